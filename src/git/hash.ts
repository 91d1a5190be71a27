import { lstatSync, readlinkSync } from 'node:fs'
import type { Oid, TreeEntry } from '../model/git.ts'
import { encodeGitPath } from '../model/git-path.ts'
import type { GitPath } from '../model/tree.ts'
import { lines } from './ancestry.ts'
import { GitFailure } from './failure.ts'
import type { Repository } from './repository.ts'
import { git } from './run.ts'

/** Beyond this many bytes a file of another size is taken for another one: hashing takes a second for some 400 MB. */
const LARGEST = 256 * 1024 * 1024

/** A working file whose entry is wanted, and the entry that it may well be. */
export interface HashQuestion {
  readonly path: GitPath
  /** As git sees it; asked of the disk where git does not. */
  readonly mode?: string
  readonly likely?: TreeEntry
}

/**
 * The entries of working files as git would store them, filters applied; no link is followed. Zeros stand for the object of
 * what cannot be read as a file (a pipe, a folder, what has gone meanwhile) or is too large.
 */
export async function workingEntries(
  repository: Repository,
  questions: readonly HashQuestion[],
): Promise<readonly TreeEntry[]> {
  const found = questions.map(({ path, mode, likely }) => ({
    path,
    likely,
    ...lookAt(repository, path, mode),
  }))
  const files = found.filter(({ isFile }) => isFile)
  const filtered = await hashAll(
    repository,
    files.map(({ path }) => path),
    [],
  )
  // What git stored with CRLF stays so whatever `core.autocrlf` says; `hash-object` knows nothing of that.
  const other = files.filter(({ path, likely }) => likely !== undefined && likely.oid !== filtered.get(path))
  const plain = await hashAll(
    repository,
    other.map(({ path }) => path),
    ['--no-filters'],
  )
  return Promise.all(
    found.map(async ({ path, mode, link, likely }) => {
      if (link !== undefined) return { mode, oid: await hashText(repository, link) }
      const same = likely !== undefined && plain.get(path) === likely.oid
      return { mode, oid: (same ? likely.oid : filtered.get(path)) ?? repository.noObject }
    }),
  )
}

interface OnDisk {
  readonly mode: string
  readonly isFile: boolean
  readonly link?: Uint8Array
}

function lookAt({ top }: Repository, path: GitPath, told: string | undefined): OnDisk {
  const place = Buffer.concat([Buffer.from(`${top}/`), encodeGitPath(path)])
  const stats = lstatSync(place, { throwIfNoEntry: false })
  if (stats?.isSymbolicLink()) return { mode: '120000', isFile: false, link: readlinkSync(place, 'buffer') }
  const mode = told ?? ((stats?.mode ?? 0) & 0o100 ? '100755' : '100644')
  // A submodule has no content here.
  const isFile = told !== '160000' && stats?.isFile() === true && stats.size <= LARGEST
  return { mode, isFile }
}

/** Object ids by path. git stops at the first file that it cannot read: that one is left out, and the rest asked again. */
async function hashAll(
  repository: Repository,
  paths: readonly GitPath[],
  options: readonly string[],
): Promise<ReadonlyMap<GitPath, Oid>> {
  const oids = new Map<GitPath, Oid>()
  for (let at = 0; at < paths.length; ) {
    const input = paths
      .slice(at)
      .map((path) => `${quote(path)}\n`)
      .join('')
    const args = ['hash-object', ...options, '--stdin-paths']
    const { code, stdout, stderr } = await git(repository.place, args, { input, expected: [0, 128] })
    const failure = code === 0 ? undefined : new GitFailure('hash-object', code, stderr)
    if (failure?.reason === 'filter-unavailable') throw failure
    const hashed = lines(stdout)
    for (const oid of hashed) oids.set(paths[at++] as GitPath, oid)
    if (failure !== undefined) at++
  }
  return oids
}

/** A link is stored as the text that it holds. */
async function hashText(repository: Repository, text: Uint8Array): Promise<Oid> {
  const { createHash } = await import('node:crypto')
  const algorithm = repository.noObject.length === 64 ? 'sha256' : 'sha1'
  return createHash(algorithm).update(`blob ${text.length}\0`).update(text).digest('hex')
}

/** git's C-quoted form, each byte by its number: a path may hold newlines. */
function quote(path: GitPath): string {
  return `"${[...encodeGitPath(path)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')}"`
}
