import type { Oid } from '../model/git.ts'
import { commitOf, type Repository, resolveCommit } from './repository.ts'
import { git } from './run.ts'

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
  if (flag !== undefined)
    return { name: flag, oid: await resolveCommit(repository, flag, '--default-branch') }
  if (setting !== undefined) return commitNamed(repository, setting)
  const args = ['for-each-ref', '--format=%(refname) %(objectname) %(symref)', 'refs/remotes/*/HEAD']
  const heads = (await git(repository.place, args)).stdout
    .toString('utf8')
    .split('\n')
    .map((line) => line.split(' '))
  const named = heads.filter(([name]) => name !== '')
  const chosen =
    named.find(([name]) => name === 'refs/remotes/origin/HEAD') ?? (named.length === 1 ? named[0] : undefined)
  const [, oid, target] = chosen ?? []
  return oid === undefined ? undefined : { name: (target ?? '').replace(/^refs\/remotes\//, ''), oid }
}

async function commitNamed({ place }: Repository, name: string): Promise<DefaultBranch | undefined> {
  const oid = await commitOf(place, name)
  return oid === undefined ? undefined : { name, oid }
}
