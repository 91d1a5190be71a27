import type { Oid } from '../model/git.ts'
import { commitWithId } from './ancestry.ts'
import type { Repository } from './repository.ts'
import { git } from './run.ts'

/** The committer date of a commit in UTC, as `yyyy-mm-dd`; head's where the id names no commit; undefined where there is none. */
export async function commitDate(
  repository: Repository,
  oid: string | undefined,
): Promise<string | undefined> {
  const commit: Oid | null | undefined = (oid && (await commitWithId(repository, oid))) || repository.head
  if (!commit) return undefined
  const raw = (await git(repository.place, ['cat-file', 'commit', commit])).stdout.toString('utf8')
  const seconds = /^committer .*> (\d+) [+-]\d{4}$/m.exec(raw)?.[1]
  return seconds === undefined ? undefined : new Date(Number(seconds) * 1000).toISOString().slice(0, 10)
}
