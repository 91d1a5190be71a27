import { expect, test } from 'vitest'
import { findingsOf, fixed } from '../lint-files.ts'

const skill = (name: string) =>
  `---\nname: ${name}\ndescription: Fetches.\n---\n# Fetch\n\n## Objective\n\nFetch the list.\n`

test('the fix writes the name of the folder', async () => {
  const source = skill('"fetch"')
  const found = await findingsOf('schema/name-mismatch', { '.ralph/skills/fetch-all/SKILL.md': source })
  expect(fixed(source, found)).toBe(skill('fetch-all'))
})

test('a folder that is no legal name has no fix', async () => {
  const found = await findingsOf('schema/name-mismatch', {
    '.ralph/skills/Fetch All/SKILL.md': skill('fetch-all'),
  })
  expect(found).toMatchObject([{ help: 'Rename the folder: lower-case letters, digits and single hyphens' }])
  expect(found[0]).not.toHaveProperty('fix')
})
