import { describe, expect, test } from 'vitest'
import { fix } from '../src/fix.ts'
import { type LintInput, lint } from '../src/lint.ts'
import { memoryTree } from '../src/model/tree.ts'
import { processorTime } from './processor-time.ts'

const CRITERIA = '.ralph/skills/fetch/criteria.yaml'
const SKILL = '.ralph/skills/fetch/SKILL.md'
const HANDOFF = '.ralph/handoffs/auth.yaml'
const WHOLE_SKILL = `---
name: fetch
description: Fetches.
---
# Fetch

## Objective

Fetch the list.

[criteria.yaml](criteria.yaml)
`
const BAD = '  - run: node a.js || true\n'
const GOOD = '  - run: node a.js\n'
const comment = (rules: string, reason = ' -- known') => `  # ralph-disable-next-line ${rules}${reason}\n`

async function run(files: Readonly<Record<string, string>>, more: Partial<LintInput> = {}) {
  const texts = new Map(Object.entries({ [SKILL]: WHOLE_SKILL, ...files }))
  const report = await lint({ files: texts, tree: memoryTree(texts), ...more })
  const brief = report.findings.map(({ rule, range }) => `${range.start.line} ${rule}`)
  return { report, brief }
}

const criteria = (items: string, more?: Partial<LintInput>) =>
  run({ [CRITERIA]: `criteria:\n${items}` }, more)

test('a silenced finding is counted, and kept with the reason', async () => {
  const { report } = await criteria(comment('criterion/cannot-fail') + BAD)
  expect(report).toMatchObject({ outcome: 'clean', summary: { errors: 0, suppressed: 1 }, findings: [] })
  expect(report.silenced).toMatchObject([
    { finding: { rule: 'criterion/cannot-fail', path: CRITERIA }, by: 'suppression', reason: 'known' },
  ])
})

test('it silences its rules and no others, its line and no others', async () => {
  const all = await criteria(`${comment('criterion/duplicate')}${BAD}${BAD}`)
  expect(all.brief).toEqual([
    '2 suppression/unused',
    '3 criterion/cannot-fail',
    '4 criterion/duplicate',
    '4 criterion/cannot-fail',
  ])
})

test('one finding is silenced once, by the first comment that names its rule', async () => {
  const both = comment('criterion/cannot-fail') + comment('criterion/cannot-fail', ' -- again') + BAD
  const { report, brief } = await criteria(both)
  expect(brief).toEqual(['3 suppression/unused'])
  expect(report.summary.suppressed).toBe(1)
})

test.each([
  ['a plain command', BAD],
  ['a block of text', '  - run: |\n      cd src\n      node a.js || true\n'.replace('      cd src\n', '')],
  ['a folded block of text with its own comment', '  - run: >- # why\n      node a.js\n      || true\n'],
  ['a text of several lines', '  - run: "node a.js\n      || true"\n'],
  ['a key below the line', '  - timeout: 5s\n    run: node a.js\n'],
])('it speaks of all of %s that begins on the line below', async (_, item) => {
  const expected = item.includes('timeout') ? ['2 suppression/unused'] : []
  expect((await criteria(comment('criterion/cannot-fail') + item)).brief).toEqual(expected)
})

