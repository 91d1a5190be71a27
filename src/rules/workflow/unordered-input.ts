import { isPresent } from '../../model/produced.ts'
import { rule } from '../../model/rule.ts'
import { workflowSteps } from '../../model/workflow-steps.ts'
import { skillsBefore } from './before.ts'

/** A step that may start before what it starts from is made. */
export const unorderedInput = rule({
  id: 'workflow/unordered-input',
  kind: 'workflow',
  level: 'error',
  summary: 'A step comes after the steps that make its inputs',
  *check(workflow, project) {
    const steps = workflowSteps(workflow)
    const before = skillsBefore(workflow)
    for (const { skill, at } of steps) {
      for (const input of project.skills.get(skill)?.inputs ?? []) {
        if (isPresent(input, project.tree)) continue
        const makers = project.makersOf(input)
        const able = steps.filter((step) => step.skill !== skill && makers.has(step.skill))
        const [maker] = able
        if (maker === undefined || able.some((step) => before.get(skill)?.has(step.skill))) continue
        yield {
          range: workflow.locate(at),
          message: `Unexpected \`${skill}\` without \`${maker.skill}\` before it, expected what makes its input \`${input}\` to come first`,
          help: `Add \`${maker.skill}\` to the \`needs\` of \`${skill}\`, and list it above`,
        }
      }
    }
  },
})
