import { display, displayJson, printable } from '../formats/display.ts'
import type { Plan } from '../scaffold/plan.ts'
import { BaseCommand } from './base-command.ts'
import { print } from './print.ts'
import { TEXT_OR_JSON } from './text-or-json.ts'

/** A command that makes files. */
export abstract class ScaffoldCommand extends BaseCommand {
  static override baseFlags = {
    ...TEXT_OR_JSON,
    ...BaseCommand.baseFlags,
  }

  /** Says what was made. */
  protected tell({ files, notes }: Plan, json: boolean): void {
    const made = files.map(({ path }) => path)
    const lines = [...made.map((path) => `created ${path}`), ...notes]
    if (lines.length === 0) lines.push('Nothing to do: all of it is there')
    const shown = { version: 1, command: this.id, outcome: 'clean', files: made, notes }
    print(1, json ? `${displayJson(JSON.stringify(shown, null, 2))}\n` : printable(lines.map(display)))
  }
}
