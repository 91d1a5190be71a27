import type { Judgement } from '../model/claim.ts'
import type { Finding, Severity } from '../model/finding.ts'
import { fingerprint } from '../model/fingerprint.ts'
import type { Report, Silenced } from '../model/report.ts'
import { unreported } from './judgement.ts'

/** One thing that a report says of one place, whichever list of the report it stands in: what machines read as a result. */
export interface Result extends Omit<Finding, 'severity'> {
  /** Inconclusive is what nobody could decide. */
  readonly level: Severity | 'inconclusive'
  /** Why it is no finding any more. */
  readonly silenced?: Omit<Silenced, 'finding'>
}

/** The findings and the claims that no finding speaks of. */
export function resultsOf(report: Report): readonly Result[] {
  return [...report.findings.map(ofFinding), ...unreported(report).map(ofJudgement)]
}

/** The findings that comments and the baseline silence. */
export function silencedResults(report: Report): readonly Result[] {
  return (report.silenced ?? []).map(({ finding, ...silenced }) => ({ ...ofFinding(finding), silenced }))
}

function ofFinding({ severity, ...finding }: Finding): Result {
  return { ...finding, level: severity }
}

function ofJudgement({ handoff, claim, verdict, reason, message, help }: Judgement): Result {
  const rule = `verify/${reason}`
  return {
    rule,
    level: verdict === 'contradicted' ? 'error' : 'inconclusive',
    path: handoff,
    range: claim.range,
    message,
    ...(help !== undefined && { help }),
    fingerprint: fingerprint(rule, handoff, `${claim.kind} ${claim.from ?? ''} ${claim.path}`),
  }
}
