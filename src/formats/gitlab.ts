import type { Report } from '../model/report.ts'
import { display, displayJson } from './display.ts'
import { type Numbered, numbered } from './numbered.ts'
import { type Result, resultsOf } from './results.ts'

const SEVERITIES: Readonly<Record<Result['level'], string>> = {
  error: 'major',
  warning: 'minor',
  inconclusive: 'info',
}

/** A Code Quality report for merge requests of GitLab, which has no place for more than findings. */
export function gitlab(report: Report): string {
  const issues = numbered(resultsOf(report)).map(issue)
  return `${displayJson(JSON.stringify(issues, null, 2))}\n`
}

function issue({ item, turn }: Numbered<Result>): object {
  const { rule, level, path, range, message, help, fingerprint } = item
  return {
    description: display(help === undefined ? message : `${message}. ${help}`),
    check_name: display(rule),
    // GitLab takes issues with the same fingerprint for one.
    fingerprint: turn === 1 ? fingerprint : `${fingerprint}-${turn}`,
    severity: SEVERITIES[level],
    location: { path: display(path), lines: { begin: range.start.line, end: range.end.line } },
  }
}
