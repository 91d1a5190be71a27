import type { Hint } from '../model/facts.ts'
import type { AsOf, Oid, TreeEntry } from '../model/git.ts'
import type { GitPath } from '../model/tree.ts'
import { filesAmong } from './blobs.ts'
import { type CommitChange, walkChanges } from './commit-changes.ts'
import { unfiltered } from './filters.ts'
import { ignoredAmong } from './ignored.ts'
import { ignoredAt } from './ignored-at.ts'
import type { HidingFlag } from './listing.ts'
import { unseenModes } from './modes.ts'
import { Names } from './names.ts'
import { git } from './run.ts'
import type { States } from './state.ts'

/** What hints are looked up for: paths of claims that do not fit, and the range that they were made for. */
export interface HintQuestion {
  /** The paths of all claims, those that fit too: git may be kept from looking at them. */
  readonly claimed: readonly GitPath[]
  readonly unfit: readonly GitPath[]
  readonly asOf: AsOf
  readonly base: Oid | null
  readonly before: ReadonlyMap<GitPath, TreeEntry>
  readonly after: ReadonlyMap<GitPath, TreeEntry>
}

/** For how many paths the costlier look-ups are made: a hint is a courtesy, and its cost must stay one. */
const MOST_GUESSES = 20
const MOST_HISTORIES = 200
const MOST_BRANCHES = 200

/** What else git knows of paths that are not as claimed, or that it is kept from looking at. */
export async function findHints(states: States, question: HintQuestion): Promise<ReadonlyMap<GitPath, Hint>> {
  const { unfit, asOf, claimed } = question
  const blind = await blindSpots(states, asOf, claimed)
  if (unfit.length === 0) return blind
  const paths = [...new Set(unfit)]
  const isLost = (path: GitPath) => !question.before.has(path) && !question.after.has(path)
  const [all, nested, touched] = await Promise.all([
    states.all(asOf),
    asOf.kind === 'worktree' ? states.status().then((status) => status.nested) : [],
    touches(states, question, paths.slice(0, MOST_HISTORIES)),
  ])
  const foreign = new Map(paths.map((path) => [path, nestedAround(path, all, nested)]))
  // A file that left the index may still lie in the working tree.
  const unseen = paths.filter(
    (path) => isLost(path) || (asOf.kind === 'worktree' && !question.after.has(path)),
  )
  const lost = paths.filter((path) => isLost(path) && !touched.has(path))
  const still = asOf.kind === 'worktree' ? paths.filter((path) => question.after.has(path)) : []
  const own = unseen.filter((path) => foreign.get(path) === undefined)
  const [ignoredNow, ignoredThen, branches, byObject, modes] = await Promise.all([
    ignoredAmong(states.repository, own),
    asOf.kind === 'commit' ? ignoredAt(states, asOf, own) : [],
    branchesWith(states, lost.slice(0, MOST_GUESSES)),
    created(states, question),
    unseenModes(states, still, question.after),
  ])
  const changed = question.base === null ? [] : [...(await states.delta(question.base, asOf)).values()]
  const names = new Names(
    [...all.keys()],
    changed.filter(({ after }) => after).map(({ path }) => path),
  )
  const ignored = new Set([...ignoredNow, ...ignoredThen])
  const hints = new Map(blind)
  paths.forEach((path, i) => {
    const missing = !question.after.has(path)
    const last = touched.get(path)
    const contents = [last?.after ?? last?.before.find(Boolean), question.before.get(path)?.oid]
    hints.set(path, {
      ...blind.get(path),
      ...(ignored.has(path) && { ignored: true }),
      ...optional('superproject', foreign.get(path)),
      ...(missing && names.looksFor(path, i < MOST_GUESSES)),
      ...optional('movedTo', missing ? firstOf(contents, byObject) : undefined),
      ...optional('touchedIn', last?.commit),
      ...optional('deletedIn', missing && last?.after === undefined ? last?.commit : undefined),
      ...optional('onlyOn', branches.get(path)),
      ...(modes.has(path) && { modeUnseen: true }),
    })
  })
  return hints
}

