import { rule } from '../../model/rule.ts'
import { specificationProblem } from '../context/specification.ts'

/** A handoff that sends its reader to a specification that is not there. */
export const unresolvedSpec = rule({
  id: 'handoff/unresolved-spec',
  kind: 'handoff',
  level: 'error',
  summary: 'The specification of an open handoff exists',
  *check(handoff, project) {
    // A task's specification may be gone years after the task.
    if (!handoff.archived) yield* specificationProblem(handoff, project)
  },
})
