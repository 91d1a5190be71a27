import type { Call } from './call.ts'
import { ends, type Flow } from './flow.ts'
import { print } from './state.ts'

/** Starts a program: nobody knows what it prints, but for nothing where it fails at once, as this analysis may be told. */
export function program({ node, state, context }: Call): Flow {
  const statuses = context.run.program(node, context)
  return statuses.has(0)
    ? ends(print(state, undefined), statuses)
    : ends({ ...state, failed: true }, statuses)
}
