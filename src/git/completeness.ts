import type { Completeness } from '../model/facts.ts'
import type { AsOf, Base, Oid } from '../model/git.ts'
import type { GitPath } from '../model/tree.ts'
import { isAncestor, mergeBases } from './ancestry.ts'
import { whereWorkLeft } from './base.ts'
import type { DefaultBranch } from './default-branch.ts'
import { entriesOf } from './entries.ts'
import type { States } from './state.ts'

/** What the range of a change is worked out from. */
export interface CompletenessOptions {
  readonly head: AsOf
  readonly flag?: Oid
  readonly defaultBranch?: DefaultBranch
}

/** What the open handoffs of this change must account for: everything since its base, main's own merged-in work aside. */
export async function completenessOf(
  states: States,
  question: { readonly path: GitPath; readonly open: boolean },
  { base, asOf }: { readonly base: Base; readonly asOf: AsOf },
  { head, flag, defaultBranch }: CompletenessOptions,
  tip: Oid | null,
): Promise<Completeness | null> {
  const { repository } = states
  if (!question.open) return null
  const meeting = tip !== null && defaultBranch ? await mergeBases(repository, tip, defaultBranch.oid) : []
  const fork = meeting.length === 1 ? meeting[0] : undefined
  const left = flag === undefined || tip === null ? undefined : await whereWorkLeft(repository, flag, tip)
  const reference = left ?? fork
  const isOlder = reference !== undefined && asOf.kind === 'commit'
  if (isOlder && (await unchangedSince(states, reference, tip, question.path))) return null
  const usable = left !== undefined && tip !== null && (await isAncestor(repository, left, tip)) === true
  let from = usable ? left : base.oid
  if (from === null) return null
  const moved = fork !== undefined && fork !== from && (await isAncestor(repository, from, fork)) === true
  if (moved) from = fork
  const state: AsOf = asOf.kind === 'commit' && tip !== null ? { kind: 'commit', oid: tip } : head
  const changes = await states.delta(from, state)
  const hidden = state.kind === 'worktree' ? (await states.status()).nested : []
  return { from, assumed: base.assumed && !usable, changes, hidden }
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
