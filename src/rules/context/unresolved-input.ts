import type { Criteria } from '../../model/document.ts'
import type { Problem } from '../../model/finding.ts'
import { nearest } from '../../model/nearest.ts'
import { nearestPath } from '../../model/nearest-path.ts'
import { fromRoot } from '../../model/path.ts'
import { isPresent } from '../../model/produced.ts'
import type { Project, SkillEntry } from '../../model/project.ts'
import { replaceText } from '../../model/replace-text.ts'
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
    const others = skillsBeside(criteria.id, project)
    // What a file says that could not be read is not known: it may well make the input.
    if (others === undefined || others.some(({ hasUnreadCriteria }) => hasUnreadCriteria)) return
    const known = new Set(others.map(({ id }) => id))
    for (const [index, input] of missing) {
      const makers = project.makersOf(input)
      if ([...makers].some((maker) => known.has(maker))) continue
      yield {
        range: criteria.locate(['inputs', index]),
        message: `Unexpected input \`${input}\`, expected a file that exists or an output of an earlier skill`,
        ...adviceFor(criteria, index, input, project),
      }
    }
  },
})

/**
 * The other skills of every workflow that one stands in; undefined when a workflow could not be read. Whether those that make an
 * input come first is for `workflow/unordered-input` to say.
 */
function skillsBeside(
  id: string,
  { workflows, hasUnreadWorkflows, skills }: Project,
): readonly SkillEntry[] | undefined {
  if (hasUnreadWorkflows) return undefined
  const beside = new Set<string>()
  for (const workflow of workflows) {
    const names = workflowSteps(workflow).map(({ skill }) => skill)
    if (names.includes(id)) for (const name of names) beside.add(name)
  }
  beside.delete(id)
  return [...beside].flatMap((skill) => skills.get(skill) ?? [])
}

function adviceFor(
  criteria: Criteria,
  index: number,
  input: string,
  project: Project,
): Pick<Problem, 'help' | 'fix'> {
  const [maker] = project.makersOf(input)
  if (maker !== undefined)
    return { help: `\`${maker}\` makes it: let that skill come before this one in a workflow` }
  if (/^https?:\/\//i.test(input))
    return { help: 'Link it in `SKILL.md`, or in a note: inputs are files of the repository' }
  const path = fromRoot(input.replaceAll('\\', '/'))
  const near = nearest(path, outputsBeside(criteria.id, project)) ?? nearestPath(path, project.tree)
  if (near !== undefined)
    return { help: `Did you mean \`${near}\`?`, fix: replaceText(criteria, ['inputs', index], near, false) }
  const isVariable = /^[A-Z][A-Z0-9]*_[A-Z0-9_]*$/.test(input)
  return {
    help: isVariable
      ? 'Write it below `env`, if it is a variable: inputs are files of the repository'
      : 'Add the file, list it under `outputs` of the skill that makes it, or remove the input',
  }
}

function outputsBeside(id: string, project: Project): readonly string[] {
  return (skillsBeside(id, project) ?? []).flatMap(({ outputs }) => outputs)
}
