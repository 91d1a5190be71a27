import { linkSync, lstatSync, mkdirSync, renameSync, unlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sha256 } from '../digest.ts'
import {
  areOne,
  codeOf,
  diskRefusal,
  holds,
  isWithoutLinks,
  readRegular,
  sync,
  syncFolder,
} from '../disk/durable.ts'
import { placeNew } from '../disk/place-new.ts'
import { temporaryFor } from '../disk/temporary.ts'
import { Refusal } from '../model/refusal.ts'
import type { GitPath } from '../model/tree.ts'
import { putBack } from './leftovers.ts'

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
    throw diskRefusal(error, `\`${from}\` was not moved`)
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
    return placeNew(target, bytes) || holds(target, digest) ? 'placed' : 'conflict'
  }
  return 'placed'
}

/** Takes the source away once the target is durable. */
function retire(source: string, target: string, digest: string): Moved {
  const done = withdraw(source, target, digest)
  if (done === 'gone') return 'moved'
  if (done === 'absent') return holds(target, digest) ? 'already-moved' : 'conflict'
  // Written to in place, the file changed under both of its names: what was not judged goes back to where it was.
  const changed = areOne(source, target) ? readRegular(source) : undefined
  if (changed !== undefined) withdraw(target, source, sha256(changed))
  return 'conflict'
}

/**
 * Takes away one of two names for the same bytes, and only then looks whether they may go: an editor may have replaced the file, or
 * another process may be about to take away the other name. Of two that do so at least one sees that the other name is gone, and
 * puts its own back.
 */
function withdraw(path: string, other: string, digest: string): 'gone' | 'kept' | 'absent' {
  const aside = temporaryFor(path, 'old')
  try {
    renameSync(path, aside)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    return 'absent'
  }
  try {
    if (holds(aside, digest) && holds(other, digest)) {
      unlinkSync(aside)
      return 'gone'
    }
  } catch (error) {
    putBack(aside, path)
    throw error
  }
  putBack(aside, path)
  return 'kept'
}
