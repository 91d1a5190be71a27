import type { Workflow } from '../../model/document.ts'
import type { Problem } from '../../model/finding.ts'
import { isKebabCase, kebabCase } from '../../model/kebab-case.ts'
import { nearest } from '../../model/nearest.ts'
import type { DataPath } from '../../model/place.ts'
import { replaceText } from '../../model/replace-text.ts'
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
          ...(suggestion(skill, skills.keys(), workflow, at) ?? {
            help: `Make it with \`ralph new skill ${skill}\`, or remove the step`,
          }),
        }
      }
      for (const [index, place] of needsAt.entries()) {
        const need = needs[index] ?? ''
        if (inWorkflow.has(need)) continue
        yield {
          range: workflow.locate(place),
          message: `Unexpected need \`${need}\`, expected a step of this workflow`,
          ...(suggestion(need, inWorkflow, workflow, place) ?? {
            help: `Add \`${need}\` as a step, or remove the need`,
          }),
        }
      }
    }
  },
})

function suggestion(
  name: string,
  known: Iterable<string>,
  workflow: Workflow,
  at: DataPath,
): Pick<Problem, 'help' | 'fix'> | undefined {
  const names = [...known]
  const folder = names.find((other) => !isKebabCase(other) && kebabCase(other) === name)
  if (folder !== undefined) return { help: `Rename the folder \`${folder}\` to \`${name}\`` }
  const alike = names.filter((other) => digitsOf(other) === digitsOf(name))
  const meant = numbered(name, names) ?? nearest(name, alike)
  return meant === undefined
    ? undefined
    : { help: `Did you mean \`${meant}\`?`, fix: replaceText(workflow, at, meant, false) }
}

/** A letter is easily mistyped; another number is another skill. */
function digitsOf(name: string): string {
  return name.replace(/[^0-9]/g, '')
}

/** The only name that has more words around this one: `003-login` and `login-endpoint` for `login`. */
function numbered(name: string, names: readonly string[]): string | undefined {
  // A word as short as `a` stands in many names.
  if (name.length < 4) return undefined
  const longer = names.filter((other) => `-${other}-`.includes(`-${name}-`))
  return longer.length === 1 ? longer[0] : undefined
}
