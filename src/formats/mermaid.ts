import type { StepChange } from '../model/contract-change.ts'
import { display } from './display.ts'

/** The steps of a workflow as the lines of a Mermaid graph: an arrow leads from what a skill needs to the skill. */
export function mermaid(steps: readonly StepChange[]): readonly string[] {
  const skills = [...new Set(steps.flatMap(({ skill, needs }) => [...needs, skill]))]
  const nodes = new Map(skills.map((skill, at) => [skill, `skill${at}`]))
  const added = new Set(steps.filter(({ isNew }) => isNew).map(({ skill }) => skill))
  return [
    'graph LR',
    ...skills.map((skill) => `  ${nodes.get(skill)}["${label(skill)}${added.has(skill) ? ' (new)' : ''}"]`),
    ...steps.flatMap(({ skill, needs }) =>
      needs.map((need) => `  ${nodes.get(need)} --> ${nodes.get(skill)}`),
    ),
  ]
}

/** Text with Mermaid's own escape: everything that might be syntax, there or in Markdown, by its number. */
export function label(skill: string): string {
  return display(skill).replace(/[^\w .-]/gu, (character) => `#${character.codePointAt(0)};`)
}
