import type { Judgement } from '../model/claim.ts'
import type { Finding } from '../model/finding.ts'
import type { Range } from '../model/place.ts'
import type { Report } from '../model/report.ts'
import { display, printable, withoutMarkers } from './display.ts'
import { unreported } from './judgement.ts'
import { moveLines } from './moves.ts'
import { summary } from './summary.ts'

/** Annotations of a pull request's diff, as workflow commands; everything else as plain lines of the log. */
export function github(report: Report): string {
  const commands = [...report.findings.map(annotation), ...unreported(report).map(notice)]
  return commands.map((command) => `${command}\n`).join('') + printable(plain(report))
}

function annotation({ severity, path, range, rule, message, help }: Finding): string {
  return command(severity, { file: path, ...span(range), title: rule }, words(message, help))
}

function notice({ handoff, claim, reason, message, help }: Judgement): string {
  const title = `verify/${reason}`
  return command('notice', { file: handoff, ...span(claim.range), title }, words(message, help))
}

function words(message: string, help: string | undefined): string {
  return help === undefined ? display(message) : `${display(message)}\n${display(help)}`
}

// GitHub shows columns only for a place within one line, and drops an annotation that has them otherwise.
function span({ start, end }: Range): Readonly<Record<string, number>> {
  const lines = { line: start.line, endLine: end.line }
  return start.line === end.line ? { ...lines, col: start.column, endColumn: end.column } : lines
}

function command(name: string, properties: Readonly<Record<string, string | number>>, text: string): string {
  const pairs = Object.entries(properties).map(
    ([key, value]) => `${key}=${encodeProperty(display(String(value)))}`,
  )
  return withoutMarkers(`::${name} ${pairs.join(',')}::${encodeData(text)}`)
}

function encodeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function encodeProperty(text: string): string {
  return encodeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

function* plain(report: Report): Generator<string> {
  for (const move of report.moves ?? []) yield* moveLines(move)
  for (const note of report.notes ?? []) yield `note: ${display(note)}`
  yield summary(report)
}
