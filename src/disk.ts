import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs'
import { decodeText } from './model/file-text.ts'
import { decodeGitPath, encodeGitPath } from './model/git-path.ts'
import { byCodeUnit } from './model/order.ts'
import { Refusal } from './model/refusal.ts'
import type { FileText, Unreadable } from './model/stage.ts'
import type { GitPath } from './model/tree.ts'
import { standsBelow } from './whereabouts.ts'

// The disk holds whatever a stranger's commit put there: links out of the repository, pipes that never end, files of 4 GB.
// Everything here is synchronous (async reads cost three times as much), bounded, and follows no link below the root.

/** What there is to say of a symbolic link. */
export const LINK: Unreadable = { unreadable: 'not-regular', what: 'link' }
const SKIPPED = new Set(['.git', 'node_modules'])

/** Every path below a folder that is no folder, at most `depth` folders further down; `deeper` is told of those below. */
export function* walk(
  root: string,
  folder: GitPath,
  depth: number,
  blocked: Blocked = () => {},
  deeper: (folder: GitPath) => void = () => {},
): Generator<GitPath> {
  const open = [{ folder, depth, stats: lookUp(root, folder) }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const entries = list(root, next.folder, next.stats)
    if (!isList(entries)) {
      blocked(next.folder, entries)
      continue
    }
    for (const { name, isFolder } of entries) {
      const path = next.folder === '' ? name : `${next.folder}/${name}`
      if (!isFolder) yield path
      else if (SKIPPED.has(name)) continue
      else if (next.depth > 0) open.push({ folder: path, depth: next.depth - 1, stats: lookAt(root, path) })
      else deeper(path)
    }
  }
}

/** Told of each folder that could not be listed. */
export type Blocked = (folder: GitPath, why: Unreadable) => void

interface Entry {
  readonly name: string
  readonly isFolder: boolean
}

function list(root: string, folder: GitPath, stats: Stats | Unreadable): readonly Entry[] | Unreadable {
  if (isUnreadable(stats)) return stats
  if (!stats.isDirectory()) return stats.isSymbolicLink() ? LINK : { unreadable: 'vanished' }
  try {
    return entriesOf(diskPath(root, folder)).sort((a, b) => byCodeUnit(a.name, b.name))
  } catch (error) {
    return reasonOf(error)
  }
}

/** The names are had as bytes only where one of them is not UTF-8, or looks like it: that takes twice as long. */
function entriesOf(folder: string | Buffer): Entry[] {
  const entries = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    return { name: entry.name, isFolder: entry.isDirectory() }
  })
  if (!entries.some(({ name }) => name.includes('\ufffd'))) return entries
  return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' }).map((entry) => {
    return { name: decodeGitPath(entry.name), isFolder: entry.isDirectory() }
  })
}

/**
 * The text of a regular file of at most `limit` bytes, or why there is none. Never waits and never follows a link. `isListed`: the
 * folders above it were just seen to be no links.
 */
