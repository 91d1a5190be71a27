import type { Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { workflowSteps } from '../../model/workflow-steps.ts'

/** A skill that nothing can pass or fail. */
export const noCriteria = rule({
  id: 'skill/no-criteria',
  kind: 'skill',
  level: 'error',
  summary: 'A skill has a criteria.yaml beside it',
  *check(skill, project) {
    const { id, path } = skill
    if (project.skillAt.get(path)?.files.criteria !== undefined) return
    if (!path.startsWith('.ralph/skills/') && !project.named.has(path) && !isStep(id, project)) return
    yield {
      range: skill.locate(['name']),
      message: `Unexpected skill \`${id || skill.data.name}\` without criteria, expected \`criteria.yaml\` beside it`,
      help: 'Add `criteria.yaml` with a list `criteria` of what can fail, such as `- run: node --test`',
    }
  },
})

function isStep(id: string, { workflows }: Project): boolean {
  return workflows.some((workflow) => workflowSteps(workflow).some(({ skill }) => skill === id))
}
