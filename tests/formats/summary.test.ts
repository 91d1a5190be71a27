import { expect, test } from 'vitest'
import { fixable } from '../../src/formats/fixable.ts'
import { summary } from '../../src/formats/summary.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { Report, Summary } from '../../src/model/report.ts'
import { archived, linted } from './cases.ts'

function of(counts: Summary, more: Partial<Report> = {}): string {
  return summary({ version: 1, command: 'x', outcome: 'clean', findings: [], summary: counts, ...more })
}

test.each<[Summary, string]>([
  [{ files: 3, errors: 1, warnings: 2 }, '3 files checked: 1 error, 2 warnings'],
  [{ files: 1, errors: 0, warnings: 0 }, '1 file checked: 0 errors, 0 warnings'],
  [{ files: 0, errors: 0, warnings: 0 }, '0 files checked'],
  [{ files: 0, errors: 0, warnings: 0, handoffs: 0 }, '0 handoffs'],
  [{ files: 1, errors: 1, warnings: 0, handoffs: 0 }, '0 handoffs; 1 error, 0 warnings'],
  [
    {
      files: 1,
      errors: 0,
      warnings: 0,
      handoffs: 1,
      claims: { confirmed: 3, contradicted: 1, inconclusive: 0 },
    },
    '1 handoff, 4 claims: 3 confirmed, 1 contradicted, 0 inconclusive',
  ],
])('%j is said as %j', (counts, line) => {
  expect(of(counts)).toBe(line)
})

test('unclaimed changes and moves are counted', () => {
  const counts = { files: 0, errors: 0, warnings: 0, handoffs: 3 }
  expect(of(counts, { unclaimed: [{ path: 'a', kind: 'created' }] })).toBe('3 handoffs; 1 unclaimed change')
  expect(of(counts, { moves: archived.moves ?? [] })).toBe('3 handoffs; 1 moved, 1 open, 1 not ready')
})

const ARCHIVED: Readonly<Record<string, string>> = {
  archived: '.ralph/archive/2026/2026-11-20-a-01234567.yaml',
  'archived below': 'web/.ralph/archive/2026/2026-11-20-a-01234567.yaml',
}

test.each([
  [['safe', 'safe', 'unsafe'], '; 2 fixable by `--fix`, 1 more by `--suggest`'],
  [['none', 'safe'], '; 1 fixable by `--fix`'],
  [['unsafe', 'none'], '; 1 fixable by `--suggest`'],
  [['none'], ''],
  [['archived'], ''],
  [['archived below'], ''],
])('of findings with fixes %j, it says %j', (fixes, end) => {
  const [{ fix: _, ...finding }] = linted.findings as [Finding]
  const findings = fixes.map((kind) => ({
    ...finding,
    path: ARCHIVED[kind] ?? finding.path,
    ...(kind !== 'none' && { fix: { safe: kind === 'safe', description: 'Write `a`', edits: [] } }),
  }))
  expect(fixable({ ...linted, findings })).toBe(end)
  expect(fixable({ ...linted, command: 'verify', findings })).toBe('')
})