/** Claimed paths that the index keeps git from looking at: by a flag, or by a conflict. A commit has neither. */
async function blindSpots(
  states: States,
  asOf: AsOf,
  claimed: readonly GitPath[],
): Promise<ReadonlyMap<GitPath, Hint>> {
  if (asOf.kind === 'commit' || claimed.length === 0) return new Map()
  const onDisk = asOf.kind === 'worktree'
  const [unmerged, hidden, raw] = await Promise.all([
    states.unmerged(asOf),
    onDisk ? states.hiddenByFlag() : new Map<GitPath, HidingFlag>(),
    onDisk ? unfiltered(states.repository, claimed) : new Set<GitPath>(),
  ])
  const hints = new Map<GitPath, Hint>()
  for (const path of claimed) {
    const hint = {
      ...optional('hidden', hidden.get(path)),
      ...(unmerged.has(path) && { unmerged: true }),
      ...(raw.has(path) && { unfiltered: true }),
    }
    if (Object.keys(hint).length > 0) hints.set(path, hint)
  }
  return hints
}

/** Paths that the range created, by object: where unchanged content went. The first by name, so that it is always the same. */
async function created(states: States, { asOf, base }: HintQuestion): Promise<ReadonlyMap<Oid, GitPath>> {
  if (base === null) return new Map()
  const places = new Map<Oid, GitPath>()
  for (const change of (await states.delta(base, asOf)).values()) {
    if (change.kind !== 'created' || change.after === undefined) continue
    // Every empty file is like every other.
    if (change.after.oid === states.repository.emptyBlob) continue
    const known = places.get(change.after.oid)
    if (known === undefined || change.path < known) places.set(change.after.oid, change.path)
  }
  return places
}

function firstOf(
  contents: readonly (Oid | undefined)[],
  places: ReadonlyMap<Oid, GitPath>,
): GitPath | undefined {
  return contents.map((oid) => oid && places.get(oid)).find((place) => place !== undefined)
}

/** What the newest commit of the range that touched each path made of it, in one call to git for all of them. */
async function touches(
  states: States,
  { asOf, base }: HintQuestion,
  paths: readonly GitPath[],
): Promise<ReadonlyMap<GitPath, CommitChange>> {
  const { repository } = states
  const tip = asOf.kind === 'commit' ? asOf.oid : repository.head
  const open = new Set(paths.filter((path) => !/\p{Surrogate}|\0/u.test(path)))
  const newest = new Map<GitPath, CommitChange>()
  if (tip === null || open.size === 0) return newest
  const range = base === null || base === repository.emptyTree ? tip : `${base}..${tip}`
  await walkChanges(repository, range, [...open], (change) => {
    if (open.delete(change.path)) newest.set(change.path, change)
    return open.size === 0
  })
  return newest
}

/** Branches that have paths which the range never had. Their tips alone are asked: a walk of all history takes long. */
async function branchesWith(
  states: States,
  paths: readonly GitPath[],
): Promise<ReadonlyMap<GitPath, string>> {
  if (paths.length === 0) return new Map()
  const args = [
    'for-each-ref',
    `--count=${MOST_BRANCHES}`,
    '--format=%(refname)',
    'refs/heads',
    'refs/remotes',
  ]
  const refs = (await git(states.repository.place, args)).stdout.toString('utf8').split('\n').filter(Boolean)
  const places = paths.flatMap((path) => refs.map((revision) => ({ revision, path })))
  const found = new Map<GitPath, string>()
  for (const { revision, path } of await filesAmong(states.repository, places)) {
    if (!found.has(path)) found.set(path, revision.replace(/^refs\/(?:heads|remotes)\//, ''))
  }
  return found
}

function nestedAround(
  path: GitPath,
  all: ReadonlyMap<GitPath, TreeEntry>,
  nested: readonly GitPath[],
): GitPath | undefined {
  const inside = nested.find((folder) => path === folder || path.startsWith(`${folder}/`))
  if (inside !== undefined) return inside
  for (let cut = path.indexOf('/'); cut !== -1; cut = path.indexOf('/', cut + 1)) {
    if (all.get(path.slice(0, cut))?.mode === '160000') return path.slice(0, cut)
  }
  return undefined
}

function optional<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]: Value })
}
