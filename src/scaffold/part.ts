import type { GitPath } from '../model/tree.ts'
import { title } from './name.ts'
import type { NewFile } from './plan.ts'
import { scalar } from './scalar.ts'

/** A skill that is split off another one. */
export interface Part {
  readonly id: string
  /** One sentence of Markdown. */
  readonly objective: string
  /** The skill that it was a part of, beside which its folder lies. */
  readonly whole: string
  /** The first line of its contract, by which editors know its schema; undefined where the whole's has none. */
  readonly modeline: string | undefined
}

// The schemas allow 1,024 characters for a description, and 500 for a question.
const LONGEST = 400

/** The two files of a part below a folder of skills. Its contract holds when a person says so, until somebody writes a better one. */
export function partFiles(root: GitPath, part: Part): readonly NewFile[] {
  return [
    { path: `${root}/${part.id}/SKILL.md`, text: instructions(part) },
    { path: `${root}/${part.id}/criteria.yaml`, text: contract(part) },
  ]
}

function instructions({ id, objective, whole }: Part): string {
  return `---
name: ${scalar(id)}
description: ${scalar(`${cut(objective)} Use before ${whole}, of which it was a part.`)}
---
# ${title(id)}

## Objective

${objective}

## Context

It was a part of [${whole}](../${whole}/SKILL.md), whose context holds here too.

## Done when

Every criterion in [criteria.yaml](criteria.yaml) holds.
`
}

function contract({ id, objective, whole, modeline }: Part): string {
  return `${modeline === undefined ? '' : `${modeline}\n`}# The contract of ${id}: it is done when every criterion holds.

# Files that must be there before it starts, or outputs of an earlier skill.
# inputs: []

# Files that it must leave behind.
# outputs: []

criteria:
  # Replace this by what proves the part: a command or a file, perhaps one of those in ../${whole}/criteria.yaml.
  - manual: ${scalar(`Is this done? ${cut(objective)}`)}
    reason: It was split off ${whole}, and nobody has said yet how a machine can tell
`
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text
}
