import { rule } from '../../model/rule.ts'
import { workflowSteps } from '../../model/workflow-steps.ts'

/** A skill that no chain leads to. */
export const unusedSkill = rule({
  id: 'workflow/unused-skill',
  kind: 'skill',
  level: 'off',
  summary: 'Every skill is a step of a workflow',
  *check(skill, { workflows, hasUnreadWorkflows, skills }) {
    // Without workflows, skills are used one by one; what one says that could not be read is not known.
    if (workflows.length === 0 || hasUnreadWorkflows) return
    if (skills.get(skill.id)?.files.skill !== skill.path) return
    if (workflows.some((workflow) => workflowSteps(workflow).some((step) => step.skill === skill.id))) return
    yield {
      range: skill.locate(['name']),
      message: `Unexpected skill \`${skill.id}\` that no workflow names, expected a step of one`,
      help: 'Add it to a workflow, or remove its folder',
    }
  },
})
