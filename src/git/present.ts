import type { Oid } from '../model/git.ts'
import { lines } from './ancestry.ts'
import type { Repository } from './repository.ts'
import { git } from './run.ts'

/**
 * Those of some objects that this clone has. Only a partial clone lacks any, and git gives up at the first that it is asked
 * for: so there everything that the clone has is listed, which takes one call.
 */
export async function presentAmong(repository: Repository, oids: readonly Oid[]): Promise<readonly Oid[]> {
  if (!(await isPartial(repository))) return oids
  const args = ['cat-file', '--batch-all-objects', '--unordered', '--batch-check=%(objectname)']
  const there = new Set(lines((await git(repository.place, args)).stdout))
  return oids.filter((oid) => there.has(oid))
}

async function isPartial({ place }: Repository): Promise<boolean> {
  const args = [
    'config',
    '--get-regexp',
    '^(remote\\..*\\.(promisor|partialclonefilter)|extensions\\.partialclone)$',
  ]
  return (await git(place, args, { expected: [0, 1] })).stdout.length > 0
}
