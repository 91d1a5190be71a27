import type { Syntax } from '../../../model/shell.ts'
import { type Consumer, isAsked, isShow, isTest } from './consumer.ts'
import type { Context } from './context.ts'
import type { State } from './state.ts'
import { mayAbort } from './subshell.ts'

// Set in every environment that a criterion runs in, or by bash itself.
const ALWAYS_SET = new Set(
  'HOME PATH PWD OLDPWD SHELL USER LANG TMPDIR BASH BASHPID BASH_SOURCE BASH_VERSION EUID HOSTNAME IFS LINENO OSTYPE PIPESTATUS PPID RANDOM SECONDS UID'.split(
    ' ',
  ),
)

/** The value of `$name`; undefined when it depends on what programs did or on the environment. */
export function variable(name: string, state: State, context: Context): string | undefined {
  const { consumer, run } = context
  const shown = consumer?.kind === 'argument' && isShow(consumer.of)
  if (!shown) run.used.add(name)
  if (!shown && !isAsked(consumer)) run.handed.add(name)
  if (isTested(consumer)) run.tested.add(name)
  if (state.variables.has(name)) return state.variables.get(name)
  if (name === '?') {
    const [only, ...others] = state.last
    return typeof only === 'number' && others.length === 0 ? String(only) : undefined
  }
  const mayBeUnset = /^\w+$/.test(name) && name !== '0' && !ALWAYS_SET.has(name)
  if (mayBeUnset && state.nounset !== false) mayAbort(state, context)
  return undefined
}

function isTested(consumer: Consumer | undefined): boolean {
  if (consumer?.kind === 'argument') return isTest(consumer.of)
  return consumer?.kind === 'test' || consumer?.kind === 'choice'
}

/** The value of `${…}`, as far as the simple forms go. */
export function parameter(
  part: Syntax.ParameterExpansionPart,
  state: State,
  context: Context,
): string | undefined {
  const { operation, parameter: name } = part
  if (part.index || part.prefix === '!') {
    variable(name, { ...state, nounset: false }, context)
    return undefined
  }
  if (operation?.type === 'Default') return orDefault(name, operation, state, context)
  const value = variable(name, state, context)
  if (operation || value === undefined) return undefined
  return part.prefix === '#' ? String(value.length) : value
}

function orDefault(
  name: string,
  { operator }: Syntax.ParameterDefaultOperation,
  state: State,
  context: Context,
): string | undefined {
  const known = variable(name, { ...state, nounset: false }, context)
  if (known === undefined || known === '') {
    if (operator.endsWith('?')) mayAbort(state, context)
    return undefined
  }
  return operator.endsWith('+') ? undefined : known
}
