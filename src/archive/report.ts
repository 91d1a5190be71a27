import { isHandoffPath } from '../handoffs.ts'
import type { Finding } from '../model/finding.ts'
import type { Move, Outcome, Report } from '../model/report.ts'

/** What the outcome of archiving depends on besides the moves. */
interface Asked {
  readonly names: readonly string[]
  readonly check?: boolean
  readonly strict?: boolean
  readonly maxWarnings?: number
}

/**
 * The report on an archiving, from that of the verification before it. An open handoff fails the run only when it was named; one
 * that is complete and may not move fails it always. A finding that holds nothing up is a warning.
 */
export function archiveReport(verified: Report, moves: readonly Move[], asked: Asked): Report {
  const isNamed = asked.names.length > 0
  const isHeld = ({ state }: Move) =>
    state === 'not-ready' || state === 'conflict' || (state === 'open' && isNamed)
  const held = new Set(moves.filter(isHeld).map(({ from }) => from))
  const findings = verified.findings.map((finding) => (holdsUp(finding, held) ? finding : asWarning(finding)))
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const summary = { ...verified.summary, errors, warnings: findings.length - errors }
  const isLeft = asked.check === true && moves.some(({ state }) => state === 'would-move')
  const outcome = held.size > 0 || isLeft ? 'findings' : outcomeOf(summary, asked)
  return { ...verified, command: 'archive', outcome, summary, findings, moves }
}

/** Whether a finding speaks of a handoff that had to stay, or of no handoff at all, as one in the settings does. */
function holdsUp({ rule, path }: Finding, held: ReadonlySet<string>): boolean {
  return rule !== 'verify/unclaimed' && (held.has(path) || !isHandoffPath(path))
}

function asWarning(finding: Finding): Finding {
  return { ...finding, severity: 'warning' }
}

function outcomeOf({ errors, warnings, claims }: Report['summary'], asked: Asked): Outcome {
  const { strict = false, maxWarnings = Number.POSITIVE_INFINITY } = asked
  if (errors > 0 || warnings > (strict ? 0 : maxWarnings)) return 'findings'
  return strict && claims !== undefined && claims.inconclusive > 0 ? 'inconclusive' : 'clean'
}
