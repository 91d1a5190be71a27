import { configText } from '../formats/config.ts'
import { displayJson } from '../formats/display.ts'
import { BaseCommand } from './base-command.ts'
import { print } from './print.ts'
import { asksForJson, TEXT_OR_JSON } from './text-or-json.ts'
import { maybe } from './words.ts'

export class Config extends BaseCommand {
  static override summary = 'Show the settings and severities that hold here, or for one file'
  static override description =
    'Defaults, `lint.extends` and `lint.overrides` are taken into account. ' +
    'Exit codes: 0 shown · 2 refused: the settings are not valid, or the file is none of the convention'
  static override examples = [
    '$ ralph config',
    '$ ralph config .ralph/skills/fetch-issues/criteria.yaml --json',
  ]
  static override args = { file: maybe('A file of the convention, which need not exist') }
  static override flags = TEXT_OR_JSON

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Config)
    const { configHere } = await import('../config.ts')
    const config = await configHere(this.enter(flags), args.file)
    const json = () =>
      `${displayJson(JSON.stringify({ version: 1, command: 'config', ...config }, null, 2))}\n`
    print(1, asksForJson(flags) ? json() : configText(config))
  }
}
