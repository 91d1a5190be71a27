import type { Call } from './call.ts'
import { testStatuses } from './conditions.ts'
import { declare } from './declare.ts'
import { ends, type Flow, succeed } from './flow.ts'
import { leaveFunction, leaveLoop, leaveShell } from './leaving.ts'
import { evaluateText, replace, runAgain, source } from './nested.ts'
import { echo, printf } from './printing.ts'
import { assign, print, type State } from './state.ts'
import { EITHER, ONE, YES_OR_NO, ZERO } from './status.ts'
import { set, shopt } from './switches.ts'
import { trap } from './trap.ts'

type Builtin = (call: Call) => Flow

const succeeds: Builtin = ({ state }) => succeed(state)
const depends: Builtin = ({ state }) => ends(print(state, undefined), EITHER)

/** Bash's own commands, and the two programs that cannot fail wherever they lie. */
export const BUILTINS: Readonly<Record<string, Builtin>> = {
  ':': succeeds,
  true: succeeds,
  '/bin/true': succeeds,
  '/usr/bin/true': succeeds,
  false: ({ state }) => ends(state, ONE),
  echo,
  printf,
  test: ({ values, state }) => ends(state, testStatuses(values)),
  '[': ({ values, state }) => ends(state, testStatuses(values.slice(0, -1))),
  pwd: ({ state }) => succeed(print(state, undefined)),
  cd,
  exit: leaveShell,
  return: leaveFunction,
  break: leaveLoop,
  continue: leaveLoop,
  set,
  shopt,
  trap,
  export: declare,
  declare,
  typeset: declare,
  local: declare,
  readonly: declare,
  unset,
  read,
  mapfile: ({ state, values }) => succeed(forget(state, values)),
  readarray: ({ state, values }) => succeed(forget(state, values)),
  getopts: ({ state, values }) => ends(forget(state, values), YES_OR_NO),
  let: calculate,
  complete: ({ state, values }) =>
    values.includes('-F') ? succeed(state) : ends(print(state, undefined), EITHER),
  alias: ({ state, values }) => ends(state, values.every((value) => value?.includes('=')) ? ZERO : EITHER),
  wait: ({ state, values }) => ends(state, values.length === 0 ? ZERO : EITHER),
  kill,
  times: ({ state }) => succeed(print(state, undefined)),
  eval: evaluateText,
  exec: replace,
  command: runAgain,
  builtin: runAgain,
  source,
  '.': source,
  ...Object.fromEntries(
    [
      'bg',
      'bind',
      'caller',
      'compgen',
      'dirs',
      'disown',
      'enable',
      'fc',
      'fg',
      'hash',
      'help',
      'history',
      'jobs',
      'popd',
      'pushd',
      'shift',
      'suspend',
      'type',
      'ulimit',
      'umask',
      'unalias',
    ].map((name) => [name, depends]),
  ),
}

/** A variable that was unset is one that the environment may bring, as far as anybody knows. */
function unset({ values, state }: Call): Flow {
  const variables = new Map(state.variables)
  const functions = new Map(state.functions)
  for (const name of values) {
    if (name === undefined) variables.clear()
    else variables.delete(name)
    if (name !== undefined && functions.has(name)) functions.set(name, 'unknown')
  }
  return succeed({ ...state, variables, functions })
}

function read({ node, values, state, context }: Call): Flow {
  const left = forget(state, [...values, 'REPLY'])
  if (context.empty && node.redirects.length === 0) return ends(left, ONE)
  // A here-string always ends with the line feed that `read` waits for.
  const given = node.redirects.some((redirection) => redirection.type === 'HereString')
  const plain = values.every((value) => value !== undefined && /^(?:-[ra]+|\w+)$/.test(value))
  return given && plain ? succeed(left) : ends(left, YES_OR_NO)
}

/** Any name among the arguments stands for a variable with a value that nobody knows. */
function forget(state: State, values: Call['values']): State {
  const names = values.flatMap((value) => value?.match(/[A-Za-z_]\w*/g) ?? [])
  return names.reduce((now, name) => assign(now, name, undefined), state)
}

function cd({ node, values, state, context }: Call): Flow {
  if (/^\.{1,2}$|^\/$/.test(values[0] ?? '')) return succeed(state)
  const statuses = context.run.move(node)
  return ends(statuses.has(0) ? state : { ...state, failed: true }, statuses)
}

/** `let`: fails when its last expression is 0. */
function calculate({ values, state }: Call): Flow {
  const left = forget(state, values)
  const number = /^(?:[A-Za-z_]\w*=)?(\d{1,9})$/.exec(values.at(-1) ?? '')?.[1]
  if (number === undefined) return ends(left, YES_OR_NO)
  return ends(left, Number(number) === 0 ? ONE : ZERO)
}

/** `kill`: asks the system, but for `kill -0 $$`: this shell is there. */
function kill({ values, words, state }: Call): Flow {
  const isOwn = values.length === 2 && values[0] === '-0' && /^"?\$\$"?$/.test(words[1]?.text ?? '')
  return isOwn ? succeed(state) : ends(print(state, undefined), EITHER)
}
