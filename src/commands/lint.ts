import { besides } from './besides.ts'
import { BUILD } from './build.ts'
import { fixRequest, LINT_EXAMPLES, LINT_FLAGS } from './lint-flags.ts'
import { ReportCommand } from './report-command.ts'
import { readShard } from './shard.ts'
import { readStandardInput } from './standard-input.ts'
import { many } from './words.ts'

export class Lint extends ReportCommand {
  static override summary = 'Check the files of the convention by themselves'
  static override description =
    'Reads skills, workflows, handoffs and notes; runs nothing, and writes only what --fix, --suggest and --update-baseline say. ' +
    'Exit codes: 0 clean · 1 findings · 2 refused, or there was nothing to check · 3 --since without the history · 4 a bug in ralph'
  static override usage = 'lint [PATH...]'
  static override examples = [...LINT_EXAMPLES]
  static override args = { path: many('Files or folders; all of the convention if none') }
  static override flags = LINT_FLAGS

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Lint)
    const { request, finish } = this.plan(flags)
    const { staged, since, shard, baseline, 'stdin-filename': name } = flags
    if (staged && (args.path || name)) throw besides(args.path ? 'path' : 'flag `--stdin`', '--staged')
    if (name && args.path) throw besides('path', '--stdin')
    const fix = fixRequest(flags)
    const { answer } = await import('../lint/asked.ts')
    const { report, files, before } = await answer({
      ...{ ...request, names: args.path ?? [], allowEmpty: flags['allow-empty'], staged },
      ...(!flags['no-cache'] && { cacheFor: BUILD }),
      ...(name && { unsaved: { name, text: await readStandardInput() } }),
      ...(since !== undefined && { since }),
      ...(shard !== undefined && { shard: readShard(shard) }),
      ...(fix && { fix }),
      ...(baseline !== undefined && {
        accepted: { file: baseline, update: flags['update-baseline'] ?? false },
      }),
    })
    if (before && !fix?.write)
      await (await import('./dry-run.ts')).showPatch({ report, files, before }, flags.strict)
    else await finish(report, (path) => files.get(path))
  }
}
