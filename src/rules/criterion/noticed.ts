import type { Syntax } from '../../model/shell.ts'
import { isArranger, isBracket, isShow } from './shell/consumer.ts'
import type { Outcome } from './shell/outcome.ts'

/** Whether what a program prints reaches something that judges it. */
export function isNoticed(program: Syntax.Command, outcome: Outcome): boolean {
  const { programs, used, tested } = outcome
  if (program.redirects.some(keeps)) return true
  const consumer = programs.get(program)
  switch (consumer?.kind) {
    case 'variable':
      return used.has(consumer.name)
    case 'list':
      return tested.has(consumer.name)
    case 'argument':
      return !isShow(consumer.of)
    case 'pipe':
      return isReadWell(consumer.to, outcome)
    case 'test':
    case 'choice':
      return true
    case 'loop':
    case undefined:
      return false
  }
}

/** Whether the end of a pipe does more than show what it reads, or hand it on to where nobody looks. */
function isReadWell(to: Syntax.CommandNode, outcome: Outcome): boolean {
  if (to.type !== 'Command' || !outcome.programs.get(to)) return !isShow(to) && !isArranger(to)
  return isNoticed(to, outcome)
}

/** Whether a test compares what a program prints as it stands there, and nothing else is asked. */
export function isTested(program: Syntax.Command, { programs }: Outcome): boolean {
  const consumer = programs.get(program)
  const tests = consumer?.kind === 'test' || (consumer?.kind === 'argument' && isBracket(consumer.of))
  return tests && program.redirects.length === 0
}

/** Whether a redirection keeps the output in a file, which a later command may read. */
function keeps(redirect: Syntax.Redirection): boolean {
  return (
    redirect.type === 'Redirect' &&
    redirect.operator.includes('>') &&
    !/^(?:\/dev\/\w+|\d|-)$/.test(redirect.target?.text ?? '')
  )
}
