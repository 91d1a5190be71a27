import type { Call } from './call.ts'
import { type Flow, succeed } from './flow.ts'
import type { State, Trap } from './state.ts'
import { giveUp } from './subshell.ts'

/** `trap`: what runs at the shell's end (EXIT) and after a failure (ERR). Other signals do not come by themselves. */
export function trap({ values, state, context }: Call): Flow {
  const [code, ...signals] = values[0] === '--' ? values.slice(1) : values
  if (values.length === 0 || code === '-p' || code === '-l') return succeed(state)
  let now: State = state
  for (const signal of signals) {
    const name = signal?.toUpperCase().replace(/^SIG/, '')
    if (name === undefined || name === 'DEBUG' || name === 'RETURN') return giveUp(context)
    if (name === 'EXIT' || name === '0') now = { ...now, onExit: reading(code, context) }
    if (name === 'ERR') now = { ...now, onError: reading(code, context) }
  }
  return succeed(now)
}

function reading(code: string | undefined, context: Call['context']): Trap {
  if (code === '-' || code === '') return undefined
  return code === undefined ? 'unknown' : (context.run.read(code) ?? 'unknown')
}
