import type { Report } from '../model/report.ts'
import { display, printable } from './display.ts'
import { unreported } from './judgement.ts'
import { evidenceLines, findingLine, judgementLine } from './line.ts'
import { moveLines } from './moves.ts'
import { summary } from './summary.ts'

/** One line a finding, `path:line:column severity rule: message`, what would decide what is open, and a summary. */
export function concise(report: Report): string {
  return printable(lines(report))
}

function* lines(report: Report): Generator<string> {
  yield* report.findings.map(findingLine)
  yield* unreported(report).map(judgementLine)
  // What would decide the open claims is mostly the same for all of them.
  for (const help of new Set(unreported(report).map((judgement) => judgement.help))) {
    if (help !== undefined) yield `help: ${display(help)}`
  }
  yield* evidenceLines(report)
  for (const move of report.moves ?? []) yield* moveLines(move)
  for (const note of report.notes ?? []) yield `note: ${display(note)}`
  yield summary(report)
}
