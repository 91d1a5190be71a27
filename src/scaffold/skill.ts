import type { Tree } from '../model/tree.ts'
import { modeline } from './modeline.ts'
import { title } from './name.ts'
import type { NewFile } from './plan.ts'
import { scalar } from './scalar.ts'

/** A skill's two files: an objective, and a contract that fails until the objective is met. */
export function skillFiles(id: string, tree: Tree): readonly NewFile[] {
  const folder = `.ralph/skills/${id}`
  const contractPath = `${folder}/criteria.yaml`
  return [
    { path: `${folder}/SKILL.md`, text: instructions(id) },
    { path: contractPath, text: contract(id, modeline('criteria', contractPath, tree)) },
  ]
}

function instructions(id: string): string {
  return `---
name: ${scalar(id)}
description: Says in one or two sentences what ${id} does and when to use it.
---
# ${title(id)}

## Objective

<!-- One task, in one sentence that begins with its verb. A second verb is a second skill. -->

Write \`${id}.md\` with a section called Result.

## Context

<!-- All that somebody without memory of any conversation needs: links to files, shapes of data, names, limits. -->

## Done when

Every criterion in [criteria.yaml](criteria.yaml) holds.
`
}

function contract(id: string, line: string): string {
  return `${line}
# The contract of ${id}: it is done when every criterion holds.

# Files that must be there before it starts, or outputs of an earlier skill.
inputs: []

# Files that it must leave behind.
outputs:
  - ${id}.md

criteria:
  # A command holds when it exits with 0. After |- everything stands as typed: quotes, !, # and colons.
  - run: |-
      grep -qx '## Result' ${id}.md

  # A file holds when it exists, is not empty and is what the options say.
  - file: ${id}.md
    lines: {min: 3}
`
}
