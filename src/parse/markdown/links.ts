import type { Definition, Nodes } from 'mdast'
import type { Link } from '../../model/markdown.ts'
import type { Lines, Range } from '../../model/place.ts'
import { textOf } from './tree.ts'

/**
 * Every link and image among all nodes of a document. A reference link stands once, at its definition, however often it is used; a
 * definition that nothing uses is no link. `shift` is the offset in the file `source` at which the Markdown begins.
 */
export function linksOf(
  nodes: readonly Nodes[],
  source: string,
  shift: number,
  lines: Lines,
): readonly Link[] {
  const definitions = new Map<string, Definition>()
  for (const node of nodes) {
    // To a reader of GitHub's Markdown, what begins with `^` is a footnote, not the destination of a link.
    if (node.type === 'definition' && !node.identifier.startsWith('^') && !definitions.has(node.identifier))
      definitions.set(node.identifier, node)
  }
  const links: Link[] = []
  for (const node of nodes) {
    if (node.type === 'link' || node.type === 'image') {
      links.push({ url: node.url, text: textOf(node), range: destination(node, '](', node.url) })
    } else if (node.type === 'linkReference' || node.type === 'imageReference') {
      const definition = definitions.get(node.identifier)
      if (definition === undefined) continue
      definitions.delete(node.identifier)
      links.push({
        url: definition.url,
        text: textOf(node),
        range: destination(definition, ']:', definition.url),
      })
    }
  }
  return links

  /** The place of `url` after the node's label, which `marker` ends; else the whole node. */
  function destination(node: Nodes, marker: string, url: string): Range {
    const start = shift + (node.position?.start.offset ?? 0)
    const end = shift + (node.position?.end.offset ?? 0)
    const text = source.slice(start, end)
    if (text.startsWith('<')) return lines.range(start + 1, end - 1)
    const label = node.type === 'link' ? (node.children.at(-1)?.position?.end.offset ?? 0) + shift - start : 0
    for (let at = text.indexOf(marker, label); at !== -1; at = text.indexOf(marker, at + 1)) {
      const written = /^[\s>]*<?/.exec(text.slice(at + marker.length))?.[0].length ?? 0
      const from = at + marker.length + written
      if (url !== '' && text.startsWith(url, from)) {
        return lines.range(start + from, start + from + url.length)
      }
    }
    return lines.range(start, end)
  }
}
