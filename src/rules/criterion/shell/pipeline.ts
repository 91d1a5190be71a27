import type { Syntax } from '../../../model/shell.ts'
import type { Context } from './context.ts'
import { ends, type Flow, NOWHERE } from './flow.ts'
import { carry, type State } from './state.ts'
import { failing, ONE, type Status, type Statuses, union, ZERO } from './status.ts'
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
  let statuses: Statuses = ZERO
  let output = state.output
  let now = state
  for (const [index, command] of node.commands.entries()) {
    const last = index === node.commands.length - 1
    const start = { ...state, output: last ? state.output : '' }
    const to = node.commands.at(-1) ?? command
    const inside = last ? context : { ...context, consumer: { kind: 'pipe', to } as const }
    const end = isolate(start, inside, (inner, within) => evaluate(command, inner, within))
    // A stage that never ends keeps the whole pipeline.
    if (!end) return NOWHERE
    statuses = combine(state.pipefail, statuses, end.last)
    output = end.output
    now = carry(now, end)
  }
  return settle(ends({ ...now, output }, statuses), context)
}

/** The status of a pipeline so far, given that of one more stage. */
function combine(pipefail: boolean | undefined, before: Statuses, next: Statuses): Statuses {
  if (pipefail === false) return next
  const kept = next.has(0) ? before : new Set<Status>()
  const counted = union(failing(next), kept)
  return pipefail ? counted : union(counted, next)
}

function negate({ success, failure }: Flow): Flow {
  return {
    success: failure && { ...failure, last: ZERO },
    failure: success && { ...success, last: ONE },
  }
}
