import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findingsOf, fixed } from '../lint-files.ts'

const FILE = '.ralph/skills/a/SKILL.md'
const RULE = 'skill/criteria-not-linked'
const files = (body: string) => ({
  [FILE]: `---\nname: a\ndescription: Does a.\n---\n${body}`,
  '.ralph/skills/a/criteria.yaml': 'criteria:\n  - run: node check.js\n',
})
const LINK = 'Every criterion in [criteria.yaml](criteria.yaml) holds.'

test.each([
  ['# A\n', `# A\n\n## Done when\n\n${LINK}\n`],
  ['# A\n\nText.\n\n\n', `# A\n\nText.\n\n## Done when\n\n${LINK}\n`],
  ['# A', `# A\n\n## Done when\n\n${LINK}\n`],
  ['# A\n\n## Done when\n\nAll is well.\n', `# A\n\n## Done when\n\n${LINK}\n\nAll is well.\n`],
  ['# A\r\n\r\nText.\r\n', `# A\r\n\r\nText.\r\n\r\n## Done when\r\n\r\n${LINK}\r\n`],
])('%j', async (body, expected) => {
  const before = files(body)
  const after = fixed(before[FILE] as string, await findingsOf(RULE, before))
  expect(after).toBe(files(expected)[FILE])
})

test.each([
  '[c](criteria.yaml)',
  '[c](./criteria.yaml#inputs)',
  '[c](/.ralph/skills/a/criteria.yaml)',
  '[c][1]\n\n[1]: criteria.yaml',
])('%j is a link', async (body) => {
  expect(await findingsOf(RULE, files(body))).toEqual([])
})

test.each(['', '```\ntext', '<!--\ntext', 'text\n\n    code'])('after %j nothing is added', async (body) => {
  expect((await findingsOf(RULE, files(body))).map(({ fix }) => fix)).toEqual([undefined])
})

test('what was fixed is not found again', async () => {
  const piece = fc.constantFrom(
    '# A\n',
    '## Done when\n',
    'Done when\n---\n',
    'text\n',
    '\n',
    '```\n',
    '<!--\n',
    '-->\n',
    '- a\n',
    '> q\n',
    '    code\n',
    'x',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
      const before = files(pieces.join(''))
      const findings = await findingsOf(RULE, before)
      if (findings[0]?.fix === undefined) return
      const after = fixed(before[FILE] as string, findings)
      expect(await findingsOf(RULE, { ...before, [FILE]: after }), after).toEqual([])
    }),
    { numRuns: 300 },
  )
})
