import { BaseCommand } from './base-command.ts'
import { print } from './print.ts'
import { asksForJson, TEXT_OR_JSON } from './text-or-json.ts'
import { one } from './words.ts'

export class Explain extends BaseCommand {
  static override summary = 'Show what a rule wants, why, and how severe it is here'
  static override description = 'Exit codes: 0 shown · 2 refused: no rule has that name'
  static override examples = [
    '$ ralph explain handoff/next-steps',
    '$ ralph explain objective/multiple-verbs --json',
  ]
  static override args = {
    rule: one('As a finding names it: area/name'),
  }
  static override flags = TEXT_OR_JSON

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Explain)
    const { explainHere } = await import('../explain.ts')
    const explanation = await explainHere(args.rule, this.enter(flags))
    const { level, effective, page } = explanation
    const here =
      level === effective ? `Severity: ${level}` : `Severity here: ${effective} (by default ${level})`
    if (asksForJson(flags))
      print(1, `${JSON.stringify({ version: 1, command: 'explain', ...explanation }, null, 2)}\n`)
    else print(1, `${page.trimEnd()}\n\n${here}\n`)
  }
}
