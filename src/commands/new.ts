import { string } from '@oclif/core/flags'
import { NEW_KINDS, type NewKind } from '../scaffold.ts'
import { ScaffoldCommand } from './scaffold-command.ts'
import { asksForJson } from './text-or-json.ts'
import { one } from './words.ts'

export class New extends ScaffoldCommand {
  static override summary = 'Make a skill, workflow, handoff or note to begin from'
  static override description =
    'What it makes is valid at once and explains itself by comments; nothing that exists is touched. ' +
    'Exit codes: 0 made · 2 refused: a bad name, something missing, or the file exists · 4 a bug in ralph'
  static override examples = [
    '$ ralph new skill fetch-issues',
    '$ ralph new workflow issues-to-slack',
    '$ ralph new handoff auth-module --spec specs/auth-module.md',
    '$ ralph new note github-api --source https://docs.github.com/en/rest',
  ]
  static override args = {
    kind: one('What to make', NEW_KINDS),
    name: one('Its name: lower-case words joined by hyphens'),
  }
  static override flags = {
    spec: string({ helpValue: 'FILE', summary: 'The specification that a handoff or a workflow names' }),
    source: string({
      helpValue: 'TEXT',
      summary: "Where a note's facts come from: a file, a URL or a person",
    }),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(New)
    const { newHere } = await import('../scaffold/here.ts')
    const { spec, source } = flags
    const given = { ...(spec !== undefined && { spec }), ...(source !== undefined && { source }) }
    const today = new Date().toISOString().slice(0, 10)
    const kind = NEW_KINDS.find((known) => known === args.kind) as NewKind
    this.tell(
      await newHere({ cwd: this.enter(flags), kind, name: args.name, today, ...given }),
      asksForJson(flags),
    )
  }
}
