import type { BaseTrouble } from '../model/facts.ts'
import type { AsOf, Base, Oid } from '../model/git.ts'
import { commitWithId, isAncestor, isOnFirstParentChain, mergeBases, parentsOf } from './ancestry.ts'
import type { Repository } from './repository.ts'

export interface BaseQuestion {
  readonly asOf: AsOf
  /** Whether the as-of commit is one whose parents a shallow clone hides. */
  readonly boundary: boolean
  /** `git.base` of the handoff, and of the newest earlier version of it that had a valid one. */
  readonly recorded?: string
  readonly previous: () => Promise<readonly string[]>
  /** What `--base` named. */
  readonly flag?: Oid
  /** Whether the task was at work at a commit already, so that no pull request that left it is where the task began. */
  readonly isOlder?: (commit: Oid) => Promise<boolean>
  /** The default branch's commit. */
  readonly defaultTip?: Oid
  /** Whoever wrote the handoff may record an earlier base than where the work left the default branch, and no later one. */
  readonly untrusted?: boolean
}

export interface FoundBase {
  readonly base: Base
  readonly troubles: readonly BaseTrouble[]
}

const NONE: Base = { oid: null, source: null, assumed: false }

/** The commit that a task began from: the first of the sources that holds, with the reasons against the better ones. */
export async function findBase(repository: Repository, question: BaseQuestion): Promise<FoundBase> {
  const troubles: BaseTrouble[] = []
  const anchor = question.asOf.kind === 'commit' ? question.asOf.oid : repository.head
  const known =
    (await stated(repository, question, anchor, troubles)) ??
    (await assumed(repository, question, anchor, troubles))
  return { base: known ?? NONE, troubles }
}

/** What somebody stated: the handoff itself, the flag, an earlier version of the handoff. */
async function stated(
  repository: Repository,
  question: BaseQuestion,
  anchor: Oid | null,
  troubles: BaseTrouble[],
): Promise<Base | undefined> {
  const { asOf, recorded, flag, isOlder, previous } = question
  const written = async (oid: string, what: string) =>
    (await troubleOf(repository, oid, anchor, what)) ?? narrowing(repository, oid, anchor, question)
  if (recorded !== undefined) {
    const trouble = await written(recorded, '`git.base`')
    if (trouble === undefined) return { oid: recorded, source: 'recorded', assumed: false }
    troubles.push(trouble)
  }
  const left = flag === undefined ? undefined : await whereWorkLeft(repository, flag, anchor)
  // What the flag names may hold the handoff already, which is then older than the work that the flag is about.
  if (left !== undefined && !(asOf.kind === 'commit' && asOf.oid === left)) {
    // A recorded base that this clone only cannot see is still the truth: then the flag may not accuse in its place.
    const unseen = troubles.some(({ reason }) => reason === 'shallow')
    const trouble = await troubleOf(repository, left, anchor, '`--base`')
    if (trouble === undefined)
      return { oid: left, source: 'flag', assumed: unseen || (await isOlder?.(left)) === true }
    troubles.push(trouble)
  }
  for (const earlier of await previous()) {
    if ((await written(earlier, '')) === undefined) {
      return { oid: earlier, source: 'previous', assumed: true }
    }
  }
  return undefined
}

/** The commit that the work left when `--base` names a branch that has gone on since; the named commit where that is not plain. */
export async function whereWorkLeft(repository: Repository, flag: Oid, anchor: Oid | null): Promise<Oid> {
  const bases = anchor === null ? [] : await mergeBases(repository, flag, anchor)
  return bases.length === 1 ? (bases[0] as Oid) : flag
}

/** Why a base that the author wrote would hide some of the author's work. */
async function narrowing(
  repository: Repository,
  oid: Oid,
  anchor: Oid | null,
  { untrusted, defaultTip }: BaseQuestion,
): Promise<BaseTrouble | undefined> {
  if (untrusted !== true) return undefined
  const forks =
    anchor === null || defaultTip === undefined ? [] : await mergeBases(repository, anchor, defaultTip)
  const older = await Promise.all(forks.map((fork) => isAncestor(repository, oid, fork)))
  if (forks.length > 0 && older.every((one) => one === true)) return undefined
  return {
    reason: 'base-narrowed',
    detail: `\`git.base\` \`${oid}\` lies after the commit at which the work left the default branch, and would hide what came before`,
  }
}

async function troubleOf(
  repository: Repository,
  oid: string,
  anchor: Oid | null,
  what: string,
): Promise<BaseTrouble | undefined> {
  if ((await commitWithId(repository, oid)) === undefined) {
    return repository.shallow
      ? { reason: 'shallow', detail: `${what} \`${oid}\` is not in this shallow clone` }
      : {
          reason: 'base-missing',
          detail: `${what} \`${oid}\` is no commit of this repository (rewritten, squashed or never fetched)`,
        }
  }
  const ancestor = anchor === null ? false : await isAncestor(repository, oid, anchor)
  if (ancestor === true) return undefined
  return repository.shallow
    ? {
        reason: 'shallow',
        detail: `this shallow clone cannot tell whether ${what} \`${oid}\` is an ancestor of what the handoff describes`,
      }
    : {
        reason: 'base-not-ancestor',
        detail: `${what} \`${oid}\` is no ancestor of what the handoff describes`,
      }
}

/** What can be assumed from the shape of history; such a base never accuses by itself. */
async function assumed(
  repository: Repository,
  { asOf, boundary, defaultTip }: BaseQuestion,
  anchor: Oid | null,
  troubles: BaseTrouble[],
): Promise<Base | undefined> {
  if (anchor === null) return { oid: repository.emptyTree, source: 'empty-tree', assumed: true }
  if (boundary) {
    troubles.push({
      reason: 'shallow',
      detail: 'the commit that brought the handoff is the edge of this shallow clone',
    })
    return undefined
  }
  const landed =
    asOf.kind === 'commit' &&
    defaultTip !== undefined &&
    (await isAncestor(repository, anchor, defaultTip)) === true
  if (defaultTip !== undefined && !landed) {
    const bases = await mergeBases(repository, anchor, defaultTip)
    if (bases.length === 1) return { oid: bases[0] as Oid, source: 'merge-base', assumed: true }
    if (bases.length > 1)
      troubles.push({
        reason: 'multiple-merge-bases',
        detail: `the default branch and the work have ${bases.length} merge bases`,
      })
  }
  if (asOf.kind !== 'commit') return undefined
  const { parents } = await parentsOf(repository, asOf.oid)
  if (parents.length === 0 && !repository.shallow)
    return { oid: repository.emptyTree, source: 'empty-tree', assumed: true }
  const onChain =
    landed && defaultTip !== undefined && (await isOnFirstParentChain(repository, asOf.oid, defaultTip))
  return onChain && parents[0] !== undefined
    ? { oid: parents[0], source: 'parent', assumed: true }
    : undefined
}
