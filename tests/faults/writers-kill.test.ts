import { expect } from 'vitest'
import { testWith } from '../programs.ts'
import { folderWith } from '../repository.ts'
import { each, traced } from './strace.ts'
import { treeOf } from './tree.ts'

const strace = testWith('strace')

const SKILL = '.ralph/skills/parse/SKILL.md'
const BASELINE = '.ralph/baseline.json'
const CRITERIA = 'criteria:\n  - run: npm test\n'
const TEXT = `---
name: parse
description: Parses the settings. Use it first.
---
## Objective

Parse and print the settings.
`

const WRITERS = {
  'lint --fix': [SKILL],
  'lint --update-baseline --baseline .ralph/baseline.json': [BASELINE],
  'new skill read': ['.ralph/skills/read/SKILL.md', '.ralph/skills/read/criteria.yaml'],
}

function project() {
  const files = {
    [SKILL]: TEXT,
    '.ralph/skills/parse/criteria.yaml': CRITERIA,
    [BASELINE]: '{"version":1,"findings":[]}\n',
  }
  return folderWith(files)
}

strace.run.for(Object.entries(WRITERS))(
  strace.named(
    '%s, killed before any of its calls, leaves whole files, and the next run leaves nothing else',
  ),
  async ([command, written]) => {
    const args = command.split(' ')
    const whole = project()
    const before = treeOf(whole)
    const { calls } = await traced(args, whole, [])
    const after = treeOf(whole)
    expect(written.filter((path) => after[path] === before[path])).toEqual([])
    await each(calls, async ({ name, nth, text }) => {
      const folder = project()
      expect((await traced(args, folder, [`${name}:signal=KILL:when=${nth}`])).code).toBeNull()
      const left = treeOf(folder)
      for (const path of written)
        expect([before[path], after[path]], `${path} after ${text}`).toContain(left[path])
      await traced(args, folder, [])
      if (args[0] === 'lint') expect(treeOf(folder), `again after ${text}`).toEqual(after)
      // What `new` has made it does not make again: its user may have begun to write there.
      else await traced(['lint', '--fix'], folder, [])
      expect(Object.keys(treeOf(folder)).filter((path) => !(path in after))).toEqual([])
    })
  },
)
