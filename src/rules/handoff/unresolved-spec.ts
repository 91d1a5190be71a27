import { rule } from '../../model/rule.ts'
import { missingSpecification } from '../context/specification.ts'

/** A handoff that sends its reader to a specification that is not there. */
export const unresolvedSpec = rule({
  id: 'handoff/unresolved-spec',
  kind: 'handoff',
  level: 'error',
  summary: 'The specification of an open handoff exists',
  *check(handoff, { tree }) {
    // A task's specification may be gone years after the task.
    if (handoff.archived) return
    const trouble = missingSpecification(handoff.data.spec_ref, tree)
    if (trouble !== undefined) yield { range: handoff.locate(['spec_ref']), ...trouble }
  },
})
