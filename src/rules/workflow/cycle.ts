import { rule } from '../../model/rule.ts'
import { type Step, workflowSteps } from '../../model/workflow-steps.ts'

/** Steps of a workflow that wait for each other. */
export const cycle = rule({
  id: 'workflow/cycle',
  kind: 'workflow',
  level: 'error',
  summary: 'No step of a workflow needs itself, directly or through others',
  *check(workflow) {
    const steps = workflowSteps(workflow)
    for (const circle of cycles(steps)) {
      const first = steps.find(({ skill }) => skill === circle[0])
      yield {
        range: workflow.locate(first?.at ?? ['skills']),
        message: `Unexpected cycle \`${[...circle, circle[0]].join(' → ')}\`, expected steps that do not wait for each other`,
        help: 'Remove one of these needs; a step that is listed twice needs itself',
      }
    }
  },
})

/** Each cycle once: the steps on the way from a step back to itself, in the order of their needs. Iterative, for long chains. */
function cycles(steps: readonly Step[]): readonly (readonly string[])[] {
  const needs = new Map<string, Set<string>>()
  for (const { skill, needs: more } of steps)
    needs.set(skill, new Set([...(needs.get(skill) ?? []), ...more]))
  const found: string[][] = []
  const done = new Set<string>()
  for (const start of needs.keys()) {
    const way: string[] = done.has(start) ? [] : [start]
    const open: Iterator<string>[] = way.map((skill) => (needs.get(skill) ?? new Set<string>()).values())
    while (open.length > 0) {
      const next = open.at(-1)?.next()
      if (next === undefined || next.done) {
        open.pop()
        done.add(way.pop() as string)
      } else if (way.includes(next.value)) {
        found.push(way.slice(way.indexOf(next.value)))
      } else if (!done.has(next.value)) {
        way.push(next.value)
        open.push((needs.get(next.value) ?? new Set<string>()).values())
      }
    }
  }
  return found
}
