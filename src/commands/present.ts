import packageJson from '../../package.json' with { type: 'json' }
import { saveText } from '../disk/save.ts'
import { loadFormat } from '../formats/index.ts'
import type { Report } from '../model/report.ts'
import type { FileText } from '../model/stage.ts'
import type { GitPath } from '../model/tree.ts'
import { reportWithoutSecrets, withoutSecrets } from '../secrets.ts'
import type { Output } from './outputs.ts'
import { print } from './print.ts'
import { columnsOf } from './terminal.ts'

/** How a report is to be shown. */
export interface Presentation {
  readonly outputs: readonly Output[]
  /** The folder that the files of outputs are relative to. */
  readonly folder: string
  readonly color: boolean
  readonly quiet: boolean
  /** The code that the process will exit with. */
  readonly exitCode: number
  /** What the ranges of the report speak of. */
  textOf(path: GitPath): FileText | undefined
}

/** Gives a report out in every format that was asked for. */
export async function present(
  report: Report,
  { outputs, folder, color, quiet, exitCode, textOf }: Presentation,
): Promise<void> {
  const safe = await reportWithoutSecrets(report)
  const shown = quiet ? withoutWarnings(safe) : safe
  const width = columnsOf(1) ?? 80
  const shownTexts = await withoutSecrets(new Set(shown.findings.map(({ path }) => path)), textOf)
  const source = (path: GitPath) => shownTexts.get(path)
  const summaryOf = await summaries(outputs)
  const context = { width, version: packageJson.version, exitCode, source, summaryOf }
  // The standard output comes last: a file that cannot be written is a refusal, and that shall be all that stands there.
  const inTurn = [...outputs].sort((a, b) => Number(a.file === undefined) - Number(b.file === undefined))
  for (const { format, file } of inTurn) {
    const textFor = await loadFormat(format)
    const text = textFor(shown, { ...context, color: color && file === undefined })
    if (file === undefined) print(1, text)
    else saveText(folder, file, text)
  }
}

/** Only one format describes rules; the others are spared loading all of them. */
async function summaries(outputs: readonly Output[]): Promise<(rule: string) => string | undefined> {
  if (!outputs.some(({ format }) => format === 'sarif')) return () => undefined
  const { RULE_SUMMARIES } = await import('../rule-summaries.ts')
  return (rule) => RULE_SUMMARIES.get(rule)
}

function withoutWarnings(report: Report): Report {
  return { ...report, findings: report.findings.filter(({ severity }) => severity === 'error') }
}
