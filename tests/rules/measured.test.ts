import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { wilson } from '../bench/rules/statistics.ts'
import { measuredRows } from './measured.ts'

const DOCS = new URL('../../docs/rules/', import.meta.url)

const measured = readdirSync(DOCS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .sort()
  .map((file) => ({ file, rows: measuredRows(readFileSync(new URL(file, DOCS), 'utf8')) ?? [] }))
  .filter(({ rows }) => rows.length > 0)

describe.each(measured)('docs/rules/$file', ({ rows }) => {
  test.each(rows)('$sample: the shares are those that its counts give', (row) => {
    const [hits, wrong, missed] = [row.truePositives, row.falsePositives, row.falseNegatives].map(count)
    expect(count(row.n)).toBeGreaterThanOrEqual((hits ?? 0) + (wrong ?? 0) + (missed ?? 0))
    expect(row.precision).toBe(share(hits, wrong))
    expect(row.recall).toBe(share(hits, missed))
    expect(row.kappa).toMatch(/^(?:N\/a|-?[01]\.\d\d)$/)
  })
})

/** A count; undefined where nobody counted. */
function count(cell: string): number | undefined {
  expect(cell).toMatch(/^(?:N\/a|\d{1,3}(?:,?\d{3})*)$/)
  return cell === 'N/a' ? undefined : Number(cell.replaceAll(',', ''))
}

function share(hits: number | undefined, others: number | undefined): string {
  const interval = hits === undefined || others === undefined ? undefined : wilson(hits, hits + others)
  if (interval === undefined) return 'N/a'
  const [middle, low, high] = [interval.share, interval.low, interval.high].map((value) => value.toFixed(3))
  return `${middle} [${low}, ${high}]`
}
