import { openRepository } from './git/repository.ts'
import { changedSince } from './git/since.ts'
import type { Report } from './model/report.ts'
import type { GitPath } from './model/tree.ts'

/** The files that changed since the work left a revision; undefined where the history at hand cannot tell. */
export async function filesSince(cwd: string, revision: string): Promise<ReadonlySet<GitPath> | undefined> {
  return changedSince(await openRepository(cwd), revision)
}

/** What there is to report where nobody knows which files changed. */
export function nothingKnown(revision: string): Report {
  return {
    version: 1,
    command: 'lint',
    outcome: 'inconclusive',
    summary: { files: 0, errors: 0, warnings: 0 },
    findings: [],
    notes: [
      `Nothing was checked: this clone has no commit that \`${revision}\` and HEAD share; \`git fetch --unshallow\` may bring it`,
    ],
  }
}
