import { expect, test } from 'vitest'
import { findingsOf, fixed } from '../lint-files.ts'

const FILE = '.ralph/skills/a/SKILL.md'
const RULE = 'skill/no-objective'
const files = (body: string) => ({ [FILE]: `---\nname: a\ndescription: Does a.\n---\n${body}` })

test.each([
  ['Objective: Write it.\n', '## Objective\n\nWrite it.\n'],
  ['# A\n\n**Objective:** Write `a`.\n\nMore.\n', '# A\n\n## Objective\n\nWrite `a`.\n\nMore.\n'],
  ['# A\r\n\r\n__Goal__: Write it.\r\n', '# A\r\n\r\n## Objective\r\n\r\nWrite it.\r\n'],
  ['# A\n\n**Objective**\nWrite it.\n', '# A\n\n## Objective\n\n\nWrite it.\n'],
  ['# A\n\n## Goals\n\nObjective: none\n', '# A\n\n## Objective\n\nObjective: none\n'],
])('%j has an objective by another name', async (body, expected) => {
  const before = files(body)
  const after = files(expected)
  expect(fixed(before[FILE] as string, await findingsOf(RULE, before))).toBe(after[FILE])
  expect(await findingsOf(RULE, after)).toEqual([])
})

test.each([
  'The objective: write it.\n',
  '- Objective: write it\n',
  '> Objective: write it\n',
  '`Objective:` is a label\n',
  'Objectively, it is late.\n',
  'Goal setting is hard.\n',
])('%j has none', async (body) => {
  expect((await findingsOf(RULE, files(body))).map(({ fix }) => fix)).toEqual([undefined])
})

test('a tag of prompts is no heading', async () => {
  const [finding] = await findingsOf(RULE, files('# A\n\n<objective>\nWrite it.\n</objective>\n'))
  expect(finding).toMatchObject({
    range: { start: { line: 7, column: 1 }, end: { line: 7, column: 12 } },
    message: 'Unexpected tag `<objective>`, expected a heading `Objective`',
  })
})
