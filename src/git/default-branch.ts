import type { Oid } from '../model/git.ts'
import { askRemoteHeads } from './remote-heads.ts'
import { commitOf, type Repository, resolveCommit } from './repository.ts'

export interface DefaultBranch {
  readonly name: string
  readonly oid: Oid
}

/**
 * The branch that work lands on: the flag, else the setting, else what a remote calls its HEAD (origin's, or the only
 * remote's). Undefined when none says: a name such as `main` is never guessed.
 */
export async function findDefaultBranch(
  repository: Repository,
  flag: string | undefined,
  setting: string | undefined,
): Promise<DefaultBranch | undefined> {
  if (flag !== undefined) {
    const branch = await branchNamed(repository, flag)
    return branch ?? { name: flag, oid: await resolveCommit(repository, flag, '--default-branch') }
  }
  if (setting !== undefined)
    return (await branchNamed(repository, setting)) ?? (await commitNamed(repository, setting))
  const heads = repository.remoteHeads ?? (await askRemoteHeads(repository.place))
  const chosen =
    heads.find(({ name }) => name === 'refs/remotes/origin/HEAD') ??
    (heads.length === 1 ? heads[0] : undefined)
  return chosen && { name: chosen.target.replace(/^refs\/remotes\//, ''), oid: chosen.oid }
}

/**
 * The branch of exactly this name, a remote's first: git itself would prefer a tag, and a local branch called
 * `origin/main` to the remote's `main`, and whoever opens a pull request names its branch.
 */
async function branchNamed(repository: Repository, name: string): Promise<DefaultBranch | undefined> {
  // These name one thing already, and a branch can be given any of their names.
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64}|HEAD|refs\/.*)$/.test(name)) return undefined
  for (const folder of ['refs/remotes/', 'refs/heads/']) {
    const oid = await commitOf(repository.place, folder + name)
    if (oid !== undefined) return { name, oid }
  }
  return undefined
}

async function commitNamed({ place }: Repository, name: string): Promise<DefaultBranch | undefined> {
  const oid = await commitOf(place, name)
  return oid === undefined ? undefined : { name, oid }
}
