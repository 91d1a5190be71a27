import type { Call } from './call.ts'
import { ends, type Flow, succeed } from './flow.ts'
import type { State } from './state.ts'
import { EITHER } from './status.ts'
import { giveUp } from './subshell.ts'

type Switches = Partial<Pick<State, 'errexit' | 'pipefail' | 'nounset' | 'errtrace' | 'inheritErrexit'>>

const LETTERS: Readonly<Record<string, string>> = {
  e: 'errexit',
  u: 'nounset',
  E: 'errtrace',
  n: 'noexec',
  t: 'onecmd',
}

/** `set -e`, `set +o pipefail`, `set -euo pipefail` … */
export function set(call: Call): Flow {
  const switches = readSwitches(call.values)
  return switches ? succeed({ ...call.state, ...switches }) : giveUp(call.context)
}

/** The switches that options of `set` or of bash itself turn; undefined when they cannot be told. */
export function readSwitches(values: readonly (string | undefined)[]): Switches | undefined {
  let switches: Switches = {}
  for (let index = 0; index < values.length; index++) {
    const value = values[index]
    if (value === undefined) return undefined
    if (value === '--' || value === '-' || !/^[-+]/.test(value)) break
    const names = [...value.slice(1)].map((letter) =>
      letter === 'o' ? values[++index] : (LETTERS[letter] ?? ''),
    )
    for (const name of names) {
      const turned = turn(name, value.startsWith('-'))
      if (!turned) return undefined
      switches = { ...switches, ...turned }
    }
  }
  return switches
}

function turn(name: string | undefined, on: boolean): Switches | undefined {
  switch (name) {
    case 'errexit':
    case 'pipefail':
    case 'nounset':
    case 'errtrace':
      return { [name]: on }
    case undefined:
    case 'noexec':
    case 'onecmd':
    case 'posix':
      return undefined
    default:
      return {}
  }
}

/** `shopt`: of its switches only two change how a script ends. */
export function shopt({ values, state, context }: Call): Flow {
  const [flag, ...names] = values
  if (flag !== '-s' && flag !== '-u') return ends(state, EITHER)
  if (names.some((name) => name === undefined || name === 'lastpipe' || name === 'expand_aliases'))
    return giveUp(context)
  return succeed(names.includes('inherit_errexit') ? { ...state, inheritErrexit: flag === '-s' } : state)
}
