import { sha256 } from '../digest.ts'
import { exists } from '../disk.ts'
import { type Repository, requireWorktree } from '../git/repository.ts'
import { snapshotEntries } from '../git/snapshot.ts'
import { type HandoffReading, isArchivedPath, openPath, taskNamed } from '../handoffs.ts'
import type { GitPath } from '../model/tree.ts'
import type { PlannedMove } from './plan.ts'

/** A move that an earlier run made and did not come to stage: git's index has the old name, the disk the new one alone. */
export interface UnstagedMove {
  readonly from: GitPath
  readonly to: GitPath
}

/** The handoffs that were archived and not staged. */
export async function unstagedArchivals(
  repository: Repository,
  readings: readonly HandoffReading[],
): Promise<readonly UnstagedMove[]> {
  const archived = readings.filter((reading) => reading.archived)
  const index = await snapshotEntries(repository, { kind: 'index' })
  return archived
    .map(({ task, path }) => ({ from: openPath(task), to: path }))
    .filter(({ from }) => index.has(from) && isGone(repository, from))
}

/**
 * The move by which a handoff was brought back and that was not staged, undefined when none such is meant by its task or its archived
 * path. To do it once more changes nothing.
 */
export async function unstagedReturn(
  repository: Repository,
  readings: readonly HandoffReading[],
  name: string,
): Promise<PlannedMove | undefined> {
  const open = readings.find(
    ({ task, archived }) => !archived && (task === name || task === taskNamed(name.replace(/^\.\//, ''))),
  )
  if (open === undefined) return undefined
  const index = await snapshotEntries(repository, { kind: 'index' })
  const digest = sha256(open.source)
  // The name in the archive tells the content.
  const ending = `-${open.task}-${digest.slice(0, 8)}.yaml`
  const from = [...index.keys()].find(
    (path) => isArchivedPath(path) && path.endsWith(ending) && isGone(repository, path),
  )
  return from === undefined ? undefined : { from, to: open.path, digest }
}

function isGone(repository: Repository, path: GitPath): boolean {
  return !exists(`${requireWorktree(repository)}/${path}`)
}
