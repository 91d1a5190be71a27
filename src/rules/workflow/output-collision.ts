import { fromRoot } from '../../model/path.ts'
import { rule } from '../../model/rule.ts'
import { workflowSteps } from '../../model/workflow-steps.ts'

/** Two steps make one file: what the second leaves behind makes the result of the first stale. */
export const outputCollision = rule({
  id: 'workflow/output-collision',
  kind: 'workflow',
  level: 'error',
  summary: 'An output is made by one skill of a workflow',
  *check(workflow, { skills }) {
    const makers = new Map<string, string>()
    const steps = new Map(workflowSteps(workflow).map((step) => [step.skill, step]))
    for (const { skill, at } of steps.values()) {
      const outputs = new Set((skills.get(skill)?.outputs ?? []).map(fromRoot))
      for (const output of outputs) {
        const first = makers.get(output)
        if (first === undefined) makers.set(output, skill)
        else {
          yield {
            range: workflow.locate(at),
            message: `Unexpected second maker \`${skill}\` of \`${output}\`, expected \`${first}\` alone to make it`,
            help: `List \`${output}\` under \`outputs\` of one of them, or let each make a file of its own`,
          }
        }
      }
    }
  },
})
