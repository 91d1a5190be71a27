import { linkSync, lstatSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { codeOf, diskRefusal, isWithoutLinks, readRegular, unlinkIfThere } from '../disk/durable.ts'
import { asTemporary, isAbandoned } from '../disk/temporary.ts'
import { walk } from '../disk.ts'
import type { GitPath } from '../model/tree.ts'

/**
 * Clears what killed runs left in the folders of handoffs: unfinished copies go, files that were set aside get their names back.
 * True when one got its name back. Throws a `Refusal` when one cannot: what it holds stands under no name that is read.
 */
export function restoreLeftovers(root: string): boolean {
  let restored = false
  for (const path of [...walk(root, '.ralph/handoffs', 0), ...walk(root, '.ralph/archive', 1)]) {
    const leftover = asTemporary(path)
    const file = join(root, path)
    if (!leftover?.name.endsWith('.yaml') || !isAbandoned(file, leftover)) continue
    if (leftover.kind !== 'old') tidy(() => unlinkIfThere(file))
    else if (restore(file, join(dirname(file), leftover.name), path)) restored = true
  }
  return restored
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
