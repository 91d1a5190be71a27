import { closeSync, fchmodSync, fsyncSync, lstatSync, openSync, readdirSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { codeOf, unlinkIfThere } from './durable.ts'

// While a file is written or moved, its folder holds names that are nobody else's: they begin with a dot, and tell the process.

/** What such a name says. */
export interface Temporary {
  /** The name that it stands beside. */
  readonly name: string
  /** The number of the process. */
  readonly owner: number
  /** Bytes that are still being written, a file that is looked at before it goes, a sign that somebody is about to take the name. */
  readonly kind: 'tmp' | 'old' | 'lock'
}

const NAME = /^\.(.+)\.(\d+)\.[0-9a-z]+\.(tmp|old|lock)$/

/** A name of this process beside a path. */
export function temporaryFor(path: string, kind: Temporary['kind']): string {
  const random = Math.random().toString(36).slice(2, 6)
  return join(dirname(path), `.${basename(path)}.${process.pid}.${random}.${kind}`)
}

/** What the last segment of a path says, if it is a name that `temporaryFor` gave. */
export function asTemporary(path: string): Temporary | undefined {
  const [, name, owner, kind] = NAME.exec(basename(path)) ?? []
  return name === undefined ? undefined : { name, owner: Number(owner), kind: kind as Temporary['kind'] }
}

/** Milliseconds that no run takes: by then, the process of that number is another one. */
const LONG = 3_600_000

/**
 * Whether nobody works any more on a file that a process gave its name. No lock grows too old: clocks are set, and a lock that
 * goes too early does harm.
 */
export function isAbandoned(path: string, { owner, kind }: Temporary): boolean {
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

/** Writes bytes, whole and durable, under a name that nothing has; nothing is left of a failure. */
export function writeWhole(path: string | Buffer, bytes: Uint8Array, mode?: number): void {
  const file = openSync(path, 'wx', mode === undefined ? 0o666 : 0o600)
  try {
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
      if (mode !== undefined) fchmodSync(file, mode)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    unlinkIfThere(path)
    throw error
  }
}

/** Removes what killed runs left of bytes that were meant for some names in a folder. What stays is left to a later run. */
export function clearTemporaries(folder: string, isMeant: (name: string) => boolean): void {
  try {
    for (const entry of readdirSync(folder)) {
      const found = asTemporary(entry)
      const path = join(folder, entry)
      if (found?.kind === 'tmp' && isMeant(found.name) && isAbandoned(path, found)) unlinkIfThere(path)
    }
  } catch (error) {
    if (codeOf(error) === '') throw error
  }
}
