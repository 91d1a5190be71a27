import type { Claim } from '../model/claim.ts'
import type { BaseTrouble, GitFacts, HandoffFacts } from '../model/facts.ts'
import type { AsOf, Oid, TreeEntry } from '../model/git.ts'
import type { GitPath } from '../model/tree.ts'
import { isAncestor } from './ancestry.ts'
import { type AsOfFinder, asOfFinder, type FoundAsOf, type HandoffPlace } from './as-of.ts'
import { findBase } from './base.ts'
import { type CompletenessOptions, completenessOf, unchangedSince, wholeChange } from './completeness.ts'
import { entriesOf } from './entries.ts'
import { type EvidenceReader, findEvidence } from './evidence.ts'
import { GitFailure } from './failure.ts'
import { isNews, withFilters } from './filters.ts'
import { findHints } from './hints.ts'
import { landedByRebase } from './landed.ts'
import { notesOf } from './notes.ts'
import { previousBases } from './previous.ts'
import { remedyFor, undecided } from './remedy.ts'
import type { Repository } from './repository.ts'
import { specFacts } from './spec.ts'
import { type States, statesOf } from './state.ts'

/** One handoff whose claims are to be compared with git. */
export interface HandoffQuestion extends HandoffPlace {
  /** Without those that lead out of the repository: git refuses to speak of them. */
  readonly claims: readonly Claim[]
  readonly spec: GitPath | undefined
  /** `git.base` as it is written. */
  readonly recorded?: string
  /** False for an archived handoff, which takes no part in completeness. */
  readonly open: boolean
  /** The skills that it names as evidence. */
  readonly evidence?: readonly string[]
}

/** `head` is the state that the work stands at, `flag` what `--base` named. */
export interface GatherOptions extends CompletenessOptions {
  /** Whether `flag` is what a CI service says of one pull request, which a task may be older than. */
  readonly flagOfChange?: boolean
  /** Reads `git.base` from the text of an earlier version of a handoff. */
  readonly recordedIn: (text: string) => string | undefined
  /** The paths of the claims that do not fit two states. */
  readonly unfit: (
    claims: readonly Claim[],
    before: ReadonlyMap<GitPath, TreeEntry>,
    after: ReadonlyMap<GitPath, TreeEntry>,
  ) => readonly GitPath[]
  /** Needed where a handoff names evidence. */
  readonly evidence?: EvidenceReader
  /** Why no base can be had for any handoff: then nothing is judged. */
  readonly unprovable?: BaseTrouble
}

/** Collects what git knows of some handoffs. Never writes, fetches or runs anything of the repository. */
export function gather(
  repository: Repository,
  questions: readonly HandoffQuestion[],
  options: GatherOptions,
): Promise<GitFacts> {
  return withFilters(repository, (usable) => gatherIn(usable, questions, options))
}

async function gatherIn(
  repository: Repository,
  questions: readonly HandoffQuestion[],
  options: GatherOptions,
): Promise<GitFacts> {
  const states = statesOf(repository)
  if (options.head.kind === 'worktree' && questions.length > 0) states.askAhead()
  const asOf = asOfFinder(states, options.head, tipOf(states, options), questions)
  const facts = await Promise.all(
    questions.map(
      async (question) => [question.path, await factsOrReason(states, question, options, asOf)] as const,
    ),
  )
  const decided = facts.filter(([, { spec }]) => spec !== null).map(([, { asOf }]) => asOf)
  const claimed = new Set(questions.flatMap(({ claims }) => claims.flatMap(pathsOf)))
  const { untrusted, unprovable } = options
  const change =
    untrusted && !unprovable ? await wholeChange(states, options, tipOf(states, options)) : undefined
  const notes = await notesOf(states, decided, claimed)
  return {
    handoffs: new Map(facts),
    notes,
    ...(change && { change }),
    ...(unprovable && { unprovable }),
  }
}

/** The commit that the work stands on; null where nothing is committed. */
function tipOf({ repository }: States, { head }: GatherOptions): Oid | null {
  return head.kind === 'commit' ? head.oid : repository.head
}

