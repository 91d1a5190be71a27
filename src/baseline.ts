import type { Finding } from './model/finding.ts'
import { byCodeUnit } from './model/order.ts'
import type { Silenced } from './model/report.ts'
import { isSuppressible } from './model/suppression.ts'
import type { GitPath } from './model/tree.ts'

/** Findings that were accepted: how many of one rule, in one file, at places with one text. */
export interface BaselineEntry {
  readonly rule: string
  readonly path: GitPath
  readonly fingerprint: string
  readonly count: number
}

/** Findings against a baseline. */
export interface Compared {
  readonly findings: readonly Finding[]
  readonly silenced: readonly Silenced[]
  /** How many accepted findings are no more, among the files that were judged. */
  readonly stale: number
}

/**
 * Takes out of the findings what a baseline accepts. What no document may silence for itself no baseline accepts either.
 * `isJudged`: whether a finding of a file would be here.
 */
export function compare(
  found: readonly Finding[],
  baseline: readonly BaselineEntry[],
  isJudged: (path: GitPath) => boolean,
): Compared {
  const left = new Map<string, number>()
  for (const entry of baseline) {
    if (isJudged(entry.path)) left.set(keyOf(entry), (left.get(keyOf(entry)) ?? 0) + entry.count)
  }
  const findings: Finding[] = []
  const silenced: Silenced[] = []
  for (const finding of found) {
    const number = left.get(keyOf(finding)) ?? 0
    if (number === 0 || !isSuppressible(finding.rule)) findings.push(finding)
    else {
      left.set(keyOf(finding), number - 1)
      silenced.push({ finding, by: 'baseline' })
    }
  }
  return { findings, silenced, stale: [...left.values()].reduce((sum, number) => sum + number, 0) }
}

/** What accepts these findings, in the order of path, rule and fingerprint. */
export function baselineOf(findings: readonly Finding[]): readonly BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>()
  for (const finding of findings) {
    const { rule, path, fingerprint } = finding
    if (!isSuppressible(rule)) continue
    const count = (entries.get(keyOf(finding))?.count ?? 0) + 1
    entries.set(keyOf(finding), { rule, path, fingerprint, count })
  }
  return sorted([...entries.values()])
}

/** A baseline, and how it differs from the one before, in findings. */
export interface Updated {
  readonly entries: readonly BaselineEntry[]
  readonly added: number
  readonly removed: number
}

/** Brings a baseline up to date with all findings of the files that were judged; entries of other files stay. */
export function update(
  before: readonly BaselineEntry[],
  findings: readonly Finding[],
  isJudged: (path: GitPath) => boolean,
): Updated {
  const now = baselineOf(findings)
  const counts = new Map(now.map((entry) => [keyOf(entry), entry.count]))
  let kept = 0
  for (const entry of before.filter(({ path }) => isJudged(path))) {
    const both = Math.min(entry.count, counts.get(keyOf(entry)) ?? 0)
    kept += both
    counts.set(keyOf(entry), (counts.get(keyOf(entry)) ?? 0) - both)
  }
  const others = before.filter(({ path }) => !isJudged(path))
  const total = (entries: readonly BaselineEntry[]) => entries.reduce((sum, { count }) => sum + count, 0)
  return {
    entries: sorted([...others, ...now]),
    added: total(now) - kept,
    removed: total(before) - total(others) - kept,
  }
}

function sorted(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  return entries.toSorted(
    (a, b) =>
      byCodeUnit(a.path, b.path) || byCodeUnit(a.rule, b.rule) || byCodeUnit(a.fingerprint, b.fingerprint),
  )
}

function keyOf({ rule, path, fingerprint }: Omit<BaselineEntry, 'count'>): string {
  return `${rule}\0${path}\0${fingerprint}`
}
