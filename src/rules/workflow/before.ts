import type { Workflow } from '../../model/document.ts'
import { workflowSteps } from '../../model/workflow-steps.ts'

const memory = new WeakMap<Workflow, ReadonlyMap<string, ReadonlySet<string>>>()

/** By each skill of a workflow, those that must have passed before it: its needs, their needs, and so on. */
export function skillsBefore(workflow: Workflow): ReadonlyMap<string, ReadonlySet<string>> {
  const known = memory.get(workflow) ?? closure(workflow)
  memory.set(workflow, known)
  return known
}

function closure(workflow: Workflow): ReadonlyMap<string, ReadonlySet<string>> {
  const needs = new Map<string, string[]>()
  for (const step of workflowSteps(workflow))
    needs.set(step.skill, [...(needs.get(step.skill) ?? []), ...step.needs])
  return new Map([...needs.keys()].map((skill) => [skill, reached(skill, needs)]))
}

function reached(skill: string, needs: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>(needs.get(skill))
  // The set grows as it is walked.
  for (const need of found) for (const more of needs.get(need) ?? []) found.add(more)
  return found
}
