import fc from 'fast-check'
import { expect, test } from 'vitest'
import { baselineText, parseBaseline } from '../src/baseline/text.ts'
import { type BaselineEntry, baselineOf, compare, update } from '../src/baseline.ts'
import { lint } from '../src/lint.ts'
import type { Finding } from '../src/model/finding.ts'
import { FILE_START } from '../src/model/place.ts'
import { memoryTree } from '../src/model/tree.ts'

const everywhere = () => true
const finding = (rule: string, path: string, fingerprint: string): Finding => ({
  ...{ rule, path, fingerprint, severity: 'error', range: FILE_START, message: 'Unexpected x, expected y' },
})
const findings = fc.array(
  fc
    .tuple(fc.constantFrom('a/b', 'c/d', 'syntax/x'), fc.constantFrom('a', 'b'), fc.constantFrom('1', '2'))
    .map((parts) => finding(...parts)),
  { maxLength: 12 },
)
const total = (entries: readonly BaselineEntry[]) => entries.reduce((sum, { count }) => sum + count, 0)

test('a baseline accepts what it was made of, and no more', () => {
  fc.assert(
    fc.property(findings, findings, (known, fresh) => {
      const baseline = baselineOf(known)
      const { findings: left, silenced, stale } = compare([...known, ...fresh], baseline, everywhere)
      expect(stale).toBe(0)
      expect(silenced).toHaveLength(known.filter(({ rule }) => rule !== 'syntax/x').length)
      expect(left.length + silenced.length).toBe(known.length + fresh.length)
    }),
  )
})

test('an update tells what it adds and removes, and leaves files alone that were not judged', () => {
  fc.assert(
    fc.property(findings, findings, fc.constantFrom('a', 'b', 'none'), (before, now, unjudged) => {
      const isJudged = (path: string) => path !== unjudged
      const old = baselineOf(before)
      const { entries, added, removed } = update(
        old,
        now.filter(({ path }) => isJudged(path)),
        isJudged,
      )
      expect(total(entries)).toBe(total(old) + added - removed)
      expect(entries.filter(({ path }) => path === unjudged)).toEqual(
        old.filter(({ path }) => path === unjudged),
      )
      expect(
        update(
          entries,
          now.filter(({ path }) => isJudged(path)),
          isJudged,
        ),
      ).toEqual({
        ...{ entries, added: 0, removed: 0 },
      })
      const { stale } = compare(now, old, isJudged)
      expect(stale).toBe(removed)
    }),
  )
})

test('what no document may silence no baseline accepts, though it stands there', () => {
  const found = finding('syntax/x', 'a', '1')
  const { findings: left } = compare([found], [{ ...found, count: 1 }], everywhere)
  expect(left).toEqual([found])
})

test('its text has one line an entry, and reads back however it is laid out', () => {
  const entries = baselineOf([finding('c/d', 'a', '2'), finding('a/b', 'b', '1'), finding('a/b', 'b', '1')])
  const text = baselineText(entries)
  expect(text).toBe(`{
  "version": 1,
  "findings": [
    {"rule":"c/d","path":"a","fingerprint":"2","count":1},
    {"rule":"a/b","path":"b","fingerprint":"1","count":2}
  ]
}
`)
  expect(parseBaseline(text)).toEqual(entries)
  expect(parseBaseline(JSON.stringify(JSON.parse(text)))).toEqual(entries)
  expect(parseBaseline(baselineText([]))).toEqual([])
})

test.each([
  ['', '[]', '{', '{"version":1}', '{"version":2,"findings":[]}', '{"version":1,"findings":[null]}'],
  ['{"version":1,"findings":[{"rule":"a/b","path":"a","fingerprint":"1","count":0}]}'],
  ['{"version":1,"findings":[{"rule":"a/b","path":"a","fingerprint":1,"count":1}]}'],
])('what is no baseline is none', (...texts) => {
  for (const text of texts) expect(parseBaseline(text)).toBeUndefined()
})

test('findings of a baseline are counted, and survive moved lines', async () => {
  const path = '.ralph/skills/a/criteria.yaml'
  const run = (items: string, baseline: readonly BaselineEntry[], strict = false) => {
    const files = new Map([[path, `criteria:\n${items}`]])
    return lint({ files, tree: memoryTree(files), baseline, strict, only: new Set([path]) })
  }
  const bad = '  - run: node a.js || true\n'
  const first = await run(bad, [])
  const baseline = baselineOf(first.findings)
  expect(await run(`\n\n  - run: node b.js\n${bad}`, baseline)).toMatchObject({
    outcome: 'clean',
    findings: [],
    summary: { errors: 0, baselined: first.findings.length },
    silenced: [{ by: 'baseline' }, { by: 'baseline' }].slice(0, first.findings.length),
  })
  const other = await run(`${bad}  - run: node b.js || true\n`, baseline)
  expect(other.findings.map(({ range }) => range.start.line)).toEqual([3])
  const gone = await run('  - run: node a.js\n', baseline)
  expect(gone).toMatchObject({ outcome: 'clean', summary: { stale: 1 } })
  expect((await run('  - run: node a.js\n', baseline, true)).outcome).toBe('findings')
})
