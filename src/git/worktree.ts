import type { FileChange, Oid, TreeEntry } from '../model/git.ts'
import type { GitPath } from '../model/tree.ts'
import { type Delta, fileChange, isNull } from './delta.ts'
import { type HashQuestion, workingEntries } from './hash.ts'
import type { Repository } from './repository.ts'
import type { Status } from './status.ts'

/**
 * What changed up to the working tree: what changed up to head, and what the working tree has that head has not. `git status`
 * takes a file of another size for changed, though it may be stored as before (CRLF), so those are hashed.
 */
export async function deltaOfWorktree(
  repository: Repository,
  committed: Delta,
  status: Status,
): Promise<Delta> {
  const changes = new Map<GitPath, FileChange>(committed)
  const unsettled: HashQuestion[] = []
  const put = (path: GitPath, before: TreeEntry | undefined, after: TreeEntry | undefined) => {
    const change = fileChange(path, before, after)
    if (change === undefined) changes.delete(path)
    else changes.set(path, change)
  }
  for (const [path, { head, working }] of status.tracked) {
    const before = committed.has(path) ? committed.get(path)?.before : head
    put(path, before, working)
    if (before !== undefined && working !== undefined && isNull(working.oid)) {
      unsettled.push({ path, mode: working.mode, likely: before })
    }
  }
  for (const path of status.untracked) {
    const before = changes.get(path)?.before
    if (before === undefined) put(path, undefined, { mode: '100644', oid: repository.noObject })
    else unsettled.push({ path, likely: before })
  }
  const settled = await workingEntries(repository, unsettled)
  unsettled.forEach(({ path, likely }, i) => {
    put(path, likely, settled[i])
  })
  return changes
}

/** Whether two entries are the same file: an entry without object (a changed working file) equals none. */
export function sameEntry(a: TreeEntry | undefined, b: TreeEntry | undefined): boolean {
  return a?.mode === b?.mode && a?.oid === b?.oid && !isNull(a?.oid)
}

/** The object of an entry as it stands in the working tree, hashed where it has none yet. */
export async function storedOid(
  repository: Repository,
  path: GitPath,
  entry: TreeEntry | undefined,
): Promise<Oid | null> {
  if (entry === undefined) return null
  if (!isNull(entry.oid)) return entry.oid
  const [hashed] = await workingEntries(repository, [{ path, mode: entry.mode }])
  return hashed?.oid ?? null
}
