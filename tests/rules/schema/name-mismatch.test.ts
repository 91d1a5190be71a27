import { expect, test } from 'vitest'
import { findingsOf, fixed } from '../lint-files.ts'

const skill = (name: string) =>
  `---\nname: ${name}\ndescription: Fetches.\n---\n# Fetch\n\n## Objective\n\nFetch the list.\n`

test('the fix writes the name of the folder', async () => {
  const source = skill('"fetch"')
  const found = await findingsOf('schema/name-mismatch', { '.ralph/skills/fetch-all/SKILL.md': source })
  expect(fixed(source, found)).toBe(skill('fetch-all'))
})

test('a name that YAML would take for a number is quoted', async () => {
  const found = await findingsOf('schema/name-mismatch', { '.ralph/skills/007/SKILL.md': skill('bond') })
  expect(fixed(skill('bond'), found)).toBe(skill("'007'"))
})

test('a folder that is no legal name has no fix', async () => {
  const found = await findingsOf('schema/name-mismatch', {
    '.ralph/skills/Fetch All/SKILL.md': skill('fetch-all'),
  })
  expect(found).toMatchObject([
    {
      message: 'Unexpected folder `Fetch All`, expected `fetch-all` as its skill is called',
      help: 'Rename the folder to `fetch-all`',
    },
  ])
  expect(found[0]).not.toHaveProperty('fix')
})
