import type { Claim } from '../model/claim.ts'
import type { AsOf, Base, Oid } from '../model/git.ts'
import { isAncestor, isOnFirstParentChain, parentsOf } from './ancestry.ts'
import { whereWorkLeft } from './base.ts'
import type { CompletenessOptions } from './completeness.ts'
import type { States } from './state.ts'

/**
 * Whether the work stands on the default branch as commits of its own, of which the one that brought the handoff (or the
 * range since `--base`) holds only a part: after a merge by rebase. Then nobody can tell which of the commits before it were
 * the task's, so nobody can tell whether everything is claimed.
 */
export async function landedByRebase(
  states: States,
  claims: readonly Claim[],
  { base, asOf }: { readonly base: Base; readonly asOf: AsOf },
  { flag, defaultBranch }: CompletenessOptions,
  tip: Oid | null,
): Promise<boolean> {
  const { repository } = states
  if (asOf.kind !== 'commit' || base.oid === null || base.assumed || tip === null || !defaultBranch)
    return false
  if ((await isAncestor(repository, tip, defaultBranch.oid)) !== true) return false
  if (!(await isOnFirstParentChain(repository, asOf.oid, defaultBranch.oid))) return false
  const { parents } = await parentsOf(repository, asOf.oid)
  if (parents.length !== 1) return false
  const left = flag && (await whereWorkLeft(repository, flag, tip))
  const from = left !== undefined && left !== tip ? left : (parents[0] as Oid)
  const [task, last] = await Promise.all([states.delta(base.oid, asOf), states.delta(from, asOf)])
  return claims.some(({ path }) => task.has(path) && !last.has(path))
}
