import { linkSync, lstatSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { walk } from '../disk.ts'
import { codeOf, diskRefusal, isWithoutLinks, readRegular, unlinkIfThere } from '../durable.ts'
import type { GitPath } from '../model/tree.ts'

// While a file is moved, its folders hold names that are nobody else's: they begin with a dot, and tell the process.

/** A name beside a path for bytes that are still being written. */
export function temporaryFor(path: string): string {
  return ownName(path, 'tmp')
}

/** A name beside a path for the file that stood there, while it is looked at. */
export function setAside(path: string): string {
  return ownName(path, 'old')
}

/** The name beside a path of a file that only one process has at a time: it holds that process's number. */
export function claimOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.claim`)
}

function ownName(path: string, kind: 'tmp' | 'old'): string {
  const random = Math.random().toString(36).slice(2, 6)
  return join(dirname(path), `.${basename(path)}.${process.pid}.${random}.${kind}`)
}

const OWN_NAME = /^\.(.+\.yaml)\.(?:(\d+)\.[0-9a-z]+\.(tmp|old)|claim)$/

/**
 * Clears what killed runs left in the folders of handoffs: unfinished copies go, files that were set aside get their names back.
 * True when one got its name back. Throws a `Refusal` when one cannot: what it holds stands under no name that is read.
 */
export function restoreLeftovers(root: string): boolean {
  let restored = false
  for (const path of [...walk(root, '.ralph/handoffs', 0), ...walk(root, '.ralph/archive', 1)]) {
    const { name, owner, kind } = leftoverOf(path) ?? {}
    const leftover = join(root, path)
    if (name === undefined) continue
    if (owner === undefined) tidy(() => breakClaim(leftover))
    else if (!isAbandoned(leftover, owner)) continue
    else if (kind === 'tmp') tidy(() => unlinkIfThere(leftover))
    else if (restore(leftover, join(dirname(leftover), name), path)) restored = true
  }
  return restored
}

/** What a name says that a move gave: whose it is, and the name that it stands for. */
export function leftoverOf(path: GitPath): Leftover | undefined {
  const [, name, owner, kind] = OWN_NAME.exec(basename(path)) ?? []
  if (name === undefined) return undefined
  return owner === undefined
    ? { name, kind: 'claim' }
    : { name, kind: kind as 'tmp' | 'old', owner: Number(owner) }
}

interface Leftover {
  readonly name: string
  readonly kind: 'tmp' | 'old' | 'claim'
  /** The number of the process; a claim holds it instead. */
  readonly owner?: number
}

/** Does what may as well be done by a later run, should the disk refuse. */
function tidy(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (codeOf(error) === '') throw error
  }
}

function restore(aside: string, path: string, shown: GitPath): boolean {
  try {
    return putBack(aside, path)
  } catch (error) {
    throw diskRefusal(error, `\`${shown}\` did not get its name back`)
  }
}

/** Takes a claim away whose process was killed. */
export function breakClaim(claim: string): void {
  const owner = Number(Buffer.from(readRegular(claim) ?? []).toString('latin1'))
  if (isAbandoned(claim, owner, SHORT)) unlinkIfThere(claim)
}

/** Milliseconds that no move takes, and that no claim is held: by then, the process of that number is another one. */
const LONG = 3_600_000
const SHORT = 2_000

/**
 * Whether nobody works on a file any more, or its owner is older in milliseconds than any that does. A claim's owner is 0 until it
 * has said who it is.
 */
export function isAbandoned(path: string, owner: number, age = LONG): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return false
  return (owner > 0 && !isRunning(owner)) || Date.now() - stats.ctimeMs > age
}

function isRunning(owner: number): boolean {
  if (owner === process.pid) return false
  try {
    process.kill(owner, 0)
    return true
  } catch (error) {
    return codeOf(error) !== 'ESRCH'
  }
}

/**
 * Gives a file that was set aside its name back. False when that is taken by another file: then it stays where it is, unless it
 * holds the same bytes.
 */
export function putBack(aside: string, path: string): boolean {
  try {
    linkSync(aside, path)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT') return false
    const taken = lstatSync(path, { throwIfNoEntry: false }) !== undefined
    if (!taken && isWithoutLinks(error)) {
      renameSync(aside, path)
      return true
    }
    if (!taken) throw error
    if (!haveSameBytes(aside, path)) return false
  }
  // Another process may be putting it back as well.
  unlinkIfThere(aside)
  return true
}

function haveSameBytes(path: string, other: string): boolean {
  const [one, two] = [readRegular(path), readRegular(other)]
  return one !== undefined && two !== undefined && Buffer.compare(one, two) === 0
}
