import {
  closeSync,
  constants,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { codeOf, holds, isWithoutLinks, unlinkIfThere } from '../durable.ts'
import { temporaryFor } from './leftovers.ts'
import { takeTurn } from './turn.ts'

/**
 * Gives bytes a name that is not taken, where they cannot be linked to from another place: only complete and durable bytes ever
 * bear it. `conflict`: other bytes bear it already.
 */
export function placeCopy(bytes: Uint8Array, target: string, digest: string): 'placed' | 'conflict' {
  const temporary = temporaryFor(target)
  try {
    write(temporary, bytes)
    return place(temporary, target, digest)
  } finally {
    unlinkIfThere(temporary)
  }
}

function write(path: string, bytes: Uint8Array): void {
  const file = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o644)
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function place(temporary: string, target: string, digest: string): 'placed' | 'conflict' {
  try {
    linkSync(temporary, target)
    return 'placed'
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return holds(target, digest) ? 'placed' : 'conflict'
    if (!isWithoutLinks(error)) throw error
    return renameWhereFree(temporary, target, digest)
  }
}

/** Without any hard links nothing looks and renames in one step: who moves to a name locks it meanwhile. */
function renameWhereFree(temporary: string, target: string, digest: string): 'placed' | 'conflict' {
  const lock = takeTurn(target)
  try {
    if (lstatSync(target, { throwIfNoEntry: false }) !== undefined)
      return holds(target, digest) ? 'placed' : 'conflict'
    renameSync(temporary, target)
    return 'placed'
  } finally {
    unlinkIfThere(lock)
  }
}
