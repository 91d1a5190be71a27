import { nearestPath } from '../../model/nearest-path.ts'
import { fromRoot } from '../../model/path.ts'
import { isPresent, isProduced } from '../../model/produced.ts'
import type { Project, SkillEntry } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { workflowSteps } from '../../model/workflow-steps.ts'

/** A skill starts from something that is not there and that nothing makes before it. */
export const unresolvedInput = rule({
  id: 'context/unresolved-input',
  kind: 'criteria',
  level: 'error',
  summary: 'Every input of a skill exists, or is an output of an earlier skill of a workflow',
  *check(criteria, project) {
    const inputs = criteria.data.inputs ?? []
    const missing = [...inputs.entries()].filter(([, input]) => !isPresent(input, project.tree))
    if (missing.length === 0) return
    const earlier = earlierSkills(criteria.id, project)
    // What a file says that could not be read is not known: it may well make the input.
    if (earlier === undefined || earlier.some(({ criteria, files }) => files.criteria && !criteria)) return
    const outputs = earlier.flatMap((entry) => entry.criteria?.data.outputs ?? [])
    for (const [index, input] of missing) {
      if (isProduced(input, outputs)) continue
      yield {
        range: criteria.locate(['inputs', index]),
        message: `Unexpected input \`${input}\`, expected a file that exists or an output of an earlier skill`,
        help: helpFor(input, project),
      }
    }
  },
})

/** The skills that come before one in any workflow; undefined when a workflow could not be read. */
function earlierSkills(
  id: string,
  { workflows, skills, unread }: Project,
): readonly SkillEntry[] | undefined {
  if (unread.some((path) => path.startsWith('.ralph/workflows/'))) return undefined
  const earlier = new Set<string>()
  for (const workflow of workflows) {
    const steps = workflowSteps(workflow)
    const own = steps.findIndex(({ skill }) => skill === id)
    if (own === -1) continue
    for (const { skill } of steps.slice(0, own)) earlier.add(skill)
    // Steps may be written in any order as long as each names its needs.
    const needs = new Map(steps.map((step) => [step.skill, step.needs]))
    const open = [...(needs.get(id) ?? [])]
    for (let need = open.pop(); need !== undefined; need = open.pop()) {
      if (!earlier.has(need)) open.push(...(needs.get(need) ?? []))
      earlier.add(need)
    }
  }
  earlier.delete(id)
  return [...earlier].flatMap((skill) => skills.get(skill) ?? [])
}

function helpFor(input: string, { tree, skills }: Project): string {
  for (const { id, criteria } of skills.values()) {
    if (isProduced(input, criteria?.data.outputs ?? [])) {
      return `\`${id}\` makes it: let that skill come before this one in a workflow`
    }
  }
  const near = nearestPath(fromRoot(input), tree)
  return near === undefined
    ? 'Add the file, list it under `outputs` of the skill that makes it, or remove the input'
    : `Did you mean \`${near}\`?`
}
