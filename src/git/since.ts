import type { GitPath } from '../model/tree.ts'
import { mergeBases } from './ancestry.ts'
import { deltaOfCommits } from './delta.ts'
import { type Repository, resolveCommit } from './repository.ts'
import { statusOf } from './status.ts'

/**
 * The paths that may have changed since the work left a revision: in a commit, in the index or in the working tree, new files
 * included. Undefined when the history that this clone has does not meet that of the revision.
 */
export async function changedSince(
  repository: Repository,
  revision: string,
): Promise<ReadonlySet<GitPath> | undefined> {
  const { head } = repository
  const since = await resolveCommit(repository, revision, '--since')
  const [base] = head === null ? [] : await mergeBases(repository, since, head)
  if (head === null || base === undefined) return undefined
  const [committed, { tracked, untracked }] = await Promise.all([
    deltaOfCommits(repository, base, head),
    statusOf(repository),
  ])
  return new Set([...committed.keys(), ...tracked.keys(), ...untracked])
}
