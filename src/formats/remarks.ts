import type { Report } from '../model/report.ts'
import { display } from './display.ts'
import { evidenceLines } from './line.ts'
import { moveLine } from './moves.ts'
import { summary } from './summary.ts'

/** Everything that a report says besides its findings and claims, displayed, the summary first. */
export function remarks(report: Report): readonly string[] {
  return [
    summary(report),
    ...evidenceLines(report),
    ...(report.moves ?? []).map(moveLine),
    ...(report.notes ?? []).map(display),
  ]
}
