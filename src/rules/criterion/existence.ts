import type { Criterion } from '../../model/data.ts'
import type { ShellScript, Syntax } from '../../model/shell.ts'

const QUESTION = /^-[abcdefgkprsuwxhLOGNS]$/

/** Whether a `run` asks nothing but whether files exist: `test -f x`, `[ -s x ] && [ -d y ]`, `ls x`. */
export function asksExistence(criterion: Criterion, script: ShellScript | undefined): boolean {
  if (!('run' in criterion) || !script?.tree || criterion.exit || criterion.stdout || criterion.stderr)
    return false
  const commands = script.tree.commands.flatMap(({ command }) =>
    command.type === 'AndOr' ? command.commands : [command],
  )
  const joined = script.tree.commands.every(
    ({ command, background }) =>
      !background && (command.type !== 'AndOr' || command.operators.every((operator) => operator === '&&')),
  )
  return (
    joined &&
    commands.some(isQuestion) &&
    commands.every((command) => isQuestion(command) || isRemark(command))
  )
}

function isQuestion(command: Syntax.PipelineNode): boolean {
  if (command.type === 'TestCommand') return isCondition(command.expression)
  if (command.type !== 'Command' || command.prefix.length > 0 || !isQuiet(command)) return false
  const words = command.args.map((word) => word.text)
  switch (command.name?.text) {
    case 'test':
      return words.length === 2 && QUESTION.test(words[0] ?? '')
    case '[':
      return words.length === 3 && QUESTION.test(words[0] ?? '')
    case 'ls':
    case 'stat':
      return words.some((word) => !word.startsWith('-'))
    default:
      return false
  }
}

function isCondition(expression: Syntax.TestExpression): boolean {
  if (expression.type === 'TestGroup') return isCondition(expression.expression)
  if (expression.type === 'TestLogical')
    return expression.operator === '&&' && expression.operands.every(isCondition)
  return expression.type === 'TestUnary' && QUESTION.test(expression.operator)
}

/** Prints, and asks nothing. */
function isRemark(command: Syntax.PipelineNode): boolean {
  return command.type === 'Command' && /^(?:echo|printf|true|:|set)$/.test(command.name?.text ?? '')
}

function isQuiet(command: Syntax.Command): boolean {
  return command.redirects.every(
    (redirect) => redirect.type === 'Redirect' && /^(?:\/dev\/null|[12])$/.test(redirect.target?.text ?? ''),
  )
}
