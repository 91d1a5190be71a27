import { forEachChild, parse, type SyntaxNode } from 'unbash'
import type { ShellScript } from '../model/shell.ts'
import type { Places } from './places.ts'

/** Reads a command as bash does; its tree is undefined where bash would refuse it. */
export function parseShell(text: string, places: Places): ShellScript {
  const tree = parseTree(text)
  return {
    text,
    tree,
    locate: (start, end) => places.locate(start, end),
    nodes: () => (tree === undefined ? [] : nodesOf(tree)),
    read: parseTree,
  }
}

function parseTree(text: string): ShellScript['tree'] {
  const { errors, ...tree } = parse(text)
  const isRefused = (errors !== undefined && errors.length > 0) || nodesOf(tree).some(hasErrors)
  return isRefused ? undefined : tree
}

/** A script within, as in `$(…)`, has its errors to itself; bash refuses the whole for them. */
function hasErrors(node: SyntaxNode): boolean {
  return node.type === 'Script' && (node.errors?.length ?? 0) > 0
}

/** Every node of a tree. Walked by a list: a tree may be deeper than the stack. */
function nodesOf(root: SyntaxNode): readonly SyntaxNode[] {
  const found = [root]
  // The list grows as it is walked.
  for (const node of found) forEachChild(node, (child) => void found.push(child))
  return found
}
