import { closeSync, openSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Refusal } from '../model/refusal.ts'
import { unlinkIfThere } from './durable.ts'
import { asTemporary, isAbandoned, temporaryFor } from './temporary.ts'

// A lock that a killed process leaves must be broken by others, and of two that do so one may break the new lock of the other. So
// each process has a lock of its own name: who makes it and then sees no other is alone, because whoever comes later sees
// it. To remove that of a dead process removes nothing else.

/** Milliseconds that a turn is waited for: it takes two calls. */
const PATIENCE = 10_000

/** Waits until nobody else is about to give a path to a file; returns the path of a lock. Throws a `Refusal` when that takes too long. */
export function takeTurn(path: string): string {
  const until = Date.now() + PATIENCE
  let own: string | undefined
  for (;;) {
    if (own === undefined && firstLock(path) === undefined) own = make(path)
    const other = firstLock(path, own)
    if (own !== undefined && other === undefined) return own
    const isLate = Date.now() > until
    // Of several that came at once the first by name stays; those that make way come again when its lock is gone.
    if (own !== undefined && other !== undefined && (isLate || other < own)) {
      unlinkIfThere(own)
      own = undefined
    }
    if (isLate && other !== undefined) throw isTaken(path, other)
    pause()
  }
}

function make(path: string): string {
  const lock = temporaryFor(path, 'lock')
  closeSync(openSync(lock, 'wx'))
  return lock
}

/** The first of the locks on a path but one's own; those of killed processes go. */
function firstLock(path: string, own?: string): string | undefined {
  const folder = dirname(path)
  const names = readdirSync(folder).filter((entry) => {
    const found = asTemporary(entry)
    const lock = join(folder, entry)
    if (found?.kind !== 'lock' || !isOneName(found.name, basename(path)) || lock === own) return false
    if (!isAbandoned(lock, found)) return true
    unlinkIfThere(lock)
    return false
  })
  const [first] = names.sort()
  return first && join(folder, first)
}

/** Whether some disk may take two names for one. */
function isOneName(name: string, other: string): boolean {
  return name.normalize().toLowerCase() === other.normalize().toLowerCase()
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5 + Math.random() * 20)
}

function isTaken(path: string, lock: string): Refusal {
  return new Refusal(
    'conflict',
    `\`${basename(path)}\` was not written: another process says by \`${basename(lock)}\` that it is about to`,
    'Run again when it is done; where no ralph runs, remove that file beside it',
  )
}
