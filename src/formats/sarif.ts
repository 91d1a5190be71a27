import type { Report } from '../model/report.ts'
import { display, displayJson } from './display.ts'
import type { FormatContext } from './format.ts'
import { remarks } from './remarks.ts'
import { resultsOf, silencedResults } from './results.ts'
import { PROJECT, rulePage } from './rule-page.ts'
import { sarifResults, text } from './sarif-result.ts'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** The most results that GitHub shows of a file. */
const MOST = 5_000

/** A log for code scanning: SARIF 2.1.0 with one run, errors first. */
export function sarif(report: Report, context: FormatContext): string {
  const log = { $schema: SCHEMA, version: '2.1.0', runs: [run(report, context)] }
  return `${displayJson(JSON.stringify(log, null, 2))}\n`
}

function run(report: Report, { version, exitCode, summaryOf }: FormatContext): object {
  const found = resultsOf(report)
  const all = [
    ...found.filter(({ level }) => level === 'error'),
    ...found.filter(({ level }) => level !== 'error'),
    ...silencedResults(report),
  ]
  const shown = all.slice(0, MOST)
  const rules = [...new Set(shown.map(({ rule }) => rule))].sort()
  const left = all.length - shown.length
  return {
    tool: {
      driver: {
        name: 'ralph',
        semanticVersion: version,
        informationUri: PROJECT,
        rules: rules.map((rule) => ruleObject(rule, summaryOf(rule))),
      },
    },
    // Keeps the runs of several commands apart where they are uploaded.
    automationDetails: { id: `ralph/${report.command}/` },
    invocations: [
      {
        executionSuccessful: true,
        exitCode,
        exitCodeDescription: report.outcome,
        toolExecutionNotifications: [
          ...(left > 0 ? [notification('warning', `${left} more results are left out here`)] : []),
          ...remarks(report).map((remark) => notification('note', remark)),
        ],
      },
    ],
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The top of the repository' } } },
    columnKind: 'utf16CodeUnits',
    results: sarifResults(shown, rules),
  }
}

function ruleObject(rule: string, summary = rule): object {
  const id = display(rule)
  return {
    id,
    shortDescription: text(summary),
    fullDescription: text(summary),
    help: text(`Run \`ralph explain ${id}\``),
    helpUri: rulePage(rule),
  }
}

function notification(level: 'warning' | 'note', remark: string): object {
  return { level, message: text(remark) }
}
