import { loadFormat } from '../formats/index.ts'
import type { Report } from '../model/report.ts'
import type { FileText } from '../model/stage.ts'
import type { GitPath } from '../model/tree.ts'
import { saveText } from '../save.ts'
import type { Output } from './outputs.ts'

/** How a report is to be shown. */
export interface Presentation {
  readonly outputs: readonly Output[]
  /** The folder that the files of outputs are relative to. */
  readonly folder: string
  readonly color: boolean
  readonly quiet: boolean
  /** What the ranges of the report speak of. */
  textOf(path: GitPath): FileText | undefined
}

/** Gives a report out in every format that was asked for. */
export async function present(
  report: Report,
  { outputs, folder, color, quiet, textOf }: Presentation,
): Promise<void> {
  const shown = quiet ? withoutWarnings(report) : report
  const width = process.stdout.columns ?? 80
  const source = (path: GitPath) => {
    const text = textOf(path)
    return typeof text === 'string' ? text : undefined
  }
  for (const { format, file } of outputs) {
    const print = await loadFormat(format)
    const text = print(shown, { color: color && file === undefined, width, source })
    if (file === undefined) process.stdout.write(text)
    else saveText(folder, file, text)
  }
}

function withoutWarnings(report: Report): Report {
  return { ...report, findings: report.findings.filter(({ severity }) => severity === 'error') }
}
