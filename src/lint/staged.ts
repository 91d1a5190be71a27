import { deltaOfIndex } from '../git/delta.ts'
import { plainRepository } from '../git/plain.ts'
import { openRepository, type Repository } from '../git/repository.ts'
import { snapshotEntries } from '../git/snapshot.ts'
import { meanwhile } from '../meanwhile.ts'
import type { Linted, LintRequest } from './workspace.ts'

/** What `ralph lint --staged` was asked for. */
export type StagedRequest = Omit<LintRequest, 'names'>

/** Checks the files of the convention that the next commit changes, as they stand in the index. */
export async function lintStaged(request: StagedRequest): Promise<Linted> {
  const [index, { lintIndex }] = await Promise.all([
    indexOf(request.cwd),
    meanwhile(() => import('./indexed.ts')),
  ])
  return lintIndex(index, request)
}

/** What the index holds, and where it differs from the commit that is checked out. */
export type Index = Awaited<ReturnType<typeof readIndex>>

async function indexOf(cwd: string) {
  const plain = plainRepository(cwd)
  try {
    if (plain !== undefined) return await readIndex(plain)
  } catch {
    // Git is asked what this repository is, and says what is wrong with it.
  }
  return readIndex(await openRepository(cwd))
}

async function readIndex(repository: Repository) {
  const [entries, changed] = await Promise.allSettled([
    snapshotEntries(repository, { kind: 'index' }),
    deltaOfIndex(repository, repository.head ?? repository.emptyTree),
  ])
  // Where both fail, it is always the same one that tells why.
  if (entries.status === 'rejected') throw entries.reason
  if (changed.status === 'rejected') throw changed.reason
  return { repository, entries: entries.value, changed: changed.value }
}
