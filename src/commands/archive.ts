import { BASE_FLAGS, baseRequest } from './base-flags.ts'
import { ReportCommand } from './report-command.ts'
import { many, toggle } from './words.ts'

export class Archive extends ReportCommand {
  static override summary = 'Move completed handoffs that nothing contradicts to the archive'
  static override description =
    'Verifies first; a handoff moves byte for byte when it is complete, its specification is there and no claim is contradicted. ' +
    'Exit codes: 0 every complete handoff was moved, open ones were left · 1 a complete one may not move, or a named one is open · ' +
    '2 refused · 4 a bug in ralph'
  static override usage = 'archive [HANDOFF...]'
  static override examples = [
    'All that are complete\n$ ralph archive',
    'See first\n$ ralph archive --dry-run',
    'One task, staged for the next commit\n$ ralph archive auth-module --stage',
    'In CI: no complete handoff may be left open\n$ ralph archive --check',
  ]
  static override args = { handoff: many('Tasks, or paths of handoffs; every open one if none') }
  static override flags = {
    ...BASE_FLAGS,
    check: toggle('Move nothing; exit 1 when a complete handoff is still open'),
    'dry-run': toggle('Move nothing; say what would move'),
    stage: toggle('Stage the moves'),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Archive)
    const { request, finish } = this.plan(flags)
    const { archive } = await import('../archive.ts')
    const { check, stage, 'dry-run': dryRun } = flags
    const asked = { ...request, ...baseRequest(flags), names: args.handoff ?? [], check, stage, dryRun }
    const { report, files } = await archive(asked)
    await finish(report, (path) => files.get(path))
  }
}
