import type { Syntax } from '../../../model/shell.ts'
import type { Context } from './context.ts'
import { ends, type Flow } from './flow.ts'
import type { State } from './state.ts'
import { EITHER, ONE, type Statuses, ZERO } from './status.ts'
import { expandWhole } from './words.ts'

/** An operand whose value may not be known. */
type Operand = string | undefined
type Truth = boolean | undefined

const INTEGERS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '-eq': (a, b) => a === b,
  '-ne': (a, b) => a !== b,
  '-lt': (a, b) => a < b,
  '-le': (a, b) => a <= b,
  '-gt': (a, b) => a > b,
  '-ge': (a, b) => a >= b,
}

/** How `test` or `[` ends, given its operands (without the closing bracket); an operand of the wrong kind is an error. */
export function testStatuses(operands: readonly Operand[]): Statuses {
  const [first, second, third] = operands
  if (operands.length === 0) return ONE
  if (first === '!' && operands.length > 1) return inverted(testStatuses(operands.slice(1)))
  if (operands.length === 1) return statuses(first === undefined ? undefined : first !== '')
  if (operands.length === 2) return statuses(unary(first, second))
  if (operands.length === 3) return statuses(binary(first, second, third))
  return EITHER
}

/** How `[[ … ]]` ends. */
export function condition(expression: Syntax.TestExpression, state: State, context: Context): Flow {
  const inside: Context = { ...context, consumer: { kind: 'test' } }
  let now = state
  const read = (word: Syntax.Word) => {
    const { value, state: left } = expandWhole(word, now, inside)
    now = left
    return value
  }
  const holds = truth(expression, read, context)
  return ends(now, statuses(holds))
}

function truth(
  expression: Syntax.TestExpression,
  value: (word: Syntax.Word) => Operand,
  context: Context,
): Truth {
  if (!context.run.step()) return undefined
  switch (expression.type) {
    case 'TestUnary':
      return unary(expression.operator, value(expression.operand))
    case 'TestBinary':
      return binary(value(expression.left), expression.operator, value(expression.right))
    case 'TestGroup':
      return truth(expression.expression, value, context)
    case 'TestNot': {
      const inner = truth(expression.operand, value, context)
      return expression.negations.length % 2 === 0 ? inner : not(inner)
    }
    case 'TestLogical': {
      const decisive = expression.operator === '||'
      const operands = expression.operands.map((operand) => truth(operand, value, context))
      if (operands.includes(decisive)) return decisive
      return operands.includes(undefined) ? undefined : !decisive
    }
  }
}

function unary(operator: Operand, operand: Operand): Truth {
  if (operand === undefined) return undefined
  if (operator === '-n') return operand !== ''
  if (operator === '-z') return operand === ''
  const here = operand === '.' || operand === '/'
  return here && (operator === '-d' || operator === '-e') ? true : undefined
}

function binary(left: Operand, operator: Operand, right: Operand): Truth {
  if (left === undefined || right === undefined || operator === undefined) return undefined
  if (operator === '=' || operator === '==') return matches(left, right)
  if (operator === '!=') return not(matches(left, right))
  const compare = INTEGERS[operator]
  const integers = /^-?\d{1,9}$/.test(left) && /^-?\d{1,9}$/.test(right)
  return compare && integers ? compare(Number(left), Number(right)) : undefined
}

/** Whether a text is another; where that is a pattern, only nothing can be told not to match it. */
function matches(text: string, pattern: string): Truth {
  if (!/[*?[\\(]/.test(pattern)) return text === pattern
  return text === '' && !/^\*+$|\(/.test(pattern) ? false : undefined
}

function not(holds: Truth): Truth {
  return holds === undefined ? undefined : !holds
}

function statuses(holds: Truth): Statuses {
  if (holds === undefined) return EITHER
  return holds ? ZERO : ONE
}

function inverted(inner: Statuses): Statuses {
  if (inner.size !== 1) return inner
  return inner.has(0) ? ONE : ZERO
}
