import { linkSync, lstatSync, renameSync } from 'node:fs'
import { codeOf, isWithoutLinks, unlinkIfThere } from './durable.ts'
import { temporaryFor, writeWhole } from './temporary.ts'
import { takeTurn } from './turn.ts'

/**
 * Writes a file that is not there yet: only complete and durable bytes ever bear its name. False when something bears it already;
 * then nothing is written.
 */
export function placeNew(path: string, bytes: Uint8Array): boolean {
  const temporary = temporaryFor(path, 'tmp')
  writeWhole(temporary, bytes)
  try {
    return linkWhereFree(temporary, path)
  } finally {
    unlinkIfThere(temporary)
  }
}

function linkWhereFree(temporary: string, path: string): boolean {
  try {
    linkSync(temporary, path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    if (!isWithoutLinks(error)) throw error
    return renameWhereFree(temporary, path)
  }
}

/** Without any hard links nothing looks and renames in one step: who moves to a name locks it meanwhile. */
function renameWhereFree(temporary: string, path: string): boolean {
  const lock = takeTurn(path)
  try {
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return false
    renameSync(temporary, path)
    return true
  } finally {
    unlinkIfThere(lock)
  }
}
