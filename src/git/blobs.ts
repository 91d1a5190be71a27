import type { Oid } from '../model/git.ts'
import type { Repository } from './repository.ts'
import { git } from './run.ts'

/** A blob's bytes, or only its size where that is above the limit; undefined when the object is missing. */
export type Blob = { readonly bytes: Uint8Array } | { readonly tooLarge: number } | undefined

/** Reads objects by id. Larger ones than `limit` bytes are measured, not read. */
export async function readBlobs(
  repository: Repository,
  oids: readonly Oid[],
  limit: number,
): Promise<ReadonlyMap<Oid, Blob>> {
  const unique = [...new Set(oids)]
  if (unique.length === 0) return new Map()
  const sizes = await sizesOf(repository, unique)
  const small = unique.filter((oid) => (sizes.get(oid) ?? Number.POSITIVE_INFINITY) <= limit)
  const read = small.length === 0 ? new Map<Oid, Uint8Array>() : await contents(repository, small)
  return new Map(
    unique.map((oid) => {
      const bytes = read.get(oid)
      const size = sizes.get(oid)
      return [oid, bytes !== undefined ? { bytes } : size === undefined ? undefined : { tooLarge: size }]
    }),
  )
}

async function sizesOf(repository: Repository, oids: readonly Oid[]): Promise<ReadonlyMap<Oid, number>> {
  const args = ['cat-file', '--batch-check=%(objectname) %(objecttype) %(objectsize)']
  const { stdout } = await git(repository.place, args, { input: `${oids.join('\n')}\n` })
  const rows = stdout
    .toString('latin1')
    .split('\n')
    .map((line) => line.split(' '))
  return new Map(rows.filter(([, type]) => type === 'blob').map(([oid = '', , size]) => [oid, Number(size)]))
}

async function contents(repository: Repository, oids: readonly Oid[]): Promise<ReadonlyMap<Oid, Uint8Array>> {
  const { stdout } = await git(repository.place, ['cat-file', '--batch=%(objectsize)'], {
    input: `${oids.join('\n')}\n`,
  })
  const read = new Map<Oid, Uint8Array>()
  let at = 0
  // Each answer: the size, a newline, that many bytes, a newline; in the order of the questions.
  for (const oid of oids) {
    const newline = stdout.indexOf(10, at)
    const size = Number(stdout.subarray(at, newline).toString('latin1'))
    read.set(oid, stdout.subarray(newline + 1, newline + 1 + size))
    at = newline + 1 + size + 1
  }
  return read
}
