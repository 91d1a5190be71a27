import type { Call } from './call.ts'
import { ends, type Flow, NOWHERE } from './flow.ts'
import type { State } from './state.ts'
import { EITHER } from './status.ts'
import { giveUp } from './subshell.ts'

/** `exit`: ends the shell with its argument's status, else with that of the last command. */
export function leaveShell(call: Call): Flow {
  call.context.exit.add(withStatus(call))
  return NOWHERE
}

/** `return`: ends the function; outside of one it is an error. */
export function leaveFunction(call: Call): Flow {
  if (!call.context.return) return ends(call.state, new Set([2]))
  call.context.return.add(withStatus(call))
  return NOWHERE
}

/** `break` and `continue` of the innermost loop; outside of one they do nothing. */
export function leaveLoop({ name, values, state, context }: Call): Flow {
  if (values.length > 0 && values[0] !== '1') return giveUp(context)
  if (!context.loop) return ends(state, new Set([0]))
  const target = name === 'break' ? context.loop.end : context.loop.start
  target.add({ ...state, last: new Set([0]) })
  return NOWHERE
}

function withStatus({ values, words, state }: Call): State {
  const [value] = values
  if (values.length === 0 || /^"?\$\{?\?\}?"?$/.test(words[0]?.text ?? '')) return state
  if (value === undefined) return { ...state, last: EITHER }
  return { ...state, last: new Set([/^-?\d{1,9}$/.test(value) ? Number(value) & 255 : 2]) }
}
