import type { Report } from '../model/report.ts'
import { display } from './display.ts'
import type { Paint } from './paint.ts'

/** The rule of findings that the list of unclaimed changes stands for. */
export const UNCLAIMED = 'verify/unclaimed'

/** The changes that no open handoff claims, each as the line that would claim it. */
export function* unclaimedLines(report: Report, { bold, red, yellow, cyan, dim }: Paint): Generator<string> {
  if (!report.unclaimed?.length) return
  const findings = report.findings.filter(({ rule }) => rule === UNCLAIMED)
  const isError = findings.some(({ severity }) => severity === 'error')
  const severity = findings.length === 0 ? '' : isError ? red('error: ') : yellow('warning: ')
  yield `${severity}${bold('Changed, and no open handoff claims it')}`
  for (const { path, kind } of report.unclaimed) yield `  ${display(path)} — ${kind}`
  yield `  ${cyan('help:')} Add these lines to \`files_changed\`, or the paths to \`verify.ignore\` in ralph.yaml`
  yield `  ${dim(`ralph explain ${UNCLAIMED}`)}`
}
