import type { Syntax } from '../../model/shell.ts'
import { within } from './loops-around.ts'
import { isArranger, isAsked, isBracket, isShow } from './shell/consumer.ts'
import { SHELL } from './shell/nested.ts'
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

/** Whether nothing but tests gets what a program prints. */
export function isOnlyAsked(program: Syntax.Command, { programs, handed }: Outcome): boolean {
  const consumer = programs.get(program)
  if (program.redirects.some(keeps)) return false
  return consumer?.kind === 'variable' ? !handed.has(consumer.name) : isAsked(consumer)
}

/** Whether a shell reads what a program prints as its script. */
export function isRun(program: Syntax.Command, { programs }: Outcome): boolean {
  const consumer = programs.get(program)
  if (consumer?.kind !== 'argument') return false
  const { name, args } = consumer.of
  const reader = name?.value ?? ''
  if (reader === 'eval') return true
  const at = args.findIndex((word) => within(program, word))
  const isFile =
    args[at]?.text.startsWith('<(') && args.slice(0, at).every(({ text }) => text.startsWith('-'))
  if (isFile) return SHELL.test(reader) || reader === 'source' || reader === '.'
  return SHELL.test(reader) && /^-[a-z]*c$/.test(args[at - 1]?.text ?? '')
}

/** Whether a redirection keeps the output in a file, which a later command may read. */
export function keeps(redirect: Syntax.Redirection): boolean {
  return (
    redirect.type === 'Redirect' &&
    redirect.operator.includes('>') &&
    !/^(?:\/dev\/\w+|\d|-)$/.test(redirect.target?.text ?? '')
  )
}
