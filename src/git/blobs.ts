import type { Oid } from '../model/git.ts'
import { encodeGitPath } from '../model/git-path.ts'
import type { GitPath } from '../model/tree.ts'
import { lines } from './ancestry.ts'
import { GitFailure } from './failure.ts'
import type { Repository } from './repository.ts'
import { git } from './run.ts'

/** A blob's bytes, or only its size where that is above the limit; undefined when the object is missing. */
export type Blob = { readonly bytes: Uint8Array } | { readonly tooLarge: number } | undefined

/** More than all documents of most repositories together: what is read at once, in bytes. */
const AT_ONCE = 32 * 1024 * 1024

/** Reads objects by id. Larger ones than `limit` bytes are measured, not read. */
export async function readBlobs(
  repository: Repository,
  oids: readonly Oid[],
  limit: number,
): Promise<ReadonlyMap<Oid, Blob>> {
  const unique = [...new Set(oids)]
  if (unique.length === 0) return new Map()
  const all = await readAtOnce(repository, unique, limit)
  if (all !== undefined) return all
  const sizes = await sizesOf(repository, unique)
  const small = unique.filter((oid) => (sizes.get(oid) ?? Number.POSITIVE_INFINITY) <= limit)
  const read = small.length === 0 ? new Map<Oid, Blob>() : await contents(repository, small, limit)
  return new Map(
    unique.map((oid) => {
      const size = sizes.get(oid)
      return [oid, read.get(oid) ?? (size === undefined ? undefined : { tooLarge: size })]
    }),
  )
}

/** Saves the call that measures first, 7 ms; undefined where the objects are too much to be read unmeasured. */
async function readAtOnce(repository: Repository, oids: readonly Oid[], limit: number) {
  try {
    return await contents(repository, oids, limit, AT_ONCE)
  } catch (error) {
    if (error instanceof GitFailure) return undefined
    throw error
  }
}

async function sizesOf(repository: Repository, oids: readonly Oid[]): Promise<ReadonlyMap<Oid, number>> {
  const args = ['cat-file', '--batch-check=%(objectname) %(objecttype) %(objectsize)']
  const input = `${oids.join('\n')}\n`
  const { code, stdout } = await git(repository.place, args, { input, expected: [0, 128] })
  if (code === 0) {
    const rows = lines(stdout).map((line) => line.split(' '))
    return new Map(
      rows.filter(([, type]) => type === 'blob').map(([oid = '', , size]) => [oid, Number(size)]),
    )
  }
  // In a partial clone git gives up at the first object that is missing; it is found by halving.
  if (oids.length === 1) return new Map()
  const half = oids.length >> 1
  const parts = await Promise.all(
    [oids.slice(0, half), oids.slice(half)].map((part) => sizesOf(repository, part)),
  )
  return new Map(parts.flatMap((part) => [...part]))
}

async function contents(
  repository: Repository,
  oids: readonly Oid[],
  limit: number,
  most = Number.POSITIVE_INFINITY,
): Promise<ReadonlyMap<Oid, Blob>> {
  const { stdout } = await git(repository.place, ['cat-file', '--batch=%(objecttype) %(objectsize)'], {
    input: `${oids.join('\n')}\n`,
    most,
  })
  const read = new Map<Oid, Blob>()
  let at = 0
  // Each answer: type and size, a newline, that many bytes, a newline; in the order of the questions. Or `<oid> missing`.
  for (const oid of oids) {
    const newline = stdout.indexOf(10, at)
    const [type, length] = stdout.subarray(at, newline).toString('latin1').split(' ')
    at = newline + 1
    if (length === 'missing') continue
    const size = Number(length)
    if (type === 'blob')
      read.set(oid, size > limit ? { tooLarge: size } : { bytes: stdout.subarray(at, at + size) })
    at += size + 1
  }
  return read
}

/** A path in a commit or at a ref. */
export interface PathAt {
  /** A full object id or the full name of a ref. */
  readonly revision: string
  readonly path: GitPath
}

/** Which of some places hold a file, as far as git knows: at an object that is missing it stops. One call for all of them. */
export async function filesAmong(
  repository: Repository,
  places: readonly PathAt[],
): Promise<readonly PathAt[]> {
  // git repeats the name of what is missing, and one with a newline would be two answers.
  const asked = places.filter(({ path }) => !/[\n\0]/.test(path))
  if (asked.length === 0) return []
  const input = Buffer.concat(
    asked.map(({ revision, path }) =>
      Buffer.concat([Buffer.from(`${revision}:`), encodeGitPath(path), Buffer.of(0)]),
    ),
  )
  const args = ['cat-file', '--batch-check=%(objecttype)', '-z']
  const { stdout } = await git(repository.place, args, { input, expected: [0, 128] })
  const answers = lines(stdout)
  return asked.filter((_, i) => answers[i] === 'blob')
}
