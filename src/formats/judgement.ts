import type { Judgement } from '../model/claim.ts'
import type { Report } from '../model/report.ts'

/** The judgements that no finding of the report speaks of: what is inconclusive, above all. */
export function unreported(report: Report): readonly Judgement[] {
  const reported = new Set(
    report.findings.map((finding) => key(finding.rule, finding.path, finding.range.start.line)),
  )
  return (report.claims ?? []).filter(
    ({ verdict, reason, handoff, claim }) =>
      verdict !== 'confirmed' && !reported.has(key(`verify/${reason}`, handoff, claim.range.start.line)),
  )
}

function key(rule: string, path: string, line: number): string {
  return `${rule}\0${path}\0${line}`
}
