import type { AsOf, TreeEntry } from '../model/git.ts'
import type { FileText } from '../model/stage.ts'
import type { GitPath } from '../model/tree.ts'
import { type Blob, readBlobs } from './blobs.ts'
import { allEntries, type Entries, indexEntries } from './entries.ts'
import type { Repository } from './repository.ts'

/** Every file of a commit or of the index, by path. */
export async function snapshotEntries(repository: Repository, state: AsOf): Promise<Entries> {
  if (state.kind === 'commit') return allEntries(repository, state.oid)
  return (await indexEntries(repository)).entries
}

/** The texts of some files of a snapshot; `limit` in bytes. Links and submodules are not followed. */
export async function readTexts(
  repository: Repository,
  entries: Entries,
  paths: readonly GitPath[],
  limit: number,
): Promise<ReadonlyMap<GitPath, FileText>> {
  const wanted = paths.flatMap((path) => {
    const entry = entries.get(path)
    return entry === undefined ? [] : [[path, entry] as const]
  })
  const blobs = await readBlobs(
    repository,
    wanted.map(([, { oid }]) => oid),
    limit,
  )
  return new Map(wanted.map(([path, entry]) => [path, textOf(entry, blobs.get(entry.oid), limit)]))
}

function textOf({ mode }: TreeEntry, blob: Blob, limit: number): FileText {
  if (!mode.startsWith('100'))
    return { unreadable: 'not-regular', what: mode === '120000' ? 'link' : 'folder' }
  if (blob === undefined) return { unreadable: 'vanished' }
  if ('tooLarge' in blob) return { unreadable: 'too-large', bytes: blob.tooLarge, limit }
  return decode(blob.bytes)
}

/** Bytes as text; a byte order mark stays, and bytes that are not UTF-8 are told by their place. */
export function decode(bytes: Uint8Array): FileText {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return { unreadable: 'not-utf8', offset: invalidOffset(bytes) }
  }
}

/** The first byte that no UTF-8 text can hold, found by halving. */
function invalidOffset(bytes: Uint8Array): number {
  const decoder = (end: number) =>
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true })
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    try {
      decoder(middle)
      low = middle
    } catch {
      high = middle - 1
    }
  }
  return low
}
