import type { CiChange, CiRun } from '../model/ci.ts'
import type { Oid } from '../model/git.ts'
import { isAncestor, mergeBases, parentsOf } from './ancestry.ts'
import type { DefaultBranch } from './default-branch.ts'
import { commitOf, type Repository } from './repository.ts'

/** The commit that a pull request lands on and how that is known, or why this clone does not show it. */
export type CiProof = { readonly base: Oid; readonly evidence: string } | { readonly lack: string }

/** Whether what is judged is what a CI service builds, or goes on from there: else nothing it says is about this clone. */
export async function isBuilt(repository: Repository, tip: Oid, { built, change }: CiRun): Promise<boolean> {
  const { parents } = await parentsOf(repository, tip)
  if (change?.head !== undefined && parents.includes(change.head)) return true
  for (const commit of built) if ((await isAncestor(repository, commit, tip)) === true) return true
  return false
}

/** Asks git for the commit that a pull request lands on: a parent of the service's own merge, else the commit that it names. */
export async function proveCiBase(
  repository: Repository,
  tip: Oid,
  run: CiRun,
  change: CiChange,
): Promise<CiProof> {
  const { parents, boundary } = await parentsOf(repository, tip)
  const landing = mergedInto(tip, parents, run, change)
  if (landing !== undefined) return { base: landing, evidence: `what \`${tip.slice(0, 12)}\` merges it into` }
  if (boundary && change.merged && tip !== change.head)
    return { lack: 'the merge that is checked out has no parents in this shallow clone' }
  return change.target === undefined
    ? { lack: 'no variable names the commit that it lands on' }
    : namedTarget(repository, tip, change.target)
}

/** The other parent of a merge that the service made of the pull request. */
function mergedInto(
  tip: Oid,
  parents: readonly Oid[],
  { built }: CiRun,
  { head, merged }: CiChange,
): Oid | undefined {
  if (parents.length !== 2 || tip === head) return undefined
  if (head !== undefined && parents.includes(head)) return parents.find((parent) => parent !== head)
  return merged && built.includes(tip) ? parents[0] : undefined
}

async function namedTarget(
  repository: Repository,
  tip: Oid,
  { id, from }: NonNullable<CiChange['target']>,
): Promise<CiProof> {
  const base = await commitOf(repository.place, id)
  // A branch or tag may be called like an abbreviated id.
  if (base === undefined || !base.startsWith(id))
    return { lack: `this clone has no commit \`${id}\`, which ${from} names` }
  const bases = await mergeBases(repository, base, tip)
  if (bases.length === 1) return { base, evidence: from }
  return {
    lack: `${bases.length === 0 ? 'no' : 'no single'} commit of this clone is its merge base with ${from}`,
  }
}

/** A branch as the clone knows it from `origin`, which is what CI services call the remote. */
export async function remoteBranch(
  repository: Repository,
  branch: string,
): Promise<DefaultBranch | undefined> {
  const oid = await commitOf(repository.place, `refs/remotes/origin/${branch}`)
  return oid === undefined ? undefined : { name: `origin/${branch}`, oid }
}
