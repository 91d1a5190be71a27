import type { Workflow } from './document.ts'
import type { DataPath } from './place.ts'

/** One step of a workflow, with what it leaves out filled in. */
export interface Step {
  readonly skill: string
  /** The skills that must have passed: those written, else the one before. */
  readonly needs: readonly string[]
  /** Where the skill's name stands. */
  readonly at: DataPath
  /** Where the needs stand, one for each that is written; empty when they are the default. */
  readonly needsAt: readonly DataPath[]
}

// Every skill of a workflow asks for all of its steps.
const memory = new WeakMap<Workflow, readonly Step[]>()

/** The steps of a workflow in their written order. */
export function workflowSteps(workflow: Workflow): readonly Step[] {
  const known = memory.get(workflow) ?? readSteps(workflow)
  memory.set(workflow, known)
  return known
}

function readSteps(workflow: Workflow): readonly Step[] {
  const written = workflow.data.skills
  return written.map((step, index) => {
    const at = ['skills', index]
    const before = written[index - 1]
    const byDefault = before === undefined ? [] : [skillOf(before)]
    if (typeof step === 'string') return { skill: step, needs: byDefault, at, needsAt: [] }
    const needsAt = (step.needs ?? []).map((_, need) => [...at, 'needs', need])
    return { skill: step.skill, needs: step.needs ?? byDefault, at: [...at, 'skill'], needsAt }
  })
}

function skillOf(step: Workflow['data']['skills'][number]): string {
  return typeof step === 'string' ? step : step.skill
}
