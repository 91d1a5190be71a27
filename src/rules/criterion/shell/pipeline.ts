import type { Syntax } from '../../../model/shell.ts'
import type { Context } from './context.ts'
import { ends, type Flow, meet, NOWHERE, succeed } from './flow.ts'
import { carry, type State } from './state.ts'
import { ONE, type Statuses, union, ZERO } from './status.ts'
import { isolate, settle } from './subshell.ts'

type Evaluate = (node: Syntax.CommandNode, state: State, context: Context) => Flow

/** `! a | b`: each command in a shell of its own; `pipefail` makes every one of them count. */
export function pipeline(node: Syntax.Pipeline, state: State, context: Context, evaluate: Evaluate): Flow {
  const negations = node.prefixes.filter((prefix) => prefix.type === 'Negation').length
  const inside = negations > 0 ? { ...context, exempt: true } : context
  const [only] = node.commands
  const flow =
    node.commands.length === 1 && only ? evaluate(only, state, inside) : stages(node, state, inside, evaluate)
  return negations % 2 === 1 ? negate(flow) : flow
}

function stages(node: Syntax.Pipeline, state: State, context: Context, evaluate: Evaluate): Flow {
  let flow: Flow = succeed(state)
  for (const [index, command] of node.commands.entries()) {
    const last = index === node.commands.length - 1
    const start = { ...state, output: last ? state.output : '' }
    const to = node.commands.at(-1) ?? command
    const fed = index === 0 ? context : { ...context, empty: false }
    const inside = last ? fed : { ...fed, consumer: { kind: 'pipe', to } as const }
    const ended = isolate(start, inside, (inner, within) => evaluate(command, inner, within))
    // A stage that never ends keeps the whole pipeline.
    flow = combine(flow, ended)
  }
  return settle(flow, context)
}

/** The flow of a pipeline so far with one more stage: each may end in any way, whatever the others do. */
function combine(before: Flow, next: Flow): Flow {
  let flow = NOWHERE
  for (const earlier of statesOf(before))
    for (const later of statesOf(next))
      flow = meet(flow, ends(carry(earlier, later), statusOf(earlier.pipefail, earlier.last, later.last)))
  return flow
}

function statesOf({ success, failure }: Flow): State[] {
  return [success, failure].filter((state) => state !== undefined)
}

/** With `pipefail`, the last failure counts. */
function statusOf(pipefail: boolean | undefined, before: Statuses, next: Statuses): Statuses {
  if (pipefail === false || !next.has(0)) return next
  return pipefail ? before : union(before, next)
}

function negate({ success, failure }: Flow): Flow {
  return {
    success: failure && { ...failure, last: ZERO },
    failure: success && { ...success, last: ONE },
  }
}
