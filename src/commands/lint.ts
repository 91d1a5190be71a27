import { boolean, string } from '@oclif/core/flags'
import { besides } from './besides.ts'
import { ReportCommand } from './report-command.ts'
import { readStandardInput } from './standard-input.ts'
import { many, toggle } from './words.ts'

export class Lint extends ReportCommand {
  static override summary = 'Check the files of the convention by themselves'
  static override description =
    'Reads skills, workflows, handoffs and notes; writes and runs nothing. ' +
    'Exit codes: 0 clean · 1 findings · 2 refused, or there was nothing to check · 4 a bug in ralph'
  static override usage = 'lint [PATH...]'
  static override examples = [
    'Check everything below .ralph/\n$ ralph lint',
    'Check one skill, warnings included\n$ ralph lint .ralph/skills/fetch-issues --strict',
    'In a commit hook\n$ ralph lint --staged',
    'From an editor, before the file is saved\n$ ralph lint --stdin --stdin-filename .ralph/handoffs/auth.yaml --json',
  ]
  static override args = { path: many('Files or folders; all of the convention if none') }
  static override flags = {
    staged: toggle('Check what is staged, as the index has it'),
    stdin: boolean({ summary: 'Check the text on the standard input', dependsOn: ['stdin-filename'] }),
    'stdin-filename': string({ helpValue: 'FILE', summary: 'What --stdin stands for', dependsOn: ['stdin'] }),
    'allow-empty': toggle('Having nothing to check is fine'),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Lint)
    const { request, finish } = this.plan(flags)
    const { staged, 'stdin-filename': name, 'allow-empty': allowEmpty } = flags
    if (staged && (args.path || name)) throw besides(args.path ? 'path' : 'flag `--stdin`', '--staged')
    if (name && args.path) throw besides('path', '--stdin')
    const unsaved = name ? { unsaved: { name, text: await readStandardInput() } } : {}
    const asked = { ...request, names: args.path ?? [], allowEmpty, ...unsaved }
    const { report, files } = staged
      ? await (await import('../lint-staged.ts')).lintStaged(asked)
      : await (await import('../lint-workspace.ts')).lintWorkspace(asked)
    await finish(report, (path) => files.get(path))
  }
}
