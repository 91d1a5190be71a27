import type { Finding } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import { display, printable } from './display.ts'
import { fixable } from './fixable.ts'
import type { FormatContext } from './format.ts'
import { frame } from './frame.ts'
import { handoffBlocks } from './handoffs.ts'
import { moveLines } from './moves.ts'
import type { Paint } from './paint.ts'
import { paint } from './paint.ts'
import { place } from './place.ts'
import { summary } from './summary.ts'
import { UNCLAIMED, unclaimedLines } from './unclaimed.ts'

/** For people at a terminal: each finding with its line of the file and its help, then handoffs, moves and the summary. */
export function pretty(report: Report, context: FormatContext): string {
  return printable(parted(blocks(report, context, paint(context.color))))
}

function* blocks(report: Report, context: FormatContext, style: Paint): Generator<string[]> {
  const linesOf = sourceLines(context)
  for (const finding of report.findings) {
    // The list of unclaimed changes says as much in a line each.
    if (finding.rule === UNCLAIMED && report.unclaimed?.length) continue
    yield [...findingLines(finding, linesOf(finding.path), context.width, style)]
  }
  yield* handoffBlocks(report, style)
  yield [...unclaimedLines(report, style)]
  yield (report.moves ?? []).flatMap((move) => [...moveLines(move)])
  yield (report.notes ?? []).map((note) => `${style.cyan('note:')} ${display(note)}`)
  yield [summaryLine(report, style)]
}

function* findingLines(
  finding: Finding,
  lines: readonly string[],
  width: number,
  style: Paint,
): Generator<string> {
  const { path, range, severity, rule, message, help } = finding
  const loud = severity === 'error' ? style.red : style.yellow
  yield `${style.bold(place(path, range))} ${loud(`${severity}:`)} ${display(message)}`
  yield* frame(lines, range, width, loud, style)
  if (help !== undefined) yield `  ${style.cyan('help:')} ${display(help)}`
  yield `  ${style.dim(`ralph explain ${display(rule)}`)}`
}

function summaryLine(report: Report, { bold, red, yellow, green }: Paint): string {
  const colors = {
    clean: green,
    findings: red,
    contradicted: red,
    failed: red,
    inconclusive: yellow,
    refused: red,
  }
  const color = report.outcome === 'findings' && report.summary.errors === 0 ? yellow : colors[report.outcome]
  return bold(color(summary(report))) + fixable(report)
}

function sourceLines({ source }: FormatContext): (path: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (path) => {
    const lines =
      known.get(path) ??
      source(path)
        ?.replace(/^\ufeff/, '')
        .split('\n') ??
      []
    known.set(path, lines)
    return lines
  }
}

function* parted(parts: Iterable<readonly string[]>): Generator<string> {
  let first = true
  for (const part of parts) {
    if (part.length === 0) continue
    if (!first) yield ''
    first = false
    yield* part
  }
}
