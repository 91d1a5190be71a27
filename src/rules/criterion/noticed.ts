import type { Syntax } from '../../model/shell.ts'
import { isShow } from './shell/consumer.ts'
import type { Outcome } from './shell/outcome.ts'

/** Whether what a program prints reaches something that judges it. */
export function isNoticed(program: Syntax.Command, { programs, used, tested }: Outcome): boolean {
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
      return !isShow(consumer.to)
    case 'condition':
      return true
    case undefined:
      return false
  }
}

/** Whether a redirection keeps the output in a file, which a later command may read. */
function keeps(redirect: Syntax.Redirection): boolean {
  return (
    redirect.type === 'Redirect' &&
    redirect.operator.includes('>') &&
    !/^(?:\/dev\/\w+|\d|-)$/.test(redirect.target?.text ?? '')
  )
}
