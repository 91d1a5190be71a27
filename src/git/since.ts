import type { Oid } from '../model/git.ts'
import type { GitPath } from '../model/tree.ts'
import { mergeBases } from './ancestry.ts'
import { deltaOfCommits } from './delta.ts'
import { type Repository, resolveCommit } from './repository.ts'
import { statusOf } from './status.ts'

/** Where the work left a revision, and what may have changed since. */
export interface Since {
  readonly base: Oid
  /** In a commit, in the index or in the working tree, new files included. */
  readonly paths: ReadonlySet<GitPath>
}

/** What changed since the work left a revision; undefined when the history that this clone has does not meet that of the revision. */
export async function changedSince(repository: Repository, revision: string): Promise<Since | undefined> {
  const { head } = repository
  const since = await resolveCommit(repository, revision, '--since')
  const [base] = head === null ? [] : await mergeBases(repository, since, head)
  if (head === null || base === undefined) return undefined
  const [committed, { tracked, untracked }] = await Promise.all([
    deltaOfCommits(repository, base, head),
    statusOf(repository),
  ])
  return { base, paths: new Set([...committed.keys(), ...tracked.keys(), ...untracked]) }
}