test.each([
  ['in CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['after a byte order mark', (text: string) => `\ufeff${text}`],
])('it is read %s', async (_, change) => {
  const { brief } = await run({ [CRITERIA]: change(`criteria:\n${comment('criterion/cannot-fail')}${BAD}`) })
  expect(brief).toEqual([])
})

test('what looks like one within a text is none', async () => {
  const block = `  - run: |\n    ${comment('criterion/cannot-fail').trimStart()}      node a.js || true\n`
  const { brief } = await criteria(block.replace('    #', '      #'))
  expect(brief).toEqual(['4 criterion/cannot-fail'])
  const code = WHOLE_SKILL.replace(
    'Fetch the list.',
    '```html\n<!-- ralph-disable-next-line a/b -->\n```\n\nFetch the list and send a mail.',
  )
  expect((await run({ [SKILL]: code, [CRITERIA]: `criteria:\n${GOOD}` })).brief).toEqual([
    '13 objective/multiple-verbs',
  ])
})

describe('in Markdown', () => {
  const objective = (text: string) => ({
    [SKILL]: WHOLE_SKILL.replace('Fetch the list.', text),
    [CRITERIA]: `criteria:\n${GOOD}`,
  })
  const MARK = '<!-- ralph-disable-next-line objective/multiple-verbs -- known -->'

  test.each([
    ['above a paragraph', `${MARK}\nFetch the list and send a mail.`],
    ['within a paragraph', `Fetch the list\n${MARK}\nand send a mail.`],
    [
      'of several lines',
      `<!-- ralph-disable-next-line\nobjective/multiple-verbs\n-- known -->\nFetch the list and send a mail.`,
    ],
    ['in a list', `1. First:\n\n   ${MARK}\n   Fetch the list and send a mail.`],
  ])('a comment %s is read', async (_, text) => {
    const { brief, report } = await run(objective(text))
    expect(brief).toEqual([])
    expect(report.summary.suppressed).toBe(1)
  })

  test.each([
    ['before text', `${MARK} Send a mail.\n\nFetch the list and send a mail.`],
    ['after text', `Fetch the list ${MARK}\nand send a mail.`],
    ['a blank line above', `${MARK}\n\nFetch the list and send a mail.`],
  ])('a comment %s silences nothing', async (_, text) => {
    const { brief } = await run(objective(text))
    const rules = brief.map((line) => line.split(' ')[1])
    expect(rules.sort()).toEqual(['objective/multiple-verbs', 'suppression/unused'])
  })
})

test('findings of the schema are silenced too, though the file is no document then', async () => {
  const handoff = `spec_ref: s.md
status: {pending: [x]}
files_changed: []
# ralph-disable-next-line handoff/next-steps, handoff/complete -- written by a tool of ours
next_steps: [y]
`
  const { report, brief } = await run({ [HANDOFF]: handoff, 's.md': '' }, { only: new Set([HANDOFF]) })
  expect(brief).toEqual([])
  expect(report.summary.suppressed).toBe(1)
})

test.each(['syntax/yaml-feature', 'privacy/secret', 'verify/unclaimed', 'suppression/unused'])(
  '%s is not silenced by the document that it judges',
  async (rule) => {
    const { brief, report } = await criteria(`${comment(`criterion/cannot-fail, ${rule}`)}${BAD}`)
    expect(brief).toEqual(['2 suppression/unknown-rule'])
    expect(report.summary.suppressed).toBe(1)
  },
)

test('a hidden character stays one, whatever a comment says', async () => {
  const { brief } = await criteria(`${comment('syntax/hidden-character')}  - run: node \u202e a.js\n`)
  expect(brief).toContain('3 syntax/hidden-character')
})

test('without a reason nothing is silenced, and that is all that is said', async () => {
  const { brief } = await criteria(
    `${comment('criterion/cannot-fail', '')}${BAD}${comment('criterion/cannot-fail', ' --')}${BAD}`,
  )
  expect(brief.filter((line) => !line.includes('duplicate'))).toEqual([
    '2 suppression/without-reason',
    '3 criterion/cannot-fail',
    '4 suppression/without-reason',
    '5 criterion/cannot-fail',
  ])
})

test('a rule that was not asked is not missed', async () => {
  const off = { '.ralph/ralph.yaml': 'lint: {rules: {criterion/duplicate: off}}\n' }
  const text = `criteria:\n${comment('criterion/duplicate')}${GOOD}`
  expect((await run({ ...off, [CRITERIA]: text })).brief).toEqual([])
  const handoff =
    '# ralph-disable-next-line handoff/no-base -- none yet\nspec_ref: s.md\nstatus: {pending: [x]}\nfiles_changed: []\n'
  const only = { only: new Set([HANDOFF]) }
  expect((await run({ [HANDOFF]: handoff, 's.md': '' }, only)).brief).toEqual([])
})

test('its own rules have levels as others have', async () => {
  const settings = {
    '.ralph/ralph.yaml': 'lint: {rules: {suppression/unused: error, suppression/unknown-rule: off}}\n',
  }
  const text = `criteria:\n${comment('criterion/duplicate, no/such')}${GOOD}`
  const { report } = await run({ ...settings, [CRITERIA]: text })
  expect(report.findings).toMatchObject([{ rule: 'suppression/unused', severity: 'error' }])
})

test('a misspelt rule gets a suggestion, by its whole id or by its name', async () => {
  const { report } = await criteria(
    `${comment('criterion/canot-fail')}${GOOD}${comment('duplicate')}${GOOD.replace('a', 'b')}`,
  )
  expect(report.findings.map(({ help }) => help)).toEqual([
    'Did you mean `criterion/cannot-fail`?',
    'Did you mean `criterion/duplicate`?',
  ])
})

describe('the fix', () => {
  const fixed = async (text: string) => {
    const files = new Map([[CRITERIA, text]])
    return (await fix({ files, tree: memoryTree(files) }, 'safe')).files.get(CRITERIA)
  }

  test.each([
    ['removes the line', `criteria:\n${comment('criterion/cannot-fail')}${GOOD}`, `criteria:\n${GOOD}`],
    [
      'removes the last line',
      `criteria:\n${GOOD}# ralph-disable-next-line criterion/duplicate -- x`,
      `criteria:\n${GOOD}`,
    ],
    [
      'removes what is unused, and keeps the rest',
      `criteria:\n${comment('criterion/duplicate,criterion/cannot-fail criterion/machine-path')}${BAD}`,
      `criteria:\n${comment('criterion/cannot-fail')}${BAD}`,
    ],
    [
      'leaves what wants a look',
      `criteria:\n${GOOD.trimEnd()} # ralph-disable-next-line criterion/duplicate -- x\n`,
      `criteria:\n${GOOD.trimEnd()} # ralph-disable-next-line criterion/duplicate -- x\n`,
    ],
  ])('%s', async (_, text, expected) => {
    expect(await fixed(text)).toBe(expected)
  })
})

describe('a hostile file', () => {
  test('of many comments above many lines takes no time', async () => {
    const above = '# ralph-disable-next-line a/b -- c\n'.repeat(12_000)
    const handoff = `spec_ref: s.md\n${above}status: |\n${' a\n'.repeat(150_000)}`
    const spent = processorTime()
    const { report } = await run({ [HANDOFF]: handoff }, { only: new Set([HANDOFF]) })
    expect(report.findings.map(({ rule }) => rule)).toContain('suppression/unknown-rule')
    expect(spent()).toBeLessThan(2_000)
  })

  test('does not drown its other findings', async () => {
    const lines = Array.from({ length: 180 }, (_, at) => `${comment(`no/such-${at}`)}  - run: a${at}\n`)
    const { report } = await criteria(lines.join('') + BAD)
    expect(report.findings.filter(({ rule }) => rule === 'suppression/unknown-rule')).toHaveLength(100)
    expect(report.findings.map(({ rule }) => rule)).toContain('criterion/cannot-fail')
  })

  test('of one comment with many rules gets no endless message', async () => {
    const { report } = await criteria(comment('criterion/duplicate,'.repeat(5_000)) + GOOD)
    expect(report.findings).toMatchObject([{ rule: 'suppression/unused' }])
    expect(report.findings[0]?.message.length).toBeLessThan(2_000)
  })
})
