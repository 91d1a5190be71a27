import type { Report } from '../model/report.ts'
import type { GitPath } from '../model/tree.ts'

/** What a format may know besides the report. */
export interface FormatContext {
  readonly color: boolean
  /** Columns of the terminal. */
  readonly width: number
  /** Ralph's own version. */
  readonly version: string
  /** The code that the process will exit with. */
  readonly exitCode: number
  /** The text that a finding's ranges speak of, where it is at hand. */
  source(path: GitPath): string | undefined
  /** What a rule reports, in one sentence, where it is at hand. */
  summaryOf(rule: string): string | undefined
}

/** Turns a report into the whole text of an output, which ends with a newline. */
export type Format = (report: Report, context: FormatContext) => string
