import type { Claim } from '../model/claim.ts'
import type { BaseTrouble, Completeness, GitFacts, HandoffFacts, SpecFacts } from '../model/facts.ts'
import type { AsOf, Base, Oid, TreeEntry } from '../model/git.ts'
import type { GitPath } from '../model/tree.ts'
import { isAncestor, mergeBases } from './ancestry.ts'
import { findAsOf, type HandoffPlace } from './as-of.ts'
import { findBase, whereWorkLeft } from './base.ts'
import type { DefaultBranch } from './default-branch.ts'
import { isNull } from './delta.ts'
import { entriesOf, hashFiles, ignoredAmong } from './entries.ts'
import { findHints } from './hints.ts'
import { Names } from './names.ts'
import { previousBases } from './previous.ts'
import type { Repository } from './repository.ts'
import { States } from './state.ts'

/** One handoff whose claims are to be compared with git. */
export interface HandoffQuestion extends HandoffPlace {
  readonly claims: readonly Claim[]
  readonly spec: GitPath | undefined
  /** `git.base` as it is written. */
  readonly recorded?: string
  /** False for an archived handoff, which takes no part in completeness. */
  readonly open: boolean
}

export interface GatherOptions {
  /** The state that the work stands at: a commit (`--head`), the index (`--staged`) or the working tree. */
  readonly head: AsOf
  /** What `--base` named. */
  readonly flag?: Oid
  readonly defaultBranch?: DefaultBranch
  /** Reads `git.base` from the text of an earlier version of a handoff. */
  readonly recordedIn: (text: string) => string | undefined
  /** The paths of the claims that do not fit two states. */
  readonly unfit: (
    claims: readonly Claim[],
    before: ReadonlyMap<GitPath, TreeEntry>,
    after: ReadonlyMap<GitPath, TreeEntry>,
  ) => readonly GitPath[]
}

/** Collects what git knows of some handoffs. Never writes, fetches or runs anything of the repository. */
export async function gather(
  repository: Repository,
  questions: readonly HandoffQuestion[],
  options: GatherOptions,
): Promise<GitFacts> {
  const states = new States(repository)
  const facts = await Promise.all(
    questions.map(async (question) => [question.path, await factsOf(states, question, options)] as const),
  )
  return { handoffs: new Map(facts), notes: [] }
}

async function factsOf(
  states: States,
  question: HandoffQuestion,
  options: GatherOptions,
): Promise<HandoffFacts> {
  const { repository } = states
  const { head, flag } = options
  const tip = head.kind === 'commit' ? head.oid : repository.head
  const { asOf, base, troubles } = await range(states, question, options, tip)
  const paths = [
    ...new Set(question.claims.flatMap(({ path, from }) => (from === undefined ? [path] : [path, from]))),
  ]
  const { before, after } = await ends(states, base.oid, asOf, paths)
  const unfit = options.unfit(question.claims, before, after)
  const later = asOf.kind === 'commit' && asOf.oid !== tip && tip !== null
  const [hints, atHead, spec, completeness] = await Promise.all([
    findHints(states, { paths: unfit, asOf, base: base.oid, before, after }),
    later ? entriesOf(repository, tip, unfit) : null,
    specFacts(states, question.spec, asOf, head),
    completenessOf(states, question, base, asOf, options, tip),
  ])
  const remedy = remedyFor(repository.shallow, troubles, flag)
  return { asOf, base, troubles, remedy, before, after, atHead, hints, spec, completeness }
}

/** The range that soundness is judged on: the task's base and the state that the handoff describes. */
async function range(states: States, question: HandoffQuestion, options: GatherOptions, tip: Oid | null) {
  const { repository } = states
  const { head, flag, defaultBranch } = options
  const found = await findAsOf(states, head, tip, question)
  // At the edge of a shallow clone nobody knows when the handoff was written; with a stated base, head is judged instead.
  const stated =
    found.boundary && flag !== undefined && tip !== null && (await isAncestor(repository, flag, tip))
  const asOf: AsOf = stated === true ? { kind: 'commit', oid: tip as Oid } : found.asOf
  const { base, troubles } = await findBase(repository, {
    asOf,
    boundary: found.boundary && stated !== true,
    ...(question.recorded !== undefined && { recorded: question.recorded }),
    previous: () => previousBases(states, tip, question, options.recordedIn),
    ...(flag !== undefined && { flag }),
    ...(defaultBranch && { defaultTip: defaultBranch.oid }),
  })
  return { asOf, base, troubles }
}

