import type { Workflow } from '../../model/document.ts'
import { rule } from '../../model/rule.ts'
import { skillsBefore } from './before.ts'

/** What a step in the middle of a chain makes and no other step takes. */
export const unusedOutput = rule({
  id: 'workflow/unused-output',
  kind: 'criteria',
  level: 'off',
  summary: 'Every output is an input of a later skill, but for those of the last',
  *check(criteria, project) {
    const { id } = criteria
    const chains = project.workflows.filter((workflow) => skillsBefore(workflow).has(id))
    const isNeeded = (workflow: Workflow) =>
      [...skillsBefore(workflow)].some(([skill, earlier]) => skill !== id && earlier.has(id))
    // What the last skill of any chain leaves behind is what the chain is for.
    if (chains.length === 0 || !chains.every(isNeeded)) return
    for (const [index, output] of (criteria.data.outputs ?? []).entries()) {
      if ([...project.takersOf(output)].some((taker) => taker !== id)) continue
      yield {
        range: criteria.locate(['outputs', index]),
        message: `Unexpected output \`${output}\` that no skill takes, expected an input of a later one`,
        help: 'List it under `inputs` of the skill that needs it, or remove it here',
      }
    }
  },
})
