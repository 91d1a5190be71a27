import { expect, test } from 'vitest'
import { findingsOf, fixed } from '../lint-files.ts'

test('an unknown skill is met with a like one, or with the way to make it', async () => {
  const files = {
    '.ralph/workflows/w.yaml':
      'objective: All.\nskills:\n  - fetsh\n  - {skill: wholly-new, needs: [fetzh]}\n',
    '.ralph/skills/fetch/criteria.yaml': 'criteria:\n  - run: node x.js\n',
  }
  const found = await findingsOf('workflow/unknown-skill', files)
  expect(found.map(({ help }) => help)).toEqual([
    'Did you mean `fetch`?',
    'Make it with `ralph new skill wholly-new`, or remove the step',
    'Did you mean `fetsh`?',
  ])
})

test('a like skill is written by a suggestion, the only one around the name too', async () => {
  const criteria = 'criteria:\n  - run: node x.js\n'
  const source = 'objective: All.\nskills: [login, fetsh, run, t008, a]\n'
  const found = await findingsOf('workflow/unknown-skill', {
    '.ralph/workflows/w.yaml': source,
    '.ralph/skills/003-login-endpoint/criteria.yaml': criteria,
    '.ralph/skills/fetch/criteria.yaml': criteria,
    '.ralph/skills/t001/criteria.yaml': criteria,
    '.ralph/skills/run-a/criteria.yaml': criteria,
    '.ralph/skills/run-b/criteria.yaml': criteria,
    '.ralph/skills/write-a-page/criteria.yaml': criteria,
  })
  expect(found.map(({ fix }) => fix?.safe)).toEqual([false, false, undefined, undefined, undefined])
  expect(fixed(source, found)).toBe('objective: All.\nskills: ["003-login-endpoint", fetch, run, t008, a]\n')
})

test('a folder that is no legal name is to be renamed, not the step', async () => {
  const found = await findingsOf('workflow/unknown-skill', {
    '.ralph/workflows/w.yaml': 'objective: All.\nskills: [t001-scaffold]\n',
    '.ralph/skills/T001_scaffold/criteria.yaml': 'criteria:\n  - run: node x.js\n',
  })
  expect(found.map(({ help }) => help)).toEqual(['Rename the folder `T001_scaffold` to `t001-scaffold`'])
})
