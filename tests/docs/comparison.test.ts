import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ralph } from '../ralph.ts'
import { commitAll, folderWith, git, repositoryWith, writeIn } from '../repository.ts'
import { read } from './markdown.ts'

const LINES = Array.from({ length: 30 }, (_, line) => `line ${line}\n`).join('')
const PLAIN = ['src/a.js — created', 'src/b.js — modified', 'src/c.js — deleted']
const ALL = [...PLAIN, 'src/old.js → src/new.js — renamed', 'src/größe.js — created']

/** What each row of the page claims, and the exit code that is the right answer. */
const ROWS: Readonly<Record<string, readonly [claims: readonly string[], code: number]>> = {
  'created, modified, deleted: all true': [ALL, 0],
  'created and modified only: all true': [ALL, 0],
  'a true rename': [ALL, 0],
  'a true name beyond ASCII': [ALL, 0],
  'a file that never existed': [[...ALL, 'src/ghost.js — created'], 1],
  'a modification that did not happen': [[...ALL, 'src/d.js — modified'], 1],
  'a deletion that did not happen': [[...ALL, 'src/d.js — deleted'], 1],
  '"created", though it was there before': [ALL.with(1, 'src/b.js — created'), 1],
  '"modified", though it is new': [ALL.with(0, 'src/a.js — modified'), 1],
  'a change that nobody claims': [ALL.toSpliced(1, 1), 1],
}

/** A repository of two commits, the second with a handoff that claims what it changed. */
function worked(claims: readonly string[]): string {
  const files = Object.fromEntries(['b', 'c', 'd', 'old'].map((name) => [`src/${name}.js`, LINES + name]))
  const folder = repositoryWith({ ...files, 'specs/s.md': '# Specification\n' })
  const base = commitAll(folder)
  writeIn(folder, 'src/a.js', 'export const a = 1\n')
  writeIn(folder, 'src/b.js', `${LINES}more\n`)
  writeIn(folder, 'src/größe.js', 'new\n')
  rmSync(join(folder, 'src/c.js'))
  git(folder, 'mv', 'src/old.js', 'src/new.js')
  writeIn(folder, '.ralph/handoffs/task.yaml', handoff(claims, base))
  commitAll(folder)
  return folder
}

const handoff = (claims: readonly string[], base: string): string =>
  `spec_ref: specs/s.md
status: {in_progress: [Everything]}
files_changed:
${claims.map((claim) => `  - ${claim}\n`).join('')}git: {base: ${base}}
`

const rows = [...read('docs/comparison.md').matchAll(/^\| ([^|]+) \| ✓[^|]* \|/gm)].map(
  ([, row]) => row as string,
)

test.each(Object.entries(ROWS))('%s', (row, [claims, code]) => {
  expect(rows).toContain(row)
  expect(ralph(['verify'], { cwd: worked(claims) }).code).toBe(code)
})

test('all true, and a later commit moves a file', () => {
  const folder = worked(ALL)
  git(folder, 'mv', 'src/a.js', 'src/moved.js')
  commitAll(folder)
  expect(ralph(['verify', '--allow-unclaimed'], { cwd: folder }).code).toBe(0)
})

test('all true, in a clone of depth 1', () => {
  const folder = folderWith()
  git(folder, 'clone', '--quiet', '--depth=1', `file://${worked(ALL)}`, 'shallow')
  const { code, stdout } = ralph(['verify'], { cwd: join(folder, 'shallow') })
  expect({ code, helped: stdout.includes('git fetch --unshallow') }).toEqual({ code: 3, helped: true })
})

test('the task with several objectives, a check that cannot fail and a link that leads nowhere', () => {
  const folder = folderWith({
    '.ralph/skills/start/SKILL.md': `---
name: start
description: Starts the project. Use it first.
---
## Objective

Set up the database, configure connections and write docs. See [the notes](missing.md).
`,
    '.ralph/skills/start/criteria.yaml': 'criteria:\n  - run: npm test || true\n',
  })
  const { stdout } = ralph(['lint', '--format=concise'], { cwd: folder })
  for (const rule of ['objective/multiple-verbs', 'criterion/cannot-fail', 'context/broken-link'])
    expect(stdout).toContain(rule)
})
