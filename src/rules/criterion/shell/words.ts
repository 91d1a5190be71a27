import type { Syntax } from '../../../model/shell.ts'
import { arithmetic } from './arithmetic.ts'
import type { Context } from './context.ts'
import { after } from './flow.ts'
import { parameter, variable } from './parameters.ts'
import { assign, carry, type State } from './state.ts'
import type { Statuses } from './status.ts'
import { ONE } from './status.ts'
import { isolate } from './subshell.ts'

/** A word after expansion. */
export interface Expansion {
  /** Undefined when it depends on what programs did, or when it may be more or less than one field. */
  readonly value: string | undefined
  readonly state: State
  /** The status of the word's last command substitution. */
  readonly status?: Statuses | undefined
}

type Part = Syntax.WordPart

/** Expands a word as an argument: what `$x` brings outside of quotes may fall into several fields. */
export function expand(word: Syntax.Word, state: State, context: Context): Expansion {
  const whole = expandWhole(word, state, context)
  const fields = word.parts?.some(mayBeSplit) && !/^[\w./:@%+,=-]+$/.test(whole.value ?? '')
  return fields ? { ...whole, value: undefined } : whole
}

/** Expands a word that stays one field: in an assignment, after `case`, in `[[ ]]`. */
export function expandWhole(word: Syntax.Word, state: State, context: Context): Expansion {
  if (word.parts) return expandParts(word.parts, state, context)
  return { value: word.text.startsWith('~') ? undefined : word.value, state }
}

/** Expands the parts of a word, or of a here-document's body. */
export function expandParts(parts: readonly Part[], state: State, context: Context): Expansion {
  let whole: Expansion = { value: '', state }
  for (const part of parts) {
    if (!context.run.step()) return { value: undefined, state: whole.state }
    const next = expandPart(part, whole.state, context)
    const value = whole.value === undefined || next.value === undefined ? undefined : whole.value + next.value
    whole = { value, state: next.state, status: next.status ?? whole.status }
  }
  return whole
}

function expandPart(part: Part, state: State, context: Context): Expansion {
  switch (part.type) {
    case 'Literal':
      return { value: part.text.startsWith('~') ? undefined : part.value, state }
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return { value: part.value, state }
    case 'DoubleQuoted':
    case 'LocaleString':
      return expandParts(part.parts, state, context)
    case 'SimpleExpansion':
      return { value: variable(part.text.slice(1), state, context), state }
    case 'ParameterExpansion':
      return expandParameter(part, state, context)
    case 'CommandExpansion':
      return substitute(part.script, state, context)
    case 'ArithmeticExpansion':
      return expandArithmetic(part, state, context)
    case 'ProcessSubstitution':
      return { value: undefined, state: substitute(part.script, state, context).state }
    default: {
      const inside = part.parts ? expandParts(part.parts, state, context).state : state
      return { value: undefined, state: inside }
    }
  }
}

function expandParameter(part: Syntax.ParameterExpansionPart, state: State, context: Context): Expansion {
  const { operation } = part
  const inside = operation?.type === 'Default' ? expandWhole(operation.operand, state, context).state : state
  const value = parameter(part, inside, context)
  const assigns = operation?.type === 'Default' && operation.operator.endsWith('=')
  return { value, state: assigns ? assign(inside, part.parameter, value) : inside }
}

function expandArithmetic(part: Syntax.ArithmeticExpansionPart, state: State, context: Context): Expansion {
  if (!part.expression) return { value: undefined, state }
  const result = arithmetic(part.expression, state, context)
  return { value: result.value === undefined ? undefined : String(result.value), state: result.state }
}

/** `$(…)`: a shell of its own in which `-e` is off, unless `inherit_errexit` is set. */
export function substitute(script: Syntax.Script | undefined, state: State, context: Context): Expansion {
  if (!script) {
    context.run.undecided = true
    return { value: undefined, state }
  }
  const start = { ...state, output: '', errexit: state.inheritErrexit === false ? false : state.errexit }
  const end = after(
    isolate(start, context, (inner, within) => context.run.list(script.commands, inner, within)),
  )
  return {
    value: end?.output?.replace(/(?<!\n)\n+$/, ''),
    state: end ? { ...state, failed: carry(state, end).failed } : state,
    status: end?.last ?? ONE,
  }
}

function mayBeSplit(part: Part): boolean {
  return ['SimpleExpansion', 'ParameterExpansion', 'CommandExpansion'].includes(part.type)
}
