import type { ShellScript, Syntax } from '../../model/shell.ts'
import { within } from './loops-around.ts'
import { runnerOf } from './runner.ts'

// What these ask or wait for may well be wanted to decide what follows.
const ASKS = /^(?:date|hostname|id|kill|killall|pkill|sleep|uname|which|whoami)$/

/**
 * Whether the commands behind a program in a list of `&&` need it: `mkdir build && cmake build; ctest`. Nobody meant its
 * failure to be passed over, as one does who writes `|| true`.
 */
export function isStep(program: Syntax.Command, script: ShellScript): boolean {
  if (ASKS.test(runnerOf(program)?.name ?? '')) return false
  const nodes = [...script.nodes()]
  const isQuestion = nodes.some(
    (node) =>
      (node.type === 'If' || node.type === 'Elif' || node.type === 'While') && within(program, node.clause),
  )
  return !isQuestion && nodes.some((node) => node.type === 'AndOr' && isLink(program, node))
}

function isLink(program: Syntax.Command, { commands, operators }: Syntax.AndOr): boolean {
  return operators.every((operator) => operator === '&&') && commands.slice(0, -1).includes(program)
}
