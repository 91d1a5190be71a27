import type { ShellScript, Syntax } from '../../model/shell.ts'
import { mayFindNothing } from './aside.ts'

const COMPLAINT = /\b(?:bad|error|fail|forbidden|found|leak|must not|still|violation|warn|wrong)|[✗✘❌]/i

/** Whether a program looks for what must not be there: `grep -r eval src && echo FAIL || echo OK`. */
export function isForbidden(program: Syntax.Command, script: ShellScript): boolean {
  if (!mayFindNothing(program)) return false
  return [...script.nodes()].some((node) => node.type === 'AndOr' && complains(node, program))
}

function complains({ commands, operators }: Syntax.AndOr, program: Syntax.Command): boolean {
  const at = commands.indexOf(program)
  const [next, other] = commands.slice(at + 1)
  if (at === -1 || operators[at] !== '&&' || operators[at + 1] !== '||') return false
  return COMPLAINT.test(said(next)) && !COMPLAINT.test(said(other))
}

function said(node: Syntax.PipelineNode | undefined): string {
  if (node?.type !== 'Command' || !/^(?:echo|printf)$/.test(node.name?.text ?? '')) return ''
  return node.args.map(({ text }) => text).join(' ')
}
