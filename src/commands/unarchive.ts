import { ReportCommand } from './report-command.ts'
import { one, toggle } from './words.ts'

export class Unarchive extends ReportCommand {
  static override summary = 'Bring an archived handoff back, byte for byte'
  static override description =
    'Exit codes: 0 moved · 2 refused: no such handoff, or the task is open again · 4 a bug in ralph'
  static override examples = ['$ ralph unarchive auth-module', '$ ralph unarchive auth-module --dry-run']
  static override args = {
    handoff: one('The task, or the path of its archived handoff'),
  }
  static override flags = {
    'dry-run': toggle('Move nothing; say what would move'),
    stage: toggle('Stage the move'),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Unarchive)
    const { request, finish } = this.plan(flags)
    const { unarchive } = await import('../archive.ts')
    const { dryRun, stage } = { dryRun: flags['dry-run'], stage: flags.stage }
    const { report, files } = await unarchive({ ...request, name: args.handoff, dryRun, stage })
    await finish(report, (path) => files.get(path))
  }
}
