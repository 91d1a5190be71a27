import type { Completeness } from '../model/facts.ts'
import type { AsOf, Base, Oid } from '../model/git.ts'
import type { GitPath } from '../model/tree.ts'
import { isAncestor, mergeBases } from './ancestry.ts'
import { whereWorkLeft } from './base.ts'
import type { DefaultBranch } from './default-branch.ts'
import { entriesOf } from './entries.ts'
import { undecidedAmong } from './filters.ts'
import type { States } from './state.ts'

/** What the range of a change is worked out from. */
export interface CompletenessOptions {
  readonly head: AsOf
  readonly flag?: Oid
  readonly defaultBranch?: DefaultBranch
  /** The author of the change is not trusted: its range begins where it left the default branch, whatever handoffs record. */
  readonly untrusted?: boolean
}

/** What the open handoffs of this change must account for: everything since its base, main's own merged-in work aside. */
export async function completenessOf(
  states: States,
  question: { readonly path: GitPath; readonly open: boolean },
  { base, asOf }: { readonly base: Base; readonly asOf: AsOf },
  options: CompletenessOptions,
  tip: Oid | null,
): Promise<Completeness | null> {
  if (!question.open) return null
  const { fork, left, given } = await beginnings(states, options, tip)
  const reference = left ?? fork
  const isOlder = reference !== undefined && asOf.kind === 'commit'
  if (isOlder && (await unchangedSince(states, reference, tip, question.path))) return null
  const from = given ?? (options.untrusted ? null : base.oid)
  if (from === null) return null
  const state: AsOf = asOf.kind === 'commit' && tip !== null ? { kind: 'commit', oid: tip } : options.head
  return range(states, from, fork, state, base.assumed && given === undefined)
}

/** All that a change brings, whichever handoffs speak of it; undefined when nothing plain says where it began. */
export async function wholeChange(
  states: States,
  options: CompletenessOptions,
  tip: Oid | null,
): Promise<Completeness | undefined> {
  const { fork, given } = await beginnings(states, options, tip)
  return given === undefined ? undefined : range(states, given, fork, options.head, false)
}

/** Where the work left the default branch and what `--base` names, and the one of them that the range is to begin at. */
async function beginnings(
  { repository }: States,
  { flag, defaultBranch, untrusted }: CompletenessOptions,
  tip: Oid | null,
) {
  const meeting = tip !== null && defaultBranch ? await mergeBases(repository, tip, defaultBranch.oid) : []
  const fork = meeting.length === 1 ? meeting[0] : undefined
  const left = flag === undefined || tip === null ? undefined : await whereWorkLeft(repository, flag, tip)
  const usable = left !== undefined && tip !== null && (await isAncestor(repository, left, tip)) === true
  return { fork, left, given: usable ? left : untrusted ? fork : undefined }
}

/** Many handoffs have the same range, which may hold many changes: each is worked out once. */
function range(
  states: States,
  given: Oid,
  fork: Oid | undefined,
  state: AsOf,
  assumed: boolean,
): Promise<Completeness> {
  const key = `range ${JSON.stringify([given, fork, state, assumed])}`
  return states.once(key, async () => {
    const moved =
      fork !== undefined && fork !== given && (await isAncestor(states.repository, given, fork)) === true
    const from = moved ? fork : given
    const changes = await ownChanges(states, from, fork, state)
    if (state.kind !== 'worktree') return { from, assumed, changes, hidden: [], undecided: [] }
    const undecided = await undecidedAmong(states, [...changes.keys()])
    const decided = new Map([...changes].filter(([path]) => !undecided.has(path)))
    const { nested } = await states.status()
    return { from, assumed, changes: decided, hidden: nested, undecided: [...undecided] }
  })
}

/** What changed since a commit; where the default branch was merged in later, without what is as that branch has it. */
async function ownChanges(states: States, from: Oid, fork: Oid | undefined, state: AsOf) {
  const changes = await states.delta(from, state)
  if (fork === undefined || (await isAncestor(states.repository, fork, from)) !== false) return changes
  const beyond = await states.delta(fork, state)
  return new Map([...changes].filter(([path]) => beyond.has(path)))
}

/** Whether a handoff is the same at the change's beginning and at its head: then it is no part of the change. */
export async function unchangedSince(
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
