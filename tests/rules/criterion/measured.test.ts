import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CORPORA as COMMANDS } from '../../bench/rules/commands/cases.ts'
import { CORPORA as CONTRACTS } from '../../bench/rules/contracts/cases.ts'
import { type LabelledCase, SPLITS } from '../../bench/rules/labelled.ts'
import { confusion, kappa, wilson } from '../../bench/rules/statistics.ts'

const rows = [
  ...CONTRACTS.map(({ rule, cases }) => ({ rule, sample: 'repository', cases })),
  ...COMMANDS.flatMap(({ rule, cases }) =>
    SPLITS.map((split) => ({
      rule,
      sample: `repository, ${split}`,
      cases: cases.filter((row) => row.split === split),
    })),
  ),
]

test.each(rows)('the page of $rule shows what is measured: $sample', ({ rule, sample, cases }) => {
  const page = readFileSync(new URL(`../../../docs/rules/${rule}.md`, import.meta.url), 'utf8')
  expect(page).toContain(`\n${line(sample, cases)}\n`)
})

test('a rule on by default is right in four of five findings', () => {
  for (const { rule, cases } of rows) {
    const { truePositives, falsePositives } = confusion(cases.map((row) => [row.expected, row.fires]))
    expect(truePositives / (truePositives + falsePositives), rule).toBeGreaterThan(0.8)
  }
})

function line(sample: string, cases: readonly LabelledCase[]): string {
  const found = confusion(cases.map((row) => [row.expected, row.fires]))
  const { truePositives: hits, falsePositives, falseNegatives } = found
  const shares = [wilson(hits, hits + falsePositives), wilson(hits, hits + falseNegatives)].map(
    (interval) => {
      const [share, low, high] = [interval?.share, interval?.low, interval?.high].map((value) =>
        value?.toFixed(3),
      )
      return `${share} [${low}, ${high}]`
    },
  )
  const labels = cases.flatMap(({ a, b }) => (b === undefined ? [] : [[a, b] as const]))
  const agreement = kappa(labels)?.toFixed(2) ?? 'N/a'
  return `| ${[sample, cases.length, hits, falsePositives, falseNegatives, ...shares, agreement].join(' | ')} |`
}
