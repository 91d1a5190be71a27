import { join, type State } from './state.ts'
import { failing, ONE, type Statuses, ZERO } from './status.ts'

/** How a command may end: the shell's state after a success and after a failure; undefined where that cannot happen. */
export interface Flow {
  readonly success: State | undefined
  readonly failure: State | undefined
}

/** What follows is never reached. */
export const NOWHERE: Flow = { success: undefined, failure: undefined }

export function succeed(state: State): Flow {
  return { success: { ...state, last: ZERO }, failure: undefined }
}

export function fail(state: State, statuses: Statuses = ONE): Flow {
  return { success: undefined, failure: { ...state, last: statuses } }
}

/** The flow of a command that leaves this state and one of these statuses. */
export function ends(state: State, statuses: Statuses): Flow {
  const failures = failing(statuses)
  return {
    success: statuses.has(0) ? { ...state, last: ZERO } : undefined,
    failure: failures.size > 0 ? { ...state, last: failures } : undefined,
  }
}

/** The state after a command, however it ended. */
export function after(flow: Flow): State | undefined {
  return either(flow.success, flow.failure)
}

/** What holds on either of two ways, where a way that is never taken says nothing. */
export function either(a: State | undefined, b: State | undefined): State | undefined {
  return a && b ? join(a, b) : (a ?? b)
}

/** The flow where two ways meet. */
export function meet(a: Flow, b: Flow): Flow {
  return { success: either(a.success, b.success), failure: either(a.failure, b.failure) }
}

/** Changes both states of a flow. */
export function mapFlow(flow: Flow, change: (state: State) => State): Flow {
  return { success: flow.success && change(flow.success), failure: flow.failure && change(flow.failure) }
}
