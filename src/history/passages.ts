import { isArchivedPath, openPath, taskNamed } from '../handoffs.ts'
import type { Oid } from '../model/git.ts'
import type { HistoryCommit, HistoryEntry } from '../model/history.ts'
import type { GitPath } from '../model/tree.ts'

/** One version of a handoff. */
export interface Version {
  readonly at: number
  readonly author: string
  readonly blob: Oid
  /** False for what stood at the edge of a shallow clone already: who wrote it when, nobody knows. */
  readonly written: boolean
}

/** The way of one handoff through history, whatever its names. */
export interface Passage {
  /** Oldest first. */
  readonly versions: readonly Version[]
  /** When it came into the archive; null while it is open. */
  readonly archivedAt: number | null
}

interface Way {
  readonly versions: Version[]
  archivedAt: number | null
  /** Whether its file is gone without having been archived. */
  dropped: boolean
}

/** Follows each handoff through the commits that touched any, oldest first; by the path where it ends. */
export function passagesOf(commits: readonly HistoryCommit[]): ReadonlyMap<GitPath, Passage> {
  const ways = new Map<GitPath, Way>()
  for (const commit of commits) follow(ways, commit)
  return ways
}

function follow(ways: Map<GitPath, Way>, commit: HistoryCommit): void {
  const gone = new Map<Oid, GitPath>()
  for (const { path, before, after } of commit.entries)
    if (before !== undefined && after === undefined) gone.set(before, path)
  for (const entry of commit.entries)
    if (entry.after !== undefined) arrive(ways, gone, commit, entry, entry.after)
  for (const path of gone.values()) {
    const way = ways.get(path)
    if (way !== undefined) way.dropped = true
  }
}

/** What stands at a path from now on came from a path with the same bytes, from the open handoff of its task, or is new. */
function arrive(
  ways: Map<GitPath, Way>,
  gone: Map<Oid, GitPath>,
  { at, author, edge }: HistoryCommit,
  { path, before }: HistoryEntry,
  blob: Oid,
): void {
  const moved = before === undefined ? gone.get(blob) : undefined
  const archived = isArchivedPath(path)
  const own = ways.get(path)
  const known = own?.dropped === true && moved === undefined && !archived ? undefined : own
  const from = moved ?? (archived && known === undefined ? openPath(taskNamed(path)) : path)
  const way = (from === path ? known : ways.get(from)) ??
    known ?? { versions: [], archivedAt: null, dropped: false }
  if (from !== path) ways.delete(from)
  if (moved !== undefined) gone.delete(blob)
  ways.set(path, way)
  way.dropped = false
  // The archive keeps bytes: what is written there was written before.
  const isNew = way.versions.at(-1)?.blob !== blob && !(archived && before !== undefined)
  if (isNew) way.versions.push({ at, author, blob, written: !edge })
  if (!archived) way.archivedAt = null
  else if (!edge) way.archivedAt ??= at
}
