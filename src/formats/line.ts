import type { Judgement } from '../model/claim.ts'
import type { Finding } from '../model/finding.ts'
import type { Evidence, Report } from '../model/report.ts'
import { display } from './display.ts'
import { openEvidence } from './judgement.ts'
import { place } from './place.ts'

/** A finding as one line of a log: `path:line:column severity rule: message`. */
export function findingLine({ path, range, severity, rule, message }: Finding): string {
  return `${place(path, range)} ${severity} ${display(rule)}: ${display(message)}`
}

/** A claim that does not stand, in the same form. */
export function judgementLine({ handoff, claim, verdict, reason, message }: Judgement): string {
  return `${place(handoff, claim.range)} ${verdict} verify/${reason}: ${display(message)}`
}

/** The evidence that nothing could be said of and no finding speaks of, a line each. */
export function evidenceLines(report: Report): readonly string[] {
  return openEvidence(report).map(evidenceLine)
}

function evidenceLine({ handoff, skill, verdict, message }: Evidence): string {
  return `${display(handoff)} ${verdict} evidence ${display(skill)}: ${display(message)}`
}