export function readText(root: string, path: GitPath, limit: number, isListed = false): FileText {
  const stats = isListed ? lookAt(root, path) : lookUp(root, path)
  if (isUnreadable(stats)) return stats
  const refused = unfit(stats, limit)
  if (refused !== undefined) return refused
  let file: number | undefined
  try {
    file = openSync(diskPath(root, path), READ_ONLY)
    const opened = fstatSync(file)
    // Whoever swaps the file, or a folder above it, between the calls gets nothing read.
    if (!isSameFile(stats, opened) || isElsewhere(file, opened, root, path)) return { unreadable: 'vanished' }
    return unfit(opened, limit) ?? decodeText(readBytes(file, opened.size, limit), limit)
  } catch (error) {
    return reasonOf(error)
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** Whether an open file stands at another place than it was opened by: a folder above it was swapped for a link meanwhile. */
function isElsewhere(file: number, opened: Stats, root: string, path: GitPath): boolean {
  const isThere = standsBelow(file, root, (real) => diskPath(real, path))
  if (isThere !== undefined) return !isThere
  // A folder that is swapped twice, between each two of the calls, goes unseen.
  const now = lookUp(root, path)
  return isUnreadable(now) || !isSameFile(now, opened)
}

function isSameFile(a: Stats, b: Stats): boolean {
  return a.ino === b.ino && a.dev === b.dev
}

// Windows has neither flag, nor links that anybody may make.
const READ_ONLY = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** One byte more than the limit tells that a file is too large, whatever its size was said to be. */
function readBytes(file: number, size: number, limit: number): Uint8Array {
  const bytes = new Uint8Array(Math.min(size, limit) + 1)
  let length = 0
  for (let read = -1; read !== 0 && length < bytes.length; length += read) {
    read = readSync(file, bytes, length, bytes.length - length, null)
  }
  return bytes.subarray(0, length)
}

function unfit(stats: Stats, limit: number): Unreadable | undefined {
  if (stats.isFile())
    return stats.size > limit ? { unreadable: 'too-large', bytes: stats.size, limit } : undefined
  if (stats.isSymbolicLink()) return LINK
  if (stats.isDirectory()) return { unreadable: 'not-regular', what: 'folder' }
  if (stats.isFIFO()) return { unreadable: 'not-regular', what: 'fifo' }
  return { unreadable: 'not-regular', what: stats.isSocket() ? 'socket' : 'device' }
}

// On Windows these would lead elsewhere: a backslash separates, a colon names a drive or a stream.
const NO_GIT_PATH =
  process.platform === 'win32'
    ? /(?:^|\/)(?:\.{0,2}|\.git)(?:\/|$)|[\\:\0]/i
    : /(?:^|\/)(?:\.{0,2}|\.git)(?:\/|$)|\0/i

/** What stands at a path, itself and not where it leads; what lies behind a link is not there. The root is `''`. */
export function lookUp(root: string, path: GitPath): Stats | Unreadable {
  try {
    if (path === '') return statSync(root)
    if (NO_GIT_PATH.test(path)) return { unreadable: 'vanished' }
    for (let cut = path.indexOf('/'); cut !== -1; cut = path.indexOf('/', cut + 1)) {
      const parent = lstatSync(diskPath(root, path.slice(0, cut)))
      if (parent.isSymbolicLink()) return LINK
    }
    return lstatSync(diskPath(root, path))
  } catch (error) {
    return reasonOf(error)
  }
}

/** The same below a folder that was just seen to be one. */
function lookAt(root: string, path: GitPath): Stats | Unreadable {
  try {
    return NO_GIT_PATH.test(path) ? { unreadable: 'vanished' } : lstatSync(diskPath(root, path))
  } catch (error) {
    return reasonOf(error)
  }
}

/** Files that were found where documents stand: the most bytes that each may have, or why it cannot be read. */
export type Listed = ReadonlyMap<GitPath, number | Unreadable>

/** What the operating system says of a file: when its content and its entry changed (milliseconds), its size and its number. */
export type Stamp = readonly [modified: number, changed: number, size: number, inode: number]

/** The stamp of a regular file; undefined where there is none. `isListed`: the folders above it are known to be no links. */
export function stampOf(root: string, path: GitPath, isListed: boolean): Stamp | undefined {
  const stats = isListed ? lstatSync(diskPath(root, path), { throwIfNoEntry: false }) : lookUp(root, path)
  if (stats === undefined || isUnreadable(stats) || !stats.isFile()) return undefined
  return [stats.mtimeMs, stats.ctimeMs, stats.size, stats.ino]
}

/** Whether anything stands at a path of the disk, by whatever name. */
export function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}

/** Whether there is nothing to be had at a path. */
export function isUnreadable(found: Stats | Unreadable): found is Unreadable {
  return 'unreadable' in found
}

function isList(found: readonly Entry[] | Unreadable): found is readonly Entry[] {
  return Array.isArray(found)
}

/** Why a call of the operating system gave nothing; a disk that fails is no property of one file and is thrown. */
function reasonOf(error: unknown): Unreadable {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EACCES' || code === 'EPERM') return { unreadable: 'no-permission' }
  if (code === 'ELOOP') return LINK
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return { unreadable: 'vanished' }
  throw new Refusal(
    'disk',
    `Nothing was checked: a file could not be read (${code})`,
    'Check the disk and try again',
  )
}

/** The path of the disk; a name that is not UTF-8 has only bytes. */
export function diskPath(root: string, path: GitPath): string | Buffer {
  const whole = `${root}/${path}`
  return /\p{Surrogate}/u.test(path) ? Buffer.from(encodeGitPath(whole)) : whole
}
