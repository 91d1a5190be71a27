import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyFixes } from '../src/fix/apply.ts'
import { fix } from '../src/fix.ts'
import { type LintInput, lint } from '../src/lint.ts'
import type { Fix } from '../src/model/finding.ts'
import { Lines } from '../src/model/place.ts'
import type { Report } from '../src/model/report.ts'
import { memoryTree } from '../src/model/tree.ts'

const CRITERIA = '.ralph/skills/fetch/criteria.yaml'
const SKILL = '.ralph/skills/fetch/SKILL.md'
const HANDOFF = '.ralph/handoffs/auth.yaml'

function run(
  files: Readonly<Record<string, string>>,
  which: 'safe' | 'all' = 'safe',
  more: Partial<LintInput> = {},
) {
  const texts = new Map(Object.entries(files))
  return fix({ files: texts, tree: memoryTree(texts), ...more }, which)
}

const rulesOf = ({ findings }: Report) => findings.map(({ rule }) => rule)

describe('fixes of one text', () => {
  const source = 'abcdefghij'
  const lines = new Lines(source)
  const edit = (start: number, end: number, text: string) => ({ range: lines.range(start, end), text })
  const fixOf = (...edits: Fix['edits']): Fix => ({ safe: true, description: 'Change it', edits })

  test('are applied in the order of the text, whatever order they come in', () => {
    const fixes = [fixOf(edit(8, 9, 'I')), fixOf(edit(0, 1, '')), fixOf(edit(4, 4, '+'))]
    expect(applyFixes(source, fixes)).toEqual({ text: 'bcd+efghIj', fixed: 3 })
  })

  test('of two that overlap, the first is applied whole and the other not at all', () => {
    const fixes = [fixOf(edit(2, 5, 'X')), fixOf(edit(4, 6, 'Y'), edit(8, 9, 'Z'))]
    expect(applyFixes(source, fixes)).toEqual({ text: 'abXfghij', fixed: 1 })
    const between = [fixOf(edit(0, 1, 'A'), edit(9, 10, 'J')), fixOf(edit(4, 5, 'E'))]
    expect(applyFixes(source, between)).toEqual({ text: 'AbcdefghiJ', fixed: 1 })
  })

  test('two that meet are both applied, but not two at one point', () => {
    expect(applyFixes(source, [fixOf(edit(0, 2, '1')), fixOf(edit(2, 4, '2'))])).toMatchObject({
      text: '12efghij',
    })
    expect(applyFixes(source, [fixOf(edit(3, 3, '1')), fixOf(edit(3, 3, '2'))])).toMatchObject({ fixed: 1 })
  })
})

test('a fix changes what it must and nothing beside it', async () => {
  const criteria =
    '# One\r\ncriteria:   # two\r\n  - run: node a.js\r\n\r\n  - run: node a.js # three\r\n  - {file:  a.js} # four'
  const { files, before, report } = await run({ [CRITERIA]: `\ufeff${criteria}` })
  expect(files.get(CRITERIA)).toBe(`\ufeff${criteria.replace('  - run: node a.js # three\r\n', '')}`)
  expect([...before]).toEqual([[CRITERIA, `\ufeff${criteria}`]])
  expect(report.summary.fixed).toBe(1)
})

test('what is not safe is left, unless it is asked for', async () => {
  const files = { [CRITERIA]: 'criteria:\n  - run: node a.js || true\n' }
  const safe = await run(files)
  expect(safe.before.size).toBe(0)
  expect(safe.report.summary.fixed).toBe(0)
  expect(rulesOf(safe.report)).toContain('criterion/cannot-fail')
  const all = await run(files, 'all')
  expect(all.files.get(CRITERIA)).toBe('criteria:\n  - run: node a.js\n')
  expect(all.report.summary.fixed).toBe(1)
  expect(rulesOf(all.report)).not.toContain('criterion/cannot-fail')
})

test("fixes that stand in each other's way come one after the other", async () => {
  const twice = 'criteria:\n  - run: node a.js || true\n  - run: node a.js || true\n'
  const { files, report } = await run({ [CRITERIA]: twice }, 'all')
  expect(files.get(CRITERIA)).toBe('criteria:\n  - run: node a.js\n')
  expect(report.summary.fixed).toBe(2)
})

test('a file that its fixes would break stays as it is', async () => {
  // The folder's name is a Boolean where it stands as a name without quotes.
  const skill = '---\nname: tru\ndescription: Fetches.\n---\n# Fetch\n\n## Objective\n\nFetch it.\n'
  const path = '.ralph/skills/true/SKILL.md'
  const { before, report } = await run({ [path]: skill, [CRITERIA]: 'criteria:\n  - run: a\n  - run: a\n' })
  expect([...before.keys()]).toEqual([CRITERIA])
  expect(report.findings.some((finding) => finding.path === path && finding.fix)).toBe(false)
  expect(report.notes).toEqual([
    `The fixes of \`${path}\` were not applied: with them it would be no document any more`,
  ])
})

