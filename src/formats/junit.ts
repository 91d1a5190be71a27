import type { Judgement } from '../model/claim.ts'
import type { Report } from '../model/report.ts'
import { display, printable } from './display.ts'
import { group } from './group.ts'
import { place } from './place.ts'
import { remarks } from './remarks.ts'
import { type Result, resultsOf } from './results.ts'
import { openTag, xmlText } from './xml.ts'

/** One test of a suite. What is only said, and fails nothing, stands in the output of a test that passes. */
interface Case {
  readonly suite: string
  readonly name: string
  readonly state: 'passed' | 'failed' | 'skipped'
  /** Displayed lines: the first is the message of a failure, all of them are its text. */
  readonly lines: readonly string[]
}

/** For services that show tests: a suite for the run and one for each file, a test for each finding and each claim. */
export function junit(report: Report): string {
  const cases = [
    ...resultsOf(report).map(ofResult),
    ...(report.claims ?? []).filter(({ verdict }) => verdict === 'confirmed').map(ofConfirmed),
  ]
  const suites = group([ofRun(report, cases), ...cases], ({ suite }) => suite)
  return printable(document(`ralph ${report.command}`, suites))
}

/** The run as a whole. It fails by itself only where nothing else says why, so that the tests and the exit code agree. */
function ofRun(report: Report, cases: readonly Case[]): Case {
  const name = display(`ralph ${report.command}`)
  const isOpen = report.outcome === 'inconclusive'
  const isTold = report.outcome === 'clean' || cases.some(({ state }) => state === 'failed')
  const state = isOpen ? 'skipped' : isTold ? 'passed' : 'failed'
  return { suite: name, name, state, lines: remarks(report) }
}

function ofResult({ rule, level, path, range, message, help }: Result): Case {
  const { line, column } = range.start
  return {
    suite: display(path),
    name: `${display(rule)} at ${line}:${column}`,
    state: level === 'error' ? 'failed' : level === 'inconclusive' ? 'skipped' : 'passed',
    lines: [
      display(message),
      `${level} at ${place(path, range)}`,
      ...(help === undefined ? [] : [`help: ${display(help)}`]),
    ],
  }
}

function ofConfirmed({ handoff, claim }: Judgement): Case {
  const { path, kind, range } = claim
  const name = `${display(path)} ${kind} at ${range.start.line}:${range.start.column}`
  return { suite: display(handoff), name, state: 'passed', lines: [] }
}

function* document(name: string, suites: ReadonlyMap<string, readonly Case[]>): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>'
  yield openTag('testsuites', { name: display(name), ...counts([...suites.values()].flat()) })
  for (const [suite, cases] of suites) {
    yield `  ${openTag('testsuite', { name: suite, ...counts(cases) })}`
    for (const one of cases) yield* testcase(one)
    yield '  </testsuite>'
  }
  yield '</testsuites>'
}

function counts(cases: readonly Case[]): Readonly<Record<string, number>> {
  const number = (state: Case['state']) => cases.filter((one) => one.state === state).length
  return { tests: cases.length, failures: number('failed'), errors: 0, skipped: number('skipped') }
}

function* testcase({ suite, name, state, lines }: Case): Generator<string> {
  const [message = ''] = lines
  yield `    ${openTag('testcase', { classname: suite, name })}`
  if (state === 'failed') yield `      ${openTag('failure', { message })}${content(lines)}</failure>`
  if (state === 'skipped') yield `      ${openTag('skipped', { message: lines.join('\n') })}</skipped>`
  if (state === 'passed' && lines.length > 0) yield `      <system-out>${content(lines)}</system-out>`
  yield '    </testcase>'
}

function content(lines: readonly string[]): string {
  return xmlText(lines.join('\n'))
}
