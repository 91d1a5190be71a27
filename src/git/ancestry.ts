import type { Oid } from '../model/git.ts'
import { known } from './known.ts'
import { commitOf, type Repository } from './repository.ts'
import { git } from './run.ts'

/** Whether a commit is another's ancestor or the same; undefined when git lacks an object to tell. */
export async function isAncestor(
  repository: Repository,
  older: Oid,
  newer: Oid,
): Promise<boolean | undefined> {
  if (older === newer) return true
  return known(repository, `ancestor ${older} ${newer}`, async () => {
    const args = ['merge-base', '--is-ancestor', older, newer]
    const { code } = await git(repository.place, args, { expected: [0, 1, 128] })
    return code === 128 ? undefined : code === 0
  })
}

/** All best common ancestors; none when the histories do not meet (or are cut off by a shallow clone). */
export async function mergeBases(repository: Repository, a: Oid, b: Oid): Promise<readonly Oid[]> {
  if (a === b) return [a]
  return known(repository, `bases ${a} ${b}`, async () => {
    const args = ['merge-base', '--all', a, b]
    return lines((await git(repository.place, args, { expected: [0, 1, 128] })).stdout)
  })
}

/** The parents that this clone knows of a commit, and whether a shallow clone hides its real ones. */
export function parentsOf(repository: Repository, commit: Oid): Promise<Parents> {
  return known(repository, `parents ${commit}`, () => readParents(repository, commit))
}

interface Parents {
  readonly parents: readonly Oid[]
  readonly boundary: boolean
}

async function readParents(repository: Repository, commit: Oid): Promise<Parents> {
  const { stdout } = await git(repository.place, ['rev-list', '--parents', '--max-count=1', commit, '--'])
  const parents = (lines(stdout)[0] ?? '').split(' ').slice(1)
  if (parents.length > 0 || !repository.shallow) return { parents, boundary: false }
  const raw = (await git(repository.place, ['cat-file', 'commit', commit])).stdout.toString('latin1')
  return { parents, boundary: /^parent /m.test(raw.slice(0, raw.indexOf('\n\n'))) }
}

/** Whether a commit stands on a tip's first-parent chain. */
export async function isOnFirstParentChain(repository: Repository, commit: Oid, tip: Oid): Promise<boolean> {
  if (commit === tip) return true
  if ((await isAncestor(repository, commit, tip)) !== true) return false
  const args = ['rev-list', '--first-parent', '--parents', `${commit}..${tip}`, '--']
  const last = lines((await git(repository.place, args)).stdout).at(-1) ?? ''
  return last.split(' ')[1] === commit
}

/** The commit object with exactly this full id, or undefined: no abbreviation, no tag, no blob. */
export async function commitWithId(repository: Repository, oid: string): Promise<Oid | undefined> {
  if (oid === repository.head) return oid
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(oid)) return undefined
  const found = await known(repository, `commit ${oid}`, () => commitOf(repository.place, oid))
  return found === oid ? oid : undefined
}

/** The lines of an output of ids. */
export function lines(stdout: Buffer): readonly string[] {
  return stdout
    .toString('latin1')
    .split('\n')
    .filter((line) => line !== '')
}
