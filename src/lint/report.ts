import type { LintInput } from '../lint.ts'
import type { Finding } from '../model/finding.ts'
import { byPlace } from '../model/order.ts'
import type { Report, Silenced } from '../model/report.ts'

/** What came of a run, in any order. */
interface Results {
  readonly findings: readonly Finding[]
  readonly silenced: readonly Silenced[]
  /** How many accepted findings of the baseline are no more. */
  readonly stale?: number
}

/** Puts a report together: sorts and counts, and says whether the run fails. */
export function reportOf(
  { findings, silenced, stale = 0 }: Results,
  files: number,
  notes: readonly string[],
  {
    strict,
    maxWarnings = Number.POSITIVE_INFINITY,
    shard,
  }: Pick<LintInput, 'strict' | 'maxWarnings' | 'shard'>,
): Report {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.length - errors
  const fails = errors > 0 || (strict ? warnings + stale > 0 : warnings > maxWarnings)
  const suppressed = silenced.filter(({ by }) => by === 'suppression').length
  const baselined = silenced.length - suppressed
  return {
    version: 1,
    command: 'lint',
    outcome: fails ? 'findings' : 'clean',
    summary: {
      files,
      errors,
      warnings,
      ...(suppressed > 0 && { suppressed }),
      ...(baselined > 0 && { baselined }),
      ...(stale > 0 && { stale }),
      ...(shard && { shard }),
    },
    findings: findings.toSorted(byPlace),
    ...(silenced.length > 0 && { silenced: silenced.toSorted((a, b) => byPlace(a.finding, b.finding)) }),
    ...(notes.length > 0 && { notes }),
  }
}
