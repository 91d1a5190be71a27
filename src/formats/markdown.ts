import { CONTRADICTED } from '../model/claim.ts'
import type { Report } from '../model/report.ts'
import { contractSection } from './contract-section.ts'
import { count } from './count.ts'
import { printable } from './display.ts'
import { handoffTable } from './handoff-table.ts'
import { code, cut, prose } from './markdown-text.ts'
import { place } from './place.ts'
import { remarks } from './remarks.ts'
import { type Result, resultsOf } from './results.ts'
import { rulePage } from './rule-page.ts'
import { UNCLAIMED } from './unclaimed.ts'

/** What a workflow finds its own comment by, to write over it. */
const MARKER = '<!-- ralph -->'

/** GitHub takes 65,536 characters; whoever posts the comment may have something to add. */
const MOST = 60_000
const CLOSING = 200

const CLAIM_RULES: ReadonlySet<string> = new Set(CONTRADICTED.map((reason) => `verify/${reason}`))

/** A comment for a pull request: what changes in the contract, in half of the room at most, then what was found. */
export function markdown(report: Report): string {
  const first = fitted(opening(report), MOST / 2, report.command)
  return first + fitted(body(report), MOST - first.length, report.command)
}

function* opening(report: Report): Generator<string> {
  const [sum = ''] = remarks(report)
  yield* [MARKER, `### ralph ${prose(report.command)}: ${prose(report.outcome)}`, '', prose(sum)]
  if (report.contract) yield* contractSection(report.contract)
}

function* body(report: Report): Generator<string> {
  const results = resultsOf(report).filter(({ rule }) => rule !== UNCLAIMED || !report.unclaimed?.length)
  const isClaim = ({ level, rule }: Result) => level === 'error' && CLAIM_RULES.has(rule)
  const ofLevel = (level: Result['level']) => results.filter((one) => one.level === level && !isClaim(one))
  const [, ...others] = remarks(report)
  const unclaimed = report.unclaimed ?? []
  yield* handoffTable(report)
  yield* section('Contradicted claims', results.filter(isClaim).map(item))
  yield* section(
    'Changed, and no open handoff claims it',
    unclaimed.map(({ path, kind }) => `${code(cut(path))} — ${kind}`),
  )
  yield* section('Errors', ofLevel('error').map(item))
  yield* section('Inconclusive', ofLevel('inconclusive').map(item))
  yield* section('Warnings', ofLevel('warning').map(item))
  yield* section('Besides', others.map(cut).map(prose))
}

function* section(title: string, items: readonly string[]): Generator<string> {
  if (items.length === 0) return
  yield* ['', `#### ${title}`, '']
  yield* items.map((one) => `- ${one}`)
}

function item({ rule, path, range, message, help }: Result): string {
  const page = rulePage(rule)
  const name = page === undefined ? code(rule) : `[${code(rule)}](${page})`
  const advice = help === undefined ? '' : `. *Help:* ${prose(cut(help))}`
  return `${code(place(cut(path), range))} ${name}: ${prose(cut(message))}${advice}`
}

/** As many lines as there is room for, and how many there are more. */
function fitted(lines: Iterable<string>, most: number, command: string): string {
  const all = [...lines]
  let shown = ''
  for (const [at, line] of all.entries()) {
    const next = printable([line])
    if (shown.length + next.length > most - CLOSING) {
      const left = count(all.length - at, 'more line')
      return shown + printable(['', `${left} would not fit here: see ${code(`ralph ${command}`)}`])
    }
    shown += next
  }
  return shown
}
