import type { Syntax } from '../../../model/shell.ts'
import { type Context, Ending } from './context.ts'
import { type Flow, mapFlow, meet, NOWHERE } from './flow.ts'
import type { State } from './state.ts'
import { giveUp } from './subshell.ts'

const DEEPEST_CALL = 16

/** Calls a function: its body runs where the call stands. */
export function call(body: Syntax.Function | 'unknown', state: State, context: Context): Flow {
  if (body === 'unknown' || context.depth >= DEEPEST_CALL) return giveUp(context)
  const end = new Ending()
  const locals = new Set<string>()
  const inner = { ...context, return: end, loop: undefined, locals, depth: context.depth + 1 }
  const hidden = state.errtrace === false ? undefined : state.onError
  const flow = context.run.list(statements(body), { ...state, onError: hidden }, inner)
  return mapFlow(meet(flow, end.flow), (left) => ({
    ...left,
    onError: left.onError === hidden ? state.onError : left.onError,
    variables: withoutLocals(state, left, locals),
  }))
}

/** The end of a function by `return`. */
export function leave(state: State, context: Context): Flow {
  context.return?.add(state)
  return NOWHERE
}

function statements({ body }: Syntax.Function): readonly Syntax.Statement[] {
  if (body.type === 'CompoundList') return body.commands
  return [{ type: 'Statement', pos: body.pos, end: body.end, command: body, background: undefined }]
}

function withoutLocals(before: State, left: State, locals: ReadonlySet<string>): State['variables'] {
  if (locals.size === 0) return left.variables
  const variables = new Map(left.variables)
  for (const name of locals) {
    if (before.variables.has(name)) variables.set(name, before.variables.get(name))
    else variables.delete(name)
  }
  return variables
}
