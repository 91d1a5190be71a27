import type { Syntax } from '../../../model/shell.ts'
import { type Statuses, union, ZERO } from './status.ts'

/** A switch of `set`; undefined when it depends on what programs did. */
type Switch = boolean | undefined

/** A trap's code; `unknown` when it depends on what programs did, or cannot be read. */
export type Trap = Syntax.Script | 'unknown' | undefined

/** What is known of a shell at one point of its run, whatever programs did before. */
export interface State {
  readonly errexit: Switch
  readonly pipefail: Switch
  readonly nounset: Switch
  readonly errtrace: Switch
  readonly inheritErrexit: Switch
  /** Variables that the script has set; undefined where the value depends on what programs did. */
  readonly variables: ReadonlyMap<string, string | undefined>
  readonly functions: ReadonlyMap<string, Syntax.Function | 'unknown'>
  readonly onExit: Trap
  readonly onError: Trap
  /** True once a program has failed that was told to; undefined where that depends on what others did. */
  readonly failed: boolean | undefined
  /** What `$?` may be. */
  readonly last: Statuses
  /** Everything printed so far; undefined when that depends on what programs did. */
  readonly output: string | undefined
}

/** A shell that has just started without options. */
export const FRESH: State = {
  errexit: false,
  pipefail: false,
  nounset: false,
  errtrace: false,
  inheritErrexit: false,
  variables: new Map(),
  functions: new Map(),
  onExit: undefined,
  onError: undefined,
  failed: false,
  last: ZERO,
  output: '',
}

/** What is known where two ways meet. */
export function join(a: State, b: State): State {
  if (a === b) return a
  return {
    errexit: same(a.errexit, b.errexit),
    pipefail: same(a.pipefail, b.pipefail),
    nounset: same(a.nounset, b.nounset),
    errtrace: same(a.errtrace, b.errtrace),
    inheritErrexit: same(a.inheritErrexit, b.inheritErrexit),
    variables: joinVariables(a.variables, b.variables),
    functions: joinFunctions(a.functions, b.functions),
    onExit: a.onExit === b.onExit ? a.onExit : 'unknown',
    onError: a.onError === b.onError ? a.onError : 'unknown',
    failed: same(a.failed, b.failed),
    last: union(a.last, b.last),
    output: same(a.output, b.output),
  }
}

/** Whether nothing that matters to what follows differs. */
export function equal(a: State, b: State): boolean {
  return (
    a.errexit === b.errexit &&
    a.pipefail === b.pipefail &&
    a.nounset === b.nounset &&
    a.errtrace === b.errtrace &&
    a.inheritErrexit === b.inheritErrexit &&
    a.onExit === b.onExit &&
    a.onError === b.onError &&
    a.failed === b.failed &&
    a.output === b.output &&
    sameEntries(a.last, b.last) &&
    sameMap(a.variables, b.variables) &&
    sameMap(a.functions, b.functions)
  )
}

// Each change copies all. One that is not kept counts as one that the environment may bring.
const MOST_VARIABLES = 50

/** Sets a variable; undefined is a value that nobody knows. */
export function assign(state: State, name: string, value: string | undefined): State {
  if (state.variables.size >= MOST_VARIABLES && !state.variables.has(name)) return state
  return { ...state, variables: new Map(state.variables).set(name, value) }
}

/** A shell's state after a shell of its own has ended: nothing of that is left but this. */
export function carry(state: State, { failed, last, output }: State): State {
  return { ...state, failed: failed === false ? state.failed : failed, last, output }
}

/** Prints; undefined is a text that nobody knows. */
export function print(state: State, text: string | undefined): State {
  return {
    ...state,
    output: state.output === undefined || text === undefined ? undefined : state.output + text,
  }
}

function same<Value>(a: Value, b: Value): Value | undefined {
  return a === b ? a : undefined
}

// A variable that only one of the ways set may be unset, as one that the environment may bring.
function joinVariables(a: State['variables'], b: State['variables']): State['variables'] {
  if (a === b) return a
  const both = [...a].filter(([name]) => b.has(name))
  return new Map(both.map(([name, value]) => [name, same(value, b.get(name))]))
}

function joinFunctions(a: State['functions'], b: State['functions']): State['functions'] {
  if (a === b) return a
  const names = new Set([...a.keys(), ...b.keys()])
  return new Map([...names].map((name) => [name, same(a.get(name), b.get(name)) ?? 'unknown']))
}

function sameEntries<Value>(a: ReadonlySet<Value>, b: ReadonlySet<Value>): boolean {
  return a.size === b.size && [...a].every((value) => b.has(value))
}

function sameMap<Value>(a: ReadonlyMap<string, Value>, b: ReadonlyMap<string, Value>): boolean {
  return a === b || (a.size === b.size && [...a].every(([key, value]) => b.has(key) && b.get(key) === value))
}
