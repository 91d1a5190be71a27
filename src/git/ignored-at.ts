import type { AsOf, Oid } from '../model/git.ts'
import { encodeGitPath } from '../model/git-path.ts'
import { type IgnoreRule, isIgnored, readIgnoreRules } from '../model/ignore-rules.ts'
import { folderOf } from '../model/path.ts'
import type { GitPath } from '../model/tree.ts'
import { readBlobs } from './blobs.ts'
import type { Entries } from './entries.ts'
import type { States } from './state.ts'

/** Larger files of rules are not read. */
const MOST_BYTES = 32 * 1024

/** Bytes of paths, as often as they have segments, times bytes of rules: what is matched at most, a second's work. */
const MOST_WORK = 100_000_000

/**
 * The paths among these, of files that a commit does not have, that its own `.gitignore` files tell git to ignore. So what could
 * not travel then is known without a working tree, and whatever the rules have become since.
 */
export async function ignoredAt(
  states: States,
  commit: AsOf,
  paths: readonly GitPath[],
): Promise<readonly GitPath[]> {
  const files = rulesAbove(paths, await states.all(commit))
  if (files.size === 0) return []
  const blobs = await readBlobs(states.repository, [...files.values()], MOST_BYTES)
  const rules = new Map<string, readonly IgnoreRule[]>()
  let bytes = 0
  for (const [folder, oid] of files) {
    const blob = blobs.get(oid)
    if (blob === undefined || !('bytes' in blob)) continue
    rules.set(latin1(encodeGitPath(folder)), readIgnoreRules(latin1(blob.bytes)))
    bytes += blob.bytes.length
  }
  let work = 0
  return paths.filter((path) => {
    work += path.length * path.split('/').length * bytes
    return work < MOST_WORK && isIgnored(latin1(encodeGitPath(path)), (folder) => rules.get(folder) ?? [])
  })
}

/** The `.gitignore` files of the folders above some paths, by folder. */
function rulesAbove(paths: readonly GitPath[], all: Entries): ReadonlyMap<GitPath, Oid> {
  const files = new Map<GitPath, Oid>()
  const seen = new Set<GitPath>()
  for (const path of paths) {
    for (let folder = folderOf(path); !seen.has(folder); folder = folderOf(folder)) {
      seen.add(folder)
      const entry = all.get(folder === '' ? '.gitignore' : `${folder}/.gitignore`)
      if (entry?.mode.startsWith('100')) files.set(folder, entry.oid)
    }
  }
  return files
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
