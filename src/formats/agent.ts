import type { Report } from '../model/report.ts'
import { display, printable } from './display.ts'
import { fixable } from './fixable.ts'
import { unreported } from './judgement.ts'
import { evidenceLines, findingLine, judgementLine } from './line.ts'
import { moveLine } from './moves.ts'
import { summary } from './summary.ts'

/** For coding agents: everything there is to say of one thing in one line, what to do included, and a line of summary. */
export function agent(report: Report): string {
  return printable(lines(report))
}

function* lines(report: Report): Generator<string> {
  for (const finding of report.findings) yield findingLine(finding) + helpOf(finding)
  for (const judgement of unreported(report)) yield judgementLine(judgement) + helpOf(judgement)
  yield* evidenceLines(report)
  yield* (report.moves ?? []).map(moveLine)
  for (const note of report.notes ?? []) yield `note: ${display(note)}`
  yield summary(report) + fixable(report)
}

function helpOf({ help }: { readonly help?: string }): string {
  return help === undefined ? '' : ` — help: ${display(help)}`
}
