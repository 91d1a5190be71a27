import type { BaseTrouble } from '../model/facts.ts'
import type { AsOf, Oid } from '../model/git.ts'
import { mergeBases } from './ancestry.ts'
import { type DefaultBranch, findDefaultBranch } from './default-branch.ts'
import type { Repository } from './repository.ts'

/** What a change is judged by whose author is not trusted: nothing of it was written by the change itself. */
export interface Trusted {
  readonly defaultBranch: DefaultBranch
  /** The commit at which the change left the default branch; settings are read from there. */
  readonly revision: Oid
}

/**
 * Finds what the author of a change had no hand in. The default branch is the one that was asked for, that a CI service says
 * the change lands on, or that a remote calls its HEAD; else what `--base` named; never what the settings of the change say.
 */
export async function findTrusted(
  repository: Repository,
  head: AsOf,
  {
    asked,
    landing,
    flag,
  }: {
    readonly asked: string | undefined
    readonly landing: DefaultBranch | undefined
    readonly flag: Oid | undefined
  },
): Promise<Trusted | BaseTrouble> {
  const said = asked === undefined ? landing : undefined
  const known = said ?? (await findDefaultBranch(repository, asked, undefined))
  const named = [...(known ? [known] : []), ...(flag ? [{ name: '--base', oid: flag }] : [])]
  if (named.length === 0)
    return { reason: 'no-base', detail: 'nothing that its author had no hand in says where the change began' }
  const tip = head.kind === 'commit' ? head.oid : repository.head
  for (const defaultBranch of named) {
    const forks = tip === null ? [] : await mergeBases(repository, tip, defaultBranch.oid)
    const [revision] = forks
    if (revision !== undefined && forks.length === 1) return { defaultBranch, revision }
    if (forks.length > 1)
      return {
        reason: 'multiple-merge-bases',
        detail: `the change and \`${defaultBranch.name}\` have ${forks.length} merge bases`,
      }
  }
  return {
    reason: repository.shallow ? 'shallow' : 'no-base',
    detail: `no commit is known that the change and \`${named[0]?.name}\` have in common`,
  }
}
