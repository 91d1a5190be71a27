import { boolean, integer, string } from '@oclif/core/flags'
import { exitCode } from '../exit-code.ts'
import { FORMAT_NAMES } from '../formats/index.ts'
import type { Report } from '../model/report.ts'
import { BaseCommand } from './base-command.ts'
import { outputsOf, usualFormat } from './outputs.ts'
import { type Presentation, present } from './present.ts'
import { showProgress } from './progress.ts'
import { hasColor, isTerminal } from './terminal.ts'

/** The flags of every command that ends in a report. */
interface ReportFlags {
  readonly cwd?: string | undefined
  readonly format?: string[] | undefined
  readonly json: boolean
  readonly quiet: boolean
  readonly strict: boolean
  readonly 'max-warnings'?: number | undefined
}

const helpGroup = 'common'

/** A command that ends in a report. */
export abstract class ReportCommand extends BaseCommand {
  static override baseFlags = {
    format: string({
      helpGroup,
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'FORMAT[=FILE]',
      summary: `${FORMAT_NAMES.join(', ')}; with =FILE, and then repeatedly, written there`,
    }),
    json: boolean({ helpGroup, default: false, summary: 'The same as --format json' }),
    quiet: boolean({ helpGroup, default: false, summary: 'Leave warnings out of the output' }),
    strict: boolean({ helpGroup, default: false, summary: 'Warnings and what is inconclusive fail the run' }),
    'max-warnings': integer({
      helpGroup,
      min: 0,
      helpValue: 'N',
      summary: 'More than N warnings fail the run',
    }),
    'no-cache': boolean({
      helpGroup,
      default: false,
      summary: 'Take nothing from earlier runs, and keep nothing for the next',
    }),
    ...BaseCommand.baseFlags,
  }

  #hideProgress = () => {}

  /** What the flags ask of every use case, and how its report is shown; refuses outputs that cannot be before any work. */
  protected plan(flags: ReportFlags) {
    const { format = [], json, quiet, strict, 'max-warnings': maxWarnings } = flags
    const outputs = outputsOf(format, json, usualFormat(process.env, isTerminal(1)))
    const cwd = this.enter(flags)
    const request = { cwd, strict, ...(maxWarnings !== undefined && { maxWarnings }) }
    const color = hasColor(1, this.argv)
    if (!quiet) this.#hideProgress = showProgress(`ralph ${this.id}`)
    const finish = async (report: Report, textOf: Presentation['textOf']) => {
      this.#hideProgress()
      const code = exitCode(report, strict)
      await present(report, { outputs, folder: cwd, color, quiet, exitCode: code, textOf })
      process.exitCode = code
    }
    return { request, finish }
  }

  protected override async finally(error: Error | undefined): Promise<void> {
    this.#hideProgress()
    await super.finally(error)
  }
}
