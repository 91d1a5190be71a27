import type { Workflow } from '../model/document.ts'
import type { Edit } from '../model/finding.ts'
import { Lines } from '../model/place.ts'
import { workflowSteps } from '../model/workflow-steps.ts'
import { scalar } from '../scaffold/scalar.ts'

/** By the id of each skill that is split: the ids of the parts that come before it, at least one. */
export type Parts = ReadonlyMap<string, readonly string[]>

/** A step and what it needs. */
interface Need {
  readonly skill: string
  readonly needs: readonly string[]
}

/**
 * The edits by which a workflow comes to the parts of a skill before the skill itself. The first part needs what the skill
 * needed, and each other one the part before it, as it does without saying so.
 */
export function workflowEdits(workflow: Workflow, parts: Parts): readonly Edit[] {
  const { source } = workflow
  const lines = new Lines(source)
  const list = workflow.locate(['skills']).start
  const place = { workflow, lines, dash: list.column - 1 }
  const edit = source[lines.offset(list)] === '[' ? flowEdits : blockEdits
  return workflow.data.skills.flatMap((step, index) => {
    const skill = typeof step === 'string' ? step : step.skill
    const before = parts.get(skill)
    if (before === undefined) return []
    const hasNeeds = typeof step !== 'string' && step.needs !== undefined
    return edit({ ...place, index, hasNeeds }, [...before, skill].map(scalar))
  })
}

/** What a workflow comes to when skills are split. */
export function expectedSteps(workflow: Workflow, parts: Parts): readonly Need[] {
  return workflowSteps(workflow).flatMap(({ skill, needs }) => {
    const chain = [...(parts.get(skill) ?? []), skill]
    return chain.map((part, at) => ({ skill: part, needs: at === 0 ? needs : [chain[at - 1] as string] }))
  })
}

interface Item {
  readonly workflow: Workflow
  readonly lines: Lines
  /** How many characters stand before the dash of an item. */
  readonly dash: number
  readonly index: number
  readonly hasNeeds: boolean
}

/** `[a, b]`. An item with needs becomes the first part, which inherits them; the others follow it. */
function flowEdits({ workflow, lines, index, hasNeeds }: Item, [first = '', ...rest]: string[]): Edit[] {
  const { start, end } = workflow.locate(['skills', index])
  if (hasNeeds) {
    return [
      { range: workflow.locate(['skills', index, 'skill']), text: first },
      { range: { start: end, end }, text: rest.map((name) => `, ${name}`).join('') },
    ]
  }
  const text = [first, ...rest.slice(0, -1)].map((name) => `${name}, `).join('')
  const at = lines.offset(start)
  return [{ range: lines.range(at, at), text }]
}

/** Items on lines of their own. */
function blockEdits(item: Item, [first = '', ...rest]: string[]): Edit[] {
  const { workflow, lines, dash, index, hasNeeds } = item
  const { source } = workflow
  const eol = source.includes('\r\n') ? '\r\n' : '\n'
  const line = (name: string) => `${' '.repeat(dash)}- ${name}`
  const { start, end } = workflow.locate(['skills', index])
  if (hasNeeds) {
    const found = source.slice(lines.offset(end)).search(/\r?\n|$/)
    const at = lines.offset(end) + found
    return [
      { range: workflow.locate(['skills', index, 'skill']), text: first },
      { range: lines.range(at, at), text: rest.map((name) => `${eol}${line(name)}`).join('') },
    ]
  }
  let above = start.line
  const dashAt = () => lines.offset({ line: above, column: 1 }) + dash
  while (above > 1 && source[dashAt()] !== '-') above--
  const at = dashAt() - dash
  const text = [first, ...rest.slice(0, -1)].map((name) => `${line(name)}${eol}`).join('')
  return [{ range: lines.range(at, at), text }]
}
