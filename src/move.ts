import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { sha256 } from './digest.ts'
import { Refusal } from './model/refusal.ts'
import type { GitPath } from './model/tree.ts'

/** What became of a move. `conflict`: something else stands at the target, or the source changed after it was judged. */
export type Moved = 'moved' | 'already-moved' | 'conflict'

/** Both ends as git paths, and the SHA-256 of the bytes that may be moved. */
export interface FileMove {
  readonly from: GitPath
  readonly to: GitPath
  readonly digest: string
}

/**
 * Moves a file without ever overwriting one: link, fsync, unlink. At every instant its complete bytes stand at one of the two
 * paths or at both, and running it again after any interruption finishes the job. Throws a `Refusal` when the disk refuses.
 */
export function moveFile(root: string, { from, to, digest }: FileMove): Moved {
  const source = join(root, from)
  const target = join(root, to)
  try {
    makeFolders(root, dirname(to))
    const placed = place(source, target, digest)
    if (placed !== 'placed') return placed
    syncFolder(dirname(target))
    if (!holds(target, digest)) return takeBack(source, target)
    const removed = unlinkIfThere(source)
    syncFolder(dirname(source))
    return removed ? 'moved' : 'already-moved'
  } catch (error) {
    throw refusalOf(error, from)
  }
}

/** Creates the folders down to a git path, none of them through a symbolic link. */
function makeFolders(root: string, folder: GitPath): void {
  let path = root
  for (const segment of folder.split('/')) {
    const parent = path
    path = join(path, segment)
    try {
      mkdirSync(path)
      syncFolder(parent)
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
  }
}

/** Gives the bytes a second name; copies them under a new one where the file system knows no hard links. */
function place(source: string, target: string, digest: string): 'placed' | 'already-moved' | 'conflict' {
  const bytes = readRegular(source)
  if (bytes === undefined) return holds(target, digest) ? 'already-moved' : 'conflict'
  if (sha256(bytes) !== digest) return 'conflict'
  syncFile(source)
  try {
    linkSync(source, target)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST') return holds(target, digest) ? 'placed' : 'conflict'
    if (code === 'ENOENT') return holds(target, digest) ? 'already-moved' : 'conflict'
    if (!['EPERM', 'EXDEV', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(code)) throw error
    return placeCopy(bytes, target, digest)
  }
  return 'placed'
}

/** Writes the target where no link can be made. Only complete bytes ever bear its name as the move's result: the source stays until then. */
function placeCopy(bytes: Uint8Array, target: string, digest: string): 'placed' | 'conflict' {
  let file: number
  try {
    file = openSync(target, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o644)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    return holds(target, digest) ? 'placed' : 'conflict'
  }
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    fsyncSync(file)
  } catch (error) {
    unlinkIfThere(target)
    throw error
  } finally {
    closeSync(file)
  }
  return 'placed'
}

/** The source was written to while it was moved: what now stands at the target is not what was judged. */
function takeBack(source: string, target: string): Moved {
  if (readRegular(source) !== undefined) unlinkIfThere(target)
  return 'conflict'
}

function holds(path: string, digest: string): boolean {
  const bytes = readRegular(path)
  return bytes !== undefined && sha256(bytes) === digest
}

/** The bytes of a regular file, undefined when there is none; no link is followed. */
function readRegular(path: string): Uint8Array | undefined {
  let file: number
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ELOOP') return undefined
    throw error
  }
  try {
    return fstatSync(file).isFile() ? readFileSync(file) : undefined
  } finally {
    closeSync(file)
  }
}

function unlinkIfThere(path: string): boolean {
  try {
    unlinkSync(path)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

function syncFile(path: string): void {
  const file = openSync(path, constants.O_RDONLY)
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Makes the names in a folder durable. Windows has no such call, and refuses to open a folder. */
function syncFolder(path: string): void {
  if (process.platform !== 'win32') syncFile(path)
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? ''
}

function refusalOf(error: unknown, from: GitPath): unknown {
  if (error instanceof Refusal || codeOf(error) === '') return error
  const code = codeOf(error)
  const denied = code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
  return new Refusal(
    denied ? 'no-permission' : 'disk',
    `\`${from}\` was not moved: ${(error as Error).message}`,
    denied
      ? 'Make the folder writable, then run again'
      : 'Put the disk right, then run again: nothing is lost',
  )
}
