import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  unlinkSync,
} from 'node:fs'
import { constants as system } from 'node:os'
import { sha256 } from '../digest.ts'
import { Refusal } from '../model/refusal.ts'

// What moving a file asks of the disk: to look at bytes, to take names away, and to make both outlast a power cut.

/** Whether the complete bytes of a SHA-256 stand at a path, in a regular file. */
export function holds(path: string, digest: string): boolean {
  const bytes = readRegular(path)
  return bytes !== undefined && sha256(bytes) === digest
}

/** The bytes of a regular file, undefined when there is none; no link is followed. */
export function readRegular(path: string): Uint8Array | undefined {
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

/** Whether two names are names of one file, which is there. */
export function areOne(path: string, other: string): boolean {
  const [one, two] = [path, other].map((name) => lstatSync(name, { throwIfNoEntry: false, bigint: true }))
  return one !== undefined && two !== undefined && one.ino === two.ino && one.dev === two.dev
}

/** Takes a name away; false when it was gone. */
export function unlinkIfThere(path: string | Buffer): boolean {
  try {
    unlinkSync(path)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

/** Makes the bytes of a file durable, or the names in a folder. */
export function sync(path: string): void {
  const file = openSync(path, constants.O_RDONLY)
  try {
    fsyncSync(file)
  } catch (error) {
    // What a file system says that has no such call. One that tried and failed says otherwise.
    if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error))) throw error
  } finally {
    closeSync(file)
  }
}

/** Makes the names in a folder durable. Windows has no such call, and refuses to open a folder. */
export function syncFolder(path: string): void {
  if (process.platform !== 'win32') sync(path)
}

/** The operating system's name for an error; empty for any other error. Node lacks some of them, `EDQUOT` for one. */
export function codeOf(error: unknown): string {
  const { code = '', errno = 0 } = error as NodeJS.ErrnoException
  if (!code.startsWith('Unknown')) return code
  return Object.entries(system.errno).find(([, number]) => number === -errno)?.[0] ?? code
}

/** Whether an error says that no hard link can be made here, rather than that nothing can. */
export function isWithoutLinks(error: unknown): boolean {
  return ['EPERM', 'EXDEV', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error))
}

/** An error of the disk as a refusal that begins with what was not done; any other error as it is. */
export function diskRefusal(error: unknown, undone: string): unknown {
  const code = codeOf(error)
  if (error instanceof Refusal || code === '') return error
  const denied = code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
  // Node says `EACCES: permission denied, open '/path'`.
  const { message } = error as Error
  const [reason = code] = message.startsWith(code) ? message.split(',', 1) : []
  return new Refusal(
    denied ? 'no-permission' : 'disk',
    `${undone}: ${reason}`,
    denied
      ? 'Make its folder and `.ralph/archive` writable, then run again'
      : 'Put that right, then run again: nothing is lost',
  )
}
