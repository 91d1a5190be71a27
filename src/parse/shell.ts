import { forEachChild, parse, type SyntaxNode } from 'unbash'
import type { ShellScript } from '../model/shell.ts'
import type { Places } from './places.ts'

/** Reads a command as bash does; its tree is undefined where bash would refuse it. */
export function parseShell(text: string, places: Places): ShellScript {
  return { text, tree: parseTree(text), locate: (start, end) => places.locate(start, end), read: parseTree }
}

function parseTree(text: string): ShellScript['tree'] {
  const { errors, ...tree } = parse(text)
  const isRefused = (errors !== undefined && errors.length > 0) || hasErrors(tree)
  return isRefused ? undefined : tree
}

/** A script within, as in `$(…)`, has its errors to itself; bash refuses the whole for them. */
function hasErrors(node: SyntaxNode): boolean {
  if (node.type === 'Script' && (node.errors?.length ?? 0) > 0) return true
  let found = false
  forEachChild(node, (child) => {
    found ||= hasErrors(child)
  })
  return found
}