/** Entries of the claimed paths at both ends; without a base, what stands at the as-of point stands for both. */
async function ends(states: States, base: Oid | null, asOf: AsOf, paths: readonly GitPath[]) {
  if (base === null) {
    const after = await states.entries(asOf, paths)
    return { before: after, after }
  }
  const delta = await states.delta(base, asOf)
  const unchanged = await entriesOf(
    states.repository,
    base,
    paths.filter((path) => !delta.has(path)),
  )
  const before = new Map(unchanged)
  const after = new Map(unchanged)
  for (const path of paths) {
    const change = delta.get(path)
    if (change?.before !== undefined) before.set(path, change.before)
    if (change?.after !== undefined) after.set(path, change.after)
  }
  return { before, after }
}

async function specFacts(
  states: States,
  spec: GitPath | undefined,
  asOf: AsOf,
  head: AsOf,
): Promise<SpecFacts> {
  if (spec === undefined) return { entry: null, current: null, ignored: false }
  const [then, now] = await Promise.all([states.entries(asOf, [spec]), states.entries(head, [spec])])
  const entry = then.get(spec) ?? null
  const current = now.get(spec)
  const oid =
    current !== undefined && isNull(current.oid)
      ? (await hashFiles(states.repository, [spec]))[0]
      : current?.oid
  if (entry !== null) return { entry, current: oid ?? null, ignored: false }
  const near = new Names([...(await states.all(asOf)).keys()]).looksFor(spec, true)
  const nearest = near.caseOf ?? near.normalisedOf ?? near.nearest
  const ignored = (await ignoredAmong(states.repository, [spec])).has(spec)
  return { entry, current: oid ?? null, ignored, ...(nearest !== undefined && { nearest }) }
}

/** What the open handoffs of this change must account for: everything since its base, main's own merged-in work aside. */
async function completenessOf(
  states: States,
  question: HandoffQuestion,
  base: Base,
  asOf: AsOf,
  { head, flag, defaultBranch }: GatherOptions,
  tip: Oid | null,
): Promise<Completeness | null> {
  const { repository } = states
  if (!question.open) return null
  const meeting = tip !== null && defaultBranch ? await mergeBases(repository, tip, defaultBranch.oid) : []
  const fork = meeting.length === 1 ? meeting[0] : undefined
  const reference = flag ?? fork
  if (
    reference !== undefined &&
    asOf.kind === 'commit' &&
    (await unchangedSince(states, reference, tip, question.path))
  )
    return null
  const left = flag === undefined || tip === null ? undefined : await whereWorkLeft(repository, flag, tip)
  const usable = left !== undefined && tip !== null && (await isAncestor(repository, left, tip)) === true
  let from = usable ? left : base.oid
  if (from === null) return null
  const moved = fork !== undefined && fork !== from && (await isAncestor(repository, from, fork)) === true
  if (moved) from = fork
  const state: AsOf = asOf.kind === 'commit' && tip !== null ? { kind: 'commit', oid: tip } : head
  const changes = await states.delta(from, state)
  const hidden = state.kind === 'worktree' ? await states.nestedRepositories() : []
  return { from, assumed: base.assumed && !usable, changes, hidden }
}

/** Whether a handoff is the same at the change's beginning and at its head: then it is no part of the change. */
async function unchangedSince(
  states: States,
  reference: Oid,
  tip: Oid | null,
  path: GitPath,
): Promise<boolean> {
  if (tip === null) return false
  const [then, now] = await Promise.all([
    entriesOf(states.repository, reference, [path]),
    entriesOf(states.repository, tip, [path]),
  ])
  const blob = then.get(path)?.oid
  return blob !== undefined && blob === now.get(path)?.oid
}

function remedyFor(shallow: boolean, troubles: readonly BaseTrouble[], flag: Oid | undefined): string {
  if (shallow) {
    return 'this is a shallow clone: `git fetch --unshallow`, or in CI `fetch-depth: 0` (for a pull request `fetch-depth: 2` and `ralph verify --base HEAD^1`)'
  }
  if (flag !== undefined && troubles.some((trouble) => trouble.detail.startsWith('`--base`'))) {
    return 'name the commit that the work left: `ralph verify --base "$(git merge-base HEAD <default branch>)"`'
  }
  return 'name the commit that the task began from: `ralph verify --base <commit>`, or record it as `git.base` in the handoff'
}
