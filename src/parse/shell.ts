import { parse } from 'unbash'
import type { ShellScript } from '../model/shell.ts'
import type { Places } from './places.ts'

/** Reads a command as bash does; its tree is undefined where bash would refuse it. */
export function parseShell(text: string, places: Places): ShellScript {
  return { text, tree: parseTree(text), locate: (start, end) => places.locate(start, end), read: parseTree }
}

function parseTree(text: string): ShellScript['tree'] {
  const { errors, ...tree } = parse(text)
  return errors === undefined || errors.length === 0 ? tree : undefined
}
