import { string } from '@oclif/core/flags'
import { BaseCommand } from './base-command.ts'
import { print } from './print.ts'
import { many, toggle } from './words.ts'

export class History extends BaseCommand {
  static override summary =
    'Look back on the tasks: how long they took, what was decided, what stood in the way'
  static override description =
    'Reads archived and open handoffs and the commits that wrote them; writes and runs nothing. ' +
    'Exit codes: 0 shown, also where nothing is archived yet · 2 refused · 4 a bug in ralph'
  static override usage = 'history [TASK...]'
  static override examples = [
    'All tasks\n$ ralph history',
    'A page with a timeline\n$ ralph history --format markdown > history.md',
    'One task\n$ ralph history auth-module',
  ]
  static override args = { task: many('Tasks, or paths of handoffs; all of them if none') }
  static override flags = {
    format: string({
      options: ['text', 'json', 'markdown'] as const,
      default: 'text',
      helpValue: 'FORMAT',
      summary: 'text, json or markdown',
    }),
    json: toggle('The same as --format json'),
    'allow-empty': toggle('A repository without .ralph/ is fine'),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(History)
    const [{ historyHere }, { HISTORY_FORMATS }] = await Promise.all([
      import('../history/here.ts'),
      import('../formats/history.ts'),
    ])
    const request = { names: args.task ?? [], allowEmpty: flags['allow-empty'] }
    const found = await historyHere({ cwd: this.enter(flags), ...request })
    const format = flags.json ? 'json' : (flags.format as keyof typeof HISTORY_FORMATS)
    print(1, HISTORY_FORMATS[format](found))
  }
}
