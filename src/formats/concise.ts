import type { Report } from '../model/report.ts'
import { display, printable } from './display.ts'
import { unreported } from './judgement.ts'
import { moveLines } from './moves.ts'
import { place } from './place.ts'
import { summary } from './summary.ts'

/** One line a finding, `path:line:column severity rule: message`, what would decide what is open, and a summary. */
export function concise(report: Report): string {
  return printable(lines(report))
}

function* lines(report: Report): Generator<string> {
  for (const { path, range, severity, rule, message } of report.findings) {
    yield `${place(path, range)} ${severity} ${display(rule)}: ${display(message)}`
  }
  for (const { handoff, claim, verdict, reason, message } of unreported(report)) {
    yield `${place(handoff, claim.range)} ${verdict} verify/${reason}: ${display(message)}`
  }
  // What would decide the open claims is mostly the same for all of them.
  for (const help of new Set(unreported(report).map((judgement) => judgement.help))) {
    if (help !== undefined) yield `help: ${display(help)}`
  }
  for (const { handoff, skill, verdict, message } of report.evidence ?? []) {
    if (verdict === 'inconclusive')
      yield `${display(handoff)} ${verdict} evidence ${display(skill)}: ${display(message)}`
  }
  for (const move of report.moves ?? []) yield* moveLines(move)
  for (const note of report.notes ?? []) yield `note: ${display(note)}`
  yield summary(report)
}
