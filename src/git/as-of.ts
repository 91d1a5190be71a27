import type { AsOf, Oid } from '../model/git.ts'
import type { GitPath } from '../model/tree.ts'
import { parentsOf } from './ancestry.ts'
import { walkBrought } from './brought.ts'
import type { Repository } from './repository.ts'
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

/** Tells the state that one of the handoffs describes. */
export type AsOfFinder = (place: HandoffPlace) => Promise<FoundAsOf>

/**
 * Finds the state that each of some handoffs describes: the newest commit reachable from head that brought the handoff as it
 * is; the working tree (or the index) when it is not in head as it is. So the verdict on a committed handoff depends on objects
 * alone. One walk through history answers for all of them.
 */
export function asOfFinder(
  states: States,
  head: AsOf,
  tip: Oid | null,
  places: readonly HandoffPlace[],
): AsOfFinder {
  const blob = (place: HandoffPlace) =>
    states.once(`blob ${place.path}`, () => blobOf(states, head, tip, place))
  const search = async (newest: Oid) => {
    // Whoever asks for a place learns what is wrong with it.
    const known = await Promise.all(places.map((place) => blob(place).catch(() => undefined)))
    const wanted = places.map((place, i) => spots(place, known[i]))
    return findBrought(states.repository, newest, wanted)
  }
  let brought: ReturnType<typeof search> | undefined
  return async (place) => {
    const own = head.kind === 'index' ? undefined : await blob(place)
    if (tip === null || own === undefined) return { asOf: head, boundary: false }
    brought ??= search(tip)
    const found = await brought
    const oid = spots(place, own)
      .map((spot) => found.get(spot))
      .find((commit) => commit !== undefined)
    if (oid === undefined) return { asOf: head, boundary: false }
    const { repository } = states
    const boundary = repository.shallow && (await parentsOf(repository, oid)).boundary
    return { asOf: { kind: 'commit', oid }, boundary }
  }
}

/** The blob that head's commit holds of the document, or undefined when the working tree has another one. */
async function blobOf(
  states: States,
  head: AsOf,
  tip: Oid | null,
  place: HandoffPlace,
): Promise<Oid | undefined> {
  if (tip === null) return undefined
  const change = head.kind === 'commit' ? undefined : (await states.delta(tip, head)).get(place.path)
  const committed = change === undefined ? (await states.handoffs(tip)).get(place.path) : change.before
  if (head.kind === 'commit') return committed?.oid
  const now = change === undefined ? committed : change.after
  if (now === undefined) return undefined
  if (sameEntry(now, committed)) return committed?.oid
  // An archived handoff that is not committed yet: its bytes may still be those of the open one in history.
  if (place.earlierPath === undefined) return undefined
  return (await storedOid(states.repository, place.path, now)) ?? undefined
}

/** Where a handoff's content may have come from: the place of its open task before that in the archive. */
function spots({ path, earlierPath }: HandoffPlace, blob: Oid | undefined): readonly Spot[] {
  if (blob === undefined) return []
  return earlierPath === undefined ? [spot(path, blob)] : [spot(earlierPath, blob), spot(path, blob)]
}

/** A content at a path, as one word. */
type Spot = string

function spot(path: GitPath, oid: Oid): Spot {
  return `${oid} ${path}`
}

/** The newest commit that brought each content to its path; the search ends when the first spot of each is found. */
async function findBrought(
  repository: Repository,
  tip: Oid,
  wanted: readonly (readonly Spot[])[],
): Promise<ReadonlyMap<Spot, Oid>> {
  const all = new Set(wanted.flat())
  const open = new Set(wanted.flatMap(([first]) => first ?? []))
  const found = new Map<Spot, Oid>()
  const paths = [...all].map((one) => one.slice(one.indexOf(' ') + 1))
  await walkBrought(repository, tip, paths, ({ commit, path, oid }) => {
    const seen = spot(path, oid)
    if (all.has(seen) && !found.has(seen)) found.set(seen, commit)
    open.delete(seen)
    return open.size === 0
  })
  return found
}
