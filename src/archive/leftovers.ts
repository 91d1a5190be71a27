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

/** A name beside a path that says who is about to give that path to a file. */
export function lockFor(path: string): string {
  return ownName(path, 'lock')
}

function ownName(path: string, kind: Leftover['kind']): string {
  const random = Math.random().toString(36).slice(2, 6)
  return join(dirname(path), `.${basename(path)}.${process.pid}.${random}.${kind}`)
}

const OWN_NAME = /^\.(.+\.yaml)\.(\d+)\.[0-9a-z]+\.(tmp|old|lock)$/

/**
 * Clears what killed runs left in the folders of handoffs: unfinished copies go, files that were set aside get their names back.
 * True when one got its name back. Throws a `Refusal` when one cannot: what it holds stands under no name that is read.
 */
export function restoreLeftovers(root: string): boolean {
  let restored = false
  for (const path of [...walk(root, '.ralph/handoffs', 0), ...walk(root, '.ralph/archive', 1)]) {
    const leftover = leftoverOf(path)
    const file = join(root, path)
    if (leftover === undefined || !isAbandoned(file, leftover)) continue
    if (leftover.kind !== 'old') tidy(() => unlinkIfThere(file))
    else if (restore(file, join(dirname(file), leftover.name), path)) restored = true
  }
  return restored
}

/** What a name says that a move gave: whose it is, and the name that it stands for. */
export function leftoverOf(path: GitPath): Leftover | undefined {
  const [, name, owner, kind] = OWN_NAME.exec(basename(path)) ?? []
  return name === undefined ? undefined : { name, owner: Number(owner), kind: kind as Leftover['kind'] }
}

interface Leftover {
  readonly name: string
  /** The number of the process. */
  readonly owner: number
  readonly kind: 'tmp' | 'old' | 'lock'
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

/** Milliseconds that no move takes: by then, the process of that number is another one. */
const LONG = 3_600_000

/**
 * Whether nobody works any more on a file that a process gave its name. No lock grows too old: clocks are set, and a lock that
 * goes too early does harm.
 */
export function isAbandoned(path: string, { owner, kind }: Leftover): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return false
  return !isRunning(owner) || (kind !== 'lock' && Date.now() - stats.ctimeMs > LONG)
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
