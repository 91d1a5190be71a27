import type { Nodes, Parents } from 'mdast'

/** A node's children, in order; none for a leaf. */
export function childrenOf(node: Nodes): readonly Nodes[] {
  return 'children' in node ? (node as Parents).children : []
}

/** The text of a node as a reader sees it, without any mark-up; the description stands for an image. */
export function textOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value
    case 'image':
    case 'imageReference':
      return node.alt ?? ''
    case 'break':
      return ' '
    default:
      return childrenOf(node).map(textOf).join('')
  }
}

/** A node and everything below it, in the order of the text. */
export function nodesOf(root: Nodes): readonly Nodes[] {
  const found: Nodes[] = []
  const open = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    found.push(node)
    const children = childrenOf(node)
    for (let at = children.length - 1; at >= 0; at--) open.push(children[at] as Nodes)
  }
  return found
}
