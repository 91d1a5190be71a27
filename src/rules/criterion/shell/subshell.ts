import { type Context, Ending } from './context.ts'
import { after, type Flow, NOWHERE } from './flow.ts'
import type { State } from './state.ts'
import { FAILURE } from './status.ts'

/**
 * Runs a body in a shell of its own: nothing that it sets gets out but its status (`last`), its output, and whether
 * something failed there.
 */
export function isolate(
  state: State,
  context: Context,
  body: (state: State, context: Context) => Flow,
): Flow {
  const exit = new Ending()
  const inner = {
    ...context,
    exit,
    return: context.return && exit,
    loop: context.loop && { end: exit, start: exit },
  }
  const start = { ...state, onExit: undefined, onError: state.errtrace === false ? undefined : state.onError }
  const { success, failure } = body(start, inner)
  exit.add(success)
  exit.add(failure)
  return finish(exit, context)
}

/** The end of a shell: its EXIT trap runs, and keeps the status unless it fails under `-e` or exits by itself. */
export function finish({ states }: Ending, context: Context): Flow {
  const end = new Ending()
  for (const state of states) {
    if (state.onExit === 'unknown') context.run.undecided = true
    if (typeof state.onExit !== 'object') end.add(state)
    else {
      const inner = { ...context, exempt: false, exit: end, return: undefined, loop: undefined }
      const left = after(context.run.list(state.onExit.commands, { ...state, onExit: undefined }, inner))
      end.add(left && { ...left, last: state.last })
    }
  }
  return end.flow
}

/** What a failure leads to where bash heeds it: the ERR trap, then, under `-e`, the end of the shell. */
export function settle(flow: Flow, context: Context): Flow {
  if (!flow.failure || context.exempt) return flow
  const failure = trapError(flow.failure, context)
  if (!failure) return { success: flow.success, failure: undefined }
  if (failure.errexit !== false) context.exit.add(failure)
  return failure.errexit === true
    ? { success: flow.success, failure: undefined }
    : { success: flow.success, failure }
}

function trapError(state: State, context: Context): State | undefined {
  const trap = state.onError
  if (!trap) return state
  if (trap === 'unknown') {
    context.run.undecided = true
    return state
  }
  const inside = { ...context, exempt: true, loop: undefined }
  const left = after(context.run.list(trap.commands, { ...state, onError: undefined }, inside))
  return left && { ...left, onError: trap, last: state.last }
}

/** Ends the shell with a failure that nothing in it can mask, as an unset variable under `-u` does. */
export function mayAbort(state: State, context: Context): void {
  context.exit.add({ ...state, last: FAILURE })
}

/** Gives the analysis up. */
export function giveUp(context: Context): Flow {
  context.run.undecided = true
  return NOWHERE
}
