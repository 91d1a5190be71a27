import type { Judgement } from '../model/claim.ts'
import type { Evidence, Report } from '../model/report.ts'

/** The judgements that no finding of the report speaks of: what is inconclusive, above all. */
export function unreported(report: Report): readonly Judgement[] {
  const reported = places(report)
  return (report.claims ?? []).filter(
    ({ verdict, reason, handoff, claim }) =>
      verdict !== 'confirmed' && !reported.has(key(`verify/${reason}`, handoff, claim.range.start.line)),
  )
}

/** The evidence that is inconclusive, as far as no finding of the report speaks of it. */
export function openEvidence(report: Report): readonly Evidence[] {
  const reported = places(report)
  return (report.evidence ?? []).filter(
    ({ verdict, handoff, range }) =>
      verdict === 'inconclusive' && !reported.has(key('verify/evidence-stale', handoff, range.start.line)),
  )
}

/** Where the findings of a report stand, and by which rule. */
function places({ findings }: Report): ReadonlySet<string> {
  return new Set(findings.map(({ rule, path, range }) => key(rule, path, range.start.line)))
}

function key(rule: string, path: string, line: number): string {
  return `${rule}\0${path}\0${line}`
}