/** What git cannot answer for want of an object or of a filter becomes the reason of every verdict on the handoff. */
async function factsOrReason(
  states: States,
  question: HandoffQuestion,
  options: GatherOptions,
  findAsOf: AsOfFinder,
): Promise<HandoffFacts> {
  if (options.unprovable !== undefined) return undecided(options.head, options.unprovable)
  try {
    return await factsOf(states, question, options, findAsOf)
  } catch (error) {
    if (!(error instanceof GitFailure) || error.reason === undefined) throw error
    if (isNews(error, states.repository)) throw error
    return undecided(options.head, { reason: error.reason, detail: error.message })
  }
}

async function factsOf(
  states: States,
  question: HandoffQuestion,
  options: GatherOptions,
  findAsOf: AsOfFinder,
): Promise<HandoffFacts> {
  const { repository } = states
  const { head, flag } = options
  const tip = tipOf(states, options)
  const { asOf, base, troubles } = await range(states, question, options, tip, await findAsOf(question))
  const { claims } = question
  const paths = [...new Set(claims.flatMap(pathsOf))]
  const { before, after, changes } = await ends(states, base.oid, asOf, paths)
  const unfit = options.unfit(claims, before, after)
  const later = asOf.kind === 'commit' && asOf.oid !== tip && tip !== null
  const found = { base, asOf }
  const skills = question.evidence ?? []
  const [hints, atHead, spec, completeness, landed, evidence] = await Promise.all([
    findHints(states, { claimed: paths, unfit, asOf, base: base.oid, before, after }),
    later ? entriesOf(repository, tip, unfit) : null,
    specFacts(states, question.spec, asOf, head),
    completenessOf(states, question, found, options, tip),
    question.open && landedByRebase(states, claims, found, options, tip),
    options.evidence && skills.length > 0 ? findEvidence(states, skills, asOf, options.evidence) : new Map(),
  ])
  const remedy = remedyFor(repository.shallow, troubles, flag)
  const ranges = { before, after, changes, atHead, completeness, landedByRebase: landed }
  return { asOf, base, troubles, remedy, ...ranges, hints, spec, evidence }
}

function pathsOf({ path, from }: Claim): readonly GitPath[] {
  return from === undefined ? [path] : [path, from]
}

/** The range that soundness is judged on: the task's base and the state that the handoff describes. */
async function range(
  states: States,
  question: HandoffQuestion,
  options: GatherOptions,
  tip: Oid | null,
  found: FoundAsOf,
) {
  const { repository } = states
  const { flag, defaultBranch, untrusted } = options
  // At the edge of a shallow clone nobody knows when the handoff was written. With a stated base that has not got it as it is,
  // it is part of the change since then, and head is judged instead.
  const stated =
    found.boundary &&
    flag !== undefined &&
    tip !== null &&
    (await isAncestor(repository, flag, tip)) === true &&
    !(await unchangedSince(states, flag, tip, question.path))
  const asOf: AsOf = stated ? { kind: 'commit', oid: tip } : found.asOf
  const { base, troubles } = await findBase(repository, {
    asOf,
    boundary: found.boundary && !stated,
    ...(question.recorded !== undefined && { recorded: question.recorded }),
    previous: () => previousBases(states, tip, question, options.recordedIn),
    ...(flag !== undefined && { flag }),
    ...(options.flagOfChange && {
      isOlder: async (commit) =>
        (await entriesOf(repository, commit, [question.earlierPath ?? question.path])).size > 0,
    }),
    ...(defaultBranch && { defaultTip: defaultBranch.oid }),
    ...(untrusted && { untrusted }),
  })
  return { asOf, base, troubles }
}

/** Entries of the claimed paths at both ends; without a base, what stands at the as-of point stands for both. */
async function ends(states: States, base: Oid | null, asOf: AsOf, paths: readonly GitPath[]) {
  if (base === null) {
    const after = await states.entries(asOf, paths)
    return { before: after, after, changes: new Map() }
  }
  const delta = await states.delta(base, asOf)
  const unchanged = await states.entries(
    { kind: 'commit', oid: base },
    paths.filter((path) => !delta.has(path)),
  )
  const before = new Map(unchanged)
  const after = new Map(unchanged)
  for (const path of paths) {
    const change = delta.get(path)
    if (change?.before !== undefined) before.set(path, change.before)
    if (change?.after !== undefined) after.set(path, change.after)
  }
  return { before, after, changes: delta }
}
