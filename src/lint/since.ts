import { contractChanges } from '../contract/changes.ts'
import { openRepository, type Repository } from '../git/repository.ts'
import { changedSince, type Since } from '../git/since.ts'
import type { Report } from '../model/report.ts'
import type { FileText } from '../model/stage.ts'
import type { GitPath } from '../model/tree.ts'
import { readSource } from '../source.ts'

/** What changed since the work left a revision, and where that is known from. */
export interface Work extends Since {
  readonly repository: Repository
}

/** Finds what changed since the work left a revision; undefined where the history at hand cannot tell. */
export async function workSince(cwd: string, revision: string): Promise<Work | undefined> {
  const repository = await openRepository(cwd)
  const since = await changedSince(repository, revision)
  return since && { repository, ...since }
}

// A contract is a skill's two files, and the order that workflows give to skills; settings say where skills are.
const CONTRACT = /(?:^|\/)(?:SKILL\.md|criteria\.yaml)$|^\.ralph\/(?:workflows\/|ralph\.yaml$)/

/** The report with what the work changes in contracts; `files` are those of the convention as they are now. */
export async function withContract(
  report: Report,
  { repository, base, paths }: Work,
  files: ReadonlyMap<GitPath, FileText>,
): Promise<Report> {
  if (![...paths].some((path) => CONTRACT.test(path))) return report
  const before = await readSource(repository, { kind: 'commit', oid: base }, true)
  const { skills, workflows } = await contractChanges(before, files)
  return skills.length + workflows.length === 0
    ? report
    : { ...report, contract: { base, skills, workflows } }
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
