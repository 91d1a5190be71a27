import { linkSync, lstatSync, mkdirSync, renameSync, unlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sha256 } from './digest.ts'
import {
  areOne,
  codeOf,
  holds,
  isWithoutLinks,
  readRegular,
  sync,
  syncFolder,
  unlinkIfThere,
} from './durable.ts'
import { putBack, setAside } from './leftovers.ts'
import { Refusal } from './model/refusal.ts'
import type { GitPath } from './model/tree.ts'
import { placeCopy } from './place-copy.ts'

/** What became of a move. `conflict`: something else stands at the target, or the source changed after it was judged. */
export type Moved = 'moved' | 'already-moved' | 'conflict'

/** Both ends as git paths, and the SHA-256 of the bytes that may be moved. */
export interface FileMove {
  readonly from: GitPath
  readonly to: GitPath
  readonly digest: string
}

/**
 * Moves a file without ever overwriting one: a second name, made durable, before the first is taken away. At every instant its
 * complete bytes stand at one of the two paths or at both, and running it again after any interruption finishes the job, once
 * `restoreLeftovers` has run. Throws a `Refusal` when the disk refuses.
 */
export function moveFile(root: string, { from, to, digest }: FileMove): Moved {
  const source = join(root, from)
  const target = join(root, to)
  try {
    makeFolders(root, dirname(to))
    const placed = place(source, target, digest)
    if (placed !== 'placed') return placed
    syncFolder(dirname(target))
    const moved = retire(source, target, digest)
    syncFolder(dirname(source))
    return moved
  } catch (error) {
    throw refusalOf(error, from)
  }
}

/** Creates the folders down to a git path, none of them through a symbolic link, and makes them durable. */
function makeFolders(root: string, folder: GitPath): void {
  let path = root
  for (const segment of folder.split('/')) {
    const parent = path
    path = join(path, segment)
    try {
      mkdirSync(path)
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
    if (!lstatSync(path).isDirectory()) {
      throw new Refusal(
        'conflict',
        `Nothing was moved: \`${path}\` is no folder of its own`,
        'Put a real folder in its place',
      )
    }
    // One that was there already may have been made a moment ago, by a run that did not get this far.
    syncFolder(parent)
  }
}

/** Gives the bytes a second name; copies them under a new one where no link can be made. */
function place(source: string, target: string, digest: string): 'placed' | 'already-moved' | 'conflict' {
  const bytes = readRegular(source)
  if (bytes === undefined) return holds(target, digest) ? 'already-moved' : 'conflict'
  if (sha256(bytes) !== digest) return 'conflict'
  try {
    sync(source)
    linkSync(source, target)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST') return holds(target, digest) ? 'placed' : 'conflict'
    // Another process was faster, between the reading and now.
    if (code === 'ENOENT') return holds(target, digest) ? 'already-moved' : 'conflict'
    if (!isWithoutLinks(error)) throw error
    return placeCopy(bytes, target, digest)
  }
  return 'placed'
}

/**
 * Takes the source away, and only then looks whether its bytes may go: an editor may have replaced it, or another process may be
 * moving the target back. Of two processes that each take one name away, at least one sees that the other name is gone.
 */
function retire(source: string, target: string, digest: string): Moved {
  const aside = setAside(source)
  try {
    renameSync(source, aside)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    return holds(target, digest) ? 'already-moved' : 'conflict'
  }
  try {
    if (holds(aside, digest) && holds(target, digest)) {
      unlinkSync(aside)
      return 'moved'
    }
  } catch (error) {
    putBack(aside, source)
    throw error
  }
  putBack(aside, source)
  // Written to in place, the file changed under both of its names, and what is in the archive was not judged.
  if (areOne(source, target)) unlinkIfThere(target)
  return 'conflict'
}

function refusalOf(error: unknown, from: GitPath): unknown {
  const code = codeOf(error)
  if (error instanceof Refusal || code === '') return error
  const denied = code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
  // Node says `EACCES: permission denied, open '/path'`.
  const [reason = code] = (error as Error).message.startsWith(code)
    ? (error as Error).message.split(',', 1)
    : []
  return new Refusal(
    denied ? 'no-permission' : 'disk',
    `\`${from}\` was not moved: ${reason}`,
    denied
      ? 'Make its folder and `.ralph/archive` writable, then run again'
      : 'Put that right, then run again: nothing is lost',
  )
}
