import type { ShellScript, Syntax } from '../../model/shell.ts'
import { outcome } from './shell/outcome.ts'
import { always } from './shell/status.ts'

/** Whether what stands behind the last `||` of a list always succeeds, as `|| true` and `|| { echo failed; exit 0; }` do. */
export function endsWell({ commands, operators, end }: Syntax.AndOr, script: ShellScript): boolean {
  const last = commands[operators.lastIndexOf('||') + 1]
  if (!operators.includes('||') || !last) return false
  const functions = [...script.nodes()].filter((node) => node.type === 'Function')
  const texts = functions.map((node) => script.text.slice(node.pos, node.end))
  // In a function of its own, as `return` is at home there.
  const tail = `_() {\n${script.text.slice(last.pos, end)}\n}`
  const tree = script.read([...texts, tail, '_'].join('\n'))
  const alone = tree && outcome({ ...script, tree })
  return alone !== undefined && always(alone.statuses, 0)
}
