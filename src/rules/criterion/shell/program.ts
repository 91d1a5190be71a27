import type { Call } from './call.ts'
import { ends, type Flow } from './flow.ts'
import { print } from './state.ts'
import { FAILURE } from './status.ts'

/** Starts a program: nobody knows what it prints, and only this analysis may know how it ends. */
export function program({ node, state, context }: Call): Flow {
  const statuses = context.run.program(node, context)
  const failed = statuses === FAILURE || state.failed
  return ends({ ...print(state, undefined), failed }, statuses)
}