test('the archive keeps its bytes, and files that are not reported on theirs', async () => {
  const handoff = 'spec_ref: s.md\nstatus: {completed: [x]}\nfiles_changed:\n  - a.js - created\n'
  const archived = '.ralph/archive/2026/2026-01-15-auth-0a1b2c3d.yaml'
  const { before } = await run(
    { [archived]: handoff, [HANDOFF]: handoff, '.ralph/handoffs/b.yaml': handoff },
    'all',
    {
      only: new Set([archived, HANDOFF]),
    },
  )
  expect([...before.keys()]).toEqual([HANDOFF])
})

describe('any files', () => {
  const commands = [
    'node a.js',
    'node a.js || true',
    '! grep -q x f',
    'test -f a',
    'npm test; true',
    '[ -f a ]',
    'a && b || :',
  ]
  const comments = ['', ' # why', ' # ralph-disable-next-line criterion/duplicate -- beside']
  const above = [
    '',
    '  # kept\n',
    '  # ralph-disable-next-line criterion/duplicate -- accepted\n',
    '  # ralph-disable-next-line criterion/duplicate, criterion/cannot-fail -- accepted\n',
    '  # ralph-disable-next-line criterion/cannot-fai -- accepted\n  # ralph-disable-next-line criterion/cannot-fail -- all\n',
  ]
  const item = fc
    .record({
      above: fc.constantFrom(...above),
      command: fc.constantFrom(...commands),
      form: fc.constantFrom('plain', 'block', 'quoted'),
      comment: fc.constantFrom(...comments),
    })
    .map(({ above: lines, command, form, comment }) => {
      if (form === 'block') return `${lines}  - run: |${comment}\n      ${command}\n`
      return `${lines}  - run: ${form === 'plain' ? command : JSON.stringify(command)}${comment}\n`
    })
  const change = fc
    .tuple(
      fc.constantFrom('', '  # kept\n'),
      fc.constantFrom('a.js', 'b c.js', 'd: e.js', '"f".js', "it's.js", 'é.js', 'a.js -> b.js', '#g.js'),
      fc.constantFrom(' - ', ' — ', ' -- ', ' – '),
      fc.constantFrom('created', 'modified', 'renamed', 'gone'),
      fc.constantFrom('plain', 'single', 'double'),
    )
    .map(([lines, path, mark, kind, form]) => {
      const text = `${path}${mark}${kind}`
      const written =
        form === 'plain' ? text : form === 'single' ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text)
      return `${lines}  - ${written}\n`
    })
  const files = fc.record({
    [CRITERIA]: fc.array(item, { minLength: 1, maxLength: 5 }).map((items) => `criteria:\n${items.join('')}`),
    [HANDOFF]: fc
      .array(change, { minLength: 1, maxLength: 5 })
      .map((all) => `spec_ref: s.md\nstatus: {pending: [x]}\nfiles_changed:\n${all.join('')}`),
    [SKILL]: fc
      .tuple(fc.constantFrom('fetch', 'fetsh', '"fetsh"', "'f'"), fc.constantFrom('', ' # kept'))
      .map(([name, comment]) => `---\nname: ${name}${comment}\ndescription: Fetches.\n---\n# Fetch\n`),
  })
  const broken = ({ findings }: Report) => findings.filter(({ rule }) => rule.startsWith('syntax/')).length
  const kept = (text: string | undefined) => text?.match(/# kept/g)?.length ?? 0

  test.each(['safe', 'all'] as const)(
    'are fixed once and for all, and none is broken (%s)',
    async (which) => {
      await fc.assert(
        fc.asyncProperty(files, async (texts) => {
          const all = new Map(Object.entries(texts))
          const unfixed = await lint({ files: all, tree: memoryTree(all) })
          const first = await run(texts, which)
          const second = await run(Object.fromEntries(first.files) as Record<string, string>, which)
          expect([...second.before.keys()]).toEqual([])
          expect(second.report.findings).toEqual(first.report.findings)
          expect(first.report.notes).toBeUndefined()
          expect(broken(first.report)).toBeLessThanOrEqual(broken(unfixed))
          for (const [path, text] of all) expect(kept(first.files.get(path) as string)).toBe(kept(text))
        }),
        { numRuns: 60 },
      )
    },
  )
})
