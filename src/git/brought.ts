import type { Oid } from '../model/git.ts'
import type { GitPath } from '../model/tree.ts'
import { walkChanges } from './commit-changes.ts'
import type { Repository } from './repository.ts'
import { HANDOFF_FOLDERS } from './state.ts'

/** A content that a commit brought to a path: none of its parents has it there. */
export interface Brought {
  readonly commit: Oid
  readonly path: GitPath
  readonly oid: Oid
}

/** Beyond this many paths their folders are walked: git matches each path against each entry. */
const MOST_PATHS = 200

/** Shows every content that the commits behind a tip brought to some handoffs, the newest first, until that is enough. */
export async function walkBrought(
  repository: Repository,
  tip: Oid,
  paths: Iterable<GitPath>,
  isEnough: (brought: Brought) => boolean,
): Promise<void> {
  const wanted = new Set(paths)
  if (wanted.size === 0) return
  const sayable = wanted.size <= MOST_PATHS && ![...wanted].some((path) => /\p{Surrogate}|\0/u.test(path))
  await walkChanges(
    repository,
    tip,
    sayable ? wanted : HANDOFF_FOLDERS,
    ({ commit, path, before, after }) =>
      wanted.has(path) &&
      after !== undefined &&
      !before.includes(after) &&
      isEnough({ commit, path, oid: after }),
  )
}
