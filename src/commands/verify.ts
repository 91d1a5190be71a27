import { BASE_FLAGS, baseRequest } from './base-flags.ts'
import { ReportCommand } from './report-command.ts'
import { many, toggle } from './words.ts'

export class Verify extends ReportCommand {
  static override summary = 'Check what handoffs claim against git, in both directions'
  static override description =
    'Reads handoffs and git; writes and runs nothing, and never fetches. ' +
    'Exit codes: 0 all holds, or no handoff is open · 1 a claim is contradicted, a change unclaimed, a handoff invalid · ' +
    '2 refused · 3 inconclusive · 4 a bug in ralph'
  static override usage = 'verify [HANDOFF...]'
  static override examples = [
    'Every open handoff against the working tree\n$ ralph verify',
    'One task\n$ ralph verify auth-module',
    'A pull request, in CI\n$ ralph verify --base origin/main',
    'A pull request of a stranger\n$ ralph verify --untrusted --default-branch origin/main',
    'In a commit hook\n$ ralph verify --staged',
  ]
  static override args = { handoff: many('Tasks, or paths of handoffs; every open one if none') }
  static override flags = {
    ...BASE_FLAGS,
    all: toggle('Judge archived handoffs too'),
    'allow-unclaimed': toggle('Changes that no handoff claims are fine'),
    untrusted: toggle('Believe nothing that the change says of its own base, settings and results'),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Verify)
    const { request, finish } = this.plan(flags)
    const { verifyRepository } = await import('../verify/repository.ts')
    const { report, files } = await verifyRepository({
      ...request,
      ...baseRequest(flags),
      names: args.handoff ?? [],
      all: flags.all,
      untrusted: flags.untrusted,
      ...(flags['allow-unclaimed'] && { unclaimed: 'off' }),
    })
    await finish(report, (path) => files.get(path))
  }
}
