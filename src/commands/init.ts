import { ScaffoldCommand } from './scaffold-command.ts'
import { asksForJson } from './text-or-json.ts'
import { toggle } from './words.ts'

export class Init extends ScaffoldCommand {
  static override summary = 'Begin: make .ralph/ and, if asked, the integrations'
  static override description =
    'Never touches a file that exists; says what it left alone, and why. ' +
    'Exit codes: 0 made, or all of it was there · 2 refused · 4 a bug in ralph'
  static override examples = [
    '$ ralph init',
    'With hooks for commits and a check of pull requests\n$ ralph init --pre-commit --github',
  ]
  static override flags = {
    'pre-commit': toggle('Add hooks for pre-commit'),
    github: toggle('Add a workflow for GitHub Actions'),
  }

  async run(): Promise<void> {
    const { flags } = await this.parse(Init)
    const { initHere } = await import('../scaffold/here.ts')
    const { 'pre-commit': preCommit, github } = flags
    const { version } = this.config
    this.tell(await initHere({ cwd: this.enter(flags), version, preCommit, github }), asksForJson(flags))
  }
}
