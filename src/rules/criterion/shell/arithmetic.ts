import type { Syntax } from '../../../model/shell.ts'
import type { Context } from './context.ts'
import { variable } from './parameters.ts'
import { assign, type State } from './state.ts'
import { mayAbort } from './subshell.ts'

/** The value of an arithmetic expression; undefined when it depends on what programs did. */
export interface Calculation {
  readonly value: number | undefined
  readonly state: State
}

const OPERATIONS: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => Math.trunc(a / b),
  '%': (a, b) => a % b,
  '==': (a, b) => Number(a === b),
  '!=': (a, b) => Number(a !== b),
  '<': (a, b) => Number(a < b),
  '>': (a, b) => Number(a > b),
  '<=': (a, b) => Number(a <= b),
  '>=': (a, b) => Number(a >= b),
  '&&': (a, b) => Number(a !== 0 && b !== 0),
  '||': (a, b) => Number(a !== 0 || b !== 0),
}
// A chain of 8 KiB nests deeper than the stack allows.
const DEEPEST = 200
const ASSIGNMENT = /^(?:[-+*/%&|^]|<<|>>)?=$/

/** Calculates `$((…))` or `((…))`. Variables that it changes are unknown afterwards. */
export function arithmetic(
  expression: Syntax.ArithmeticExpression,
  state: State,
  context: Context,
  depth = 0,
): Calculation {
  if (depth > DEEPEST) context.run.undecided = true
  if (!context.run.step()) return { value: undefined, state }
  switch (expression.type) {
    case 'ArithmeticWord':
      return { value: integer(expression, state, context), state }
    case 'ArithmeticGroup':
      return arithmetic(expression.expression, state, context, depth + 1)
    case 'ArithmeticUnary':
      return unary(expression, state, context, depth + 1)
    case 'ArithmeticBinary':
      return binary(expression, state, context, depth + 1)
    case 'ArithmeticTernary': {
      const test = arithmetic(expression.test, state, context, depth + 1)
      const yes = arithmetic(expression.consequent, test.state, context, depth + 1)
      return {
        value: undefined,
        state: arithmetic(expression.alternate, yes.state, context, depth + 1).state,
      }
    }
    case 'ArithmeticCommandExpansion':
      return { value: undefined, state }
  }
}

function integer(word: Syntax.ArithmeticWord, state: State, context: Context): number | undefined {
  // What is no expression ends the shell.
  if (/^\w.*[\s<>]/.test(word.value) && !/[[$`]/.test(word.value)) mayAbort(state, context)
  const name = /^\$?\{?([A-Za-z_]\w*)\}?$/.exec(word.value)?.[1]
  const text = name ? variable(name, state, context) : word.value
  return text !== undefined && /^(?:0|[1-9]\d{0,8})$/.test(text) ? Number(text) : undefined
}

function unary(
  { operator, operand }: Syntax.ArithmeticUnary,
  state: State,
  context: Context,
  depth: number,
): Calculation {
  if (operator === '++' || operator === '--')
    return { value: undefined, state: forget(operand, state, context) }
  const inner = arithmetic(operand, state, context, depth)
  if (inner.value === undefined) return inner
  if (operator === '!') return { ...inner, value: Number(inner.value === 0) }
  return { ...inner, value: operator === '-' ? -inner.value : operator === '+' ? inner.value : undefined }
}

function binary(node: Syntax.ArithmeticBinary, state: State, context: Context, depth: number): Calculation {
  const left = arithmetic(node.left, state, context, depth)
  const right = arithmetic(node.right, left.state, context, depth)
  if (/^[/%]/.test(node.operator) && !right.value) mayAbort(right.state, context)
  if (ASSIGNMENT.test(node.operator))
    return { value: undefined, state: forget(node.left, right.state, context) }
  const operation = OPERATIONS[node.operator]
  const known = operation && left.value !== undefined && right.value !== undefined
  const value = known ? operation(left.value, right.value) : undefined
  return { value: Number.isSafeInteger(value) ? value : undefined, state: right.state }
}

function forget(target: Syntax.ArithmeticExpression, state: State, context: Context): State {
  if (target.type !== 'ArithmeticWord') return state
  context.run.assigned.add(`${target.value}=@${target.pos}`)
  return assign(state, target.value, undefined)
}
