import { isKebabCase, kebabCase } from '../../model/kebab-case.ts'
import { nearest } from '../../model/nearest.ts'
import { rule } from '../../model/rule.ts'
import { workflowSteps } from '../../model/workflow-steps.ts'

/** A workflow names a skill that there is not. */
export const unknownSkill = rule({
  id: 'workflow/unknown-skill',
  kind: 'workflow',
  level: 'error',
  summary: 'Every skill that a workflow names exists, and every need is a step of it',
  *check(workflow, { skills }) {
    const steps = workflowSteps(workflow)
    const inWorkflow = new Set(steps.map(({ skill }) => skill))
    for (const { skill, at, needs, needsAt } of steps) {
      if (!skills.has(skill)) {
        yield {
          range: workflow.locate(at),
          message: `Unexpected skill \`${skill}\`, expected one that exists`,
          help:
            suggestion(skill, skills.keys()) ??
            `Make it with \`ralph new skill ${skill}\`, or remove the step`,
        }
      }
      for (const [index, place] of needsAt.entries()) {
        const need = needs[index] ?? ''
        if (inWorkflow.has(need)) continue
        yield {
          range: workflow.locate(place),
          message: `Unexpected need \`${need}\`, expected a step of this workflow`,
          help: suggestion(need, inWorkflow) ?? `Add \`${need}\` as a step, or remove the need`,
        }
      }
    }
  },
})

function suggestion(name: string, known: Iterable<string>): string | undefined {
  const names = [...known]
  const folder = names.find((other) => !isKebabCase(other) && kebabCase(other) === name)
  if (folder !== undefined) return `Rename the folder \`${folder}\` to \`${name}\``
  const found = nearest(name, names)
  return found && `Did you mean \`${found}\`?`
}
