import type { AsOf, Oid } from '../model/git.ts'
import type { GitPath } from '../model/tree.ts'
import { lines, parentsOf } from './ancestry.ts'
import { blobAt } from './entries.ts'
import { git } from './run.ts'
import type { States } from './state.ts'
import { sameEntry, storedOid } from './worktree.ts'

/** The handoff whose as-of point is looked for. */
export interface HandoffPlace {
  /** Where the document stands now. */
  readonly path: GitPath
  /** Where it stood while the task was open, for an archived one. */
  readonly earlierPath?: GitPath
}

/** The state that a handoff describes, and whether the commit is one that a shallow clone cannot vouch for. */
export interface FoundAsOf {
  readonly asOf: AsOf
  readonly boundary: boolean
}

/**
 * The newest commit reachable from head that introduced the handoff as it is; the working tree (or the index) when it is
 * not in head as it is. So the verdict on a committed handoff depends on objects alone.
 */
export async function findAsOf(
  states: States,
  head: AsOf,
  tip: Oid | null,
  place: HandoffPlace,
): Promise<FoundAsOf> {
  if (head.kind === 'index') return { asOf: head, boundary: false }
  const blob = await blobOf(states, head, tip, place)
  if (tip === null || blob === undefined) return { asOf: head, boundary: false }
  const commit = await introduction(states, tip, place, blob)
  if (commit === undefined) return { asOf: head, boundary: false }
  const { boundary } = await parentsOf(states.repository, commit)
  return { asOf: { kind: 'commit', oid: commit }, boundary }
}

/** The blob that head's commit holds of the document, or undefined when the working tree has another one. */
async function blobOf(
  states: States,
  head: AsOf,
  tip: Oid | null,
  place: HandoffPlace,
): Promise<Oid | undefined> {
  if (tip === null) return undefined
  const committed = (await states.handoffs(tip)).get(place.path)
  if (head.kind === 'commit') return committed?.oid
  const change = (await states.delta(tip, head)).get(place.path)
  const now = change === undefined ? committed : change.after
  if (now === undefined) return undefined
  if (sameEntry(now, committed)) return committed?.oid
  // An archived handoff that is not committed yet: its bytes may still be those of the open one in history.
  if (place.earlierPath === undefined) return undefined
  return (await storedOid(states.repository, place.path, now)) ?? undefined
}

async function introduction(
  states: States,
  tip: Oid,
  place: HandoffPlace,
  blob: Oid,
): Promise<Oid | undefined> {
  const { repository } = states
  if (place.earlierPath !== undefined) {
    for (const commit of await commitsOf(states, tip, place.earlierPath, [])) {
      if ((await blobAt(repository, commit, place.earlierPath)) === blob) return commit
    }
  }
  const [newest] = await commitsOf(states, tip, place.path, ['--max-count=1'])
  if (newest === undefined) return undefined
  return (await states.handoffs(newest)).get(place.path)?.oid === blob ? newest : undefined
}

/** The commits that touched a path, newest first. */
async function commitsOf(
  states: States,
  tip: Oid,
  path: GitPath,
  limit: readonly string[],
): Promise<readonly Oid[]> {
  return lines((await git(states.repository.place, ['rev-list', ...limit, tip, '--', path])).stdout)
}
