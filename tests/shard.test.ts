import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { lint } from '../src/lint.ts'
import { isInShard } from '../src/model/shard.ts'
import { memoryTree } from '../src/model/tree.ts'
import { ralph } from './ralph.ts'
import { folderWith } from './repository.ts'

const HANDOFF = 'spec_ref: gone.md\nstatus: {completed: [It works]}\nfiles_changed: [made.txt — created]\n'
const SETTINGS = 'lint: {rules: {no/such-rule-at-all: error, handoff/overlap: error}}\n'

const files = new Map([
  ['.ralph/ralph.yaml', SETTINGS],
  ...Array.from({ length: 30 }, (_, n) => [`.ralph/handoffs/task-${n}.yaml`, HANDOFF] as const),
])
const tree = memoryTree(files)
const baseline = [
  { rule: 'handoff/complete', path: '.ralph/handoffs/gone.yaml', fingerprint: '0000000000000000', count: 1 },
]

test('each path is in one part', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 20 }), (path, parts) => {
      const all = Array.from({ length: parts }, (_, index) => ({ part: index + 1, parts }))
      expect(all.filter((shard) => isInShard(path, shard))).toHaveLength(1)
    }),
  )
})

test('the parts of a path are the same on every machine', () => {
  const paths = ['.ralph/ralph.yaml', '.ralph/handoffs/auth.yaml', '.ralph/skills/fetch/SKILL.md']
  expect(paths.map((path) => [1, 2, 3].find((part) => isInShard(path, { part, parts: 3 })))).toEqual(EXPECTED)
})
const EXPECTED = [1, 2, 2]

test.each([1, 2, 3, 7, 40])('%i parts are together the whole, each finding once', async (parts) => {
  const whole = await lint({ files, tree, baseline })
  expect(whole.findings).toContainEqual(expect.objectContaining({ rule: 'schema/unknown-key' }))
  expect(whole.summary.stale).toBe(1)
  const reports = await Promise.all(
    Array.from({ length: parts }, (_, index) =>
      lint({ files, tree, baseline, shard: { part: index + 1, parts } }),
    ),
  )
  const found = reports.flatMap(({ findings }) => findings.map((finding) => JSON.stringify(finding)))
  expect(found.sort()).toEqual(whole.findings.map((finding) => JSON.stringify(finding)).sort())
  const sum = (of: (summary: (typeof whole)['summary']) => number) =>
    reports.reduce((total, { summary }) => total + of(summary), 0)
  expect(sum((summary) => summary.files)).toBe(whole.summary.files)
  expect(sum((summary) => summary.stale ?? 0)).toBe(1)
})

test('the command says which part it checked, and an empty part is fine', () => {
  const cwd = folderWith({ '.ralph/handoffs/a.yaml': HANDOFF })
  const outcomes = [1, 2].map((part) => ralph(['lint', '--shard', `${part}/2`], { cwd }))
  const summaries = outcomes.map(({ stdout }) => stdout.trim().split('\n').at(-1))
  expect(summaries.sort()).toEqual([
    '0 files checked (part 2 of 2)',
    expect.stringMatching(/^1 file checked \(part 1 of 2\): /),
  ])
  const { stdout } = ralph(['lint', '--shard', '1/2', '--json'], { cwd })
  expect(JSON.parse(stdout).summary.shard).toEqual({ part: 1, parts: 2 })
})

test.each(['0/2', '3/2', '1', '1/0', 'a/b', '-1/2', '1/2/3'])('`--shard %s` is refused', (shard) => {
  const outcome = ralph(['lint', `--shard=${shard}`], { cwd: folderWith() })
  expect(outcome.code).toBe(2)
  expect(outcome.stderr).toContain('expected `I/N`')
})
