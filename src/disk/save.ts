import { lstatSync, realpathSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { exists } from '../disk.ts'
import type { RefusalCode } from '../model/refusal.ts'
import { Refusal } from '../model/refusal.ts'
import { leadsThroughLink } from '../workspace.ts'
import { codeOf, unlinkIfThere } from './durable.ts'
import { clearTemporaries, temporaryFor, writeWhole } from './temporary.ts'

const REFUSALS: Readonly<Record<string, readonly [RefusalCode, string, string]>> = {
  ENOENT: ['no-such-file', 'its folder does not exist', 'Create the folder first'],
  ENOTDIR: ['not-a-file', 'a part of its path is a file', 'Name another path'],
  EISDIR: ['not-a-file', 'it is a folder', 'Name a file'],
  EACCES: ['no-permission', 'permission denied', 'Name a file that you may write'],
  EPERM: ['no-permission', 'operation not permitted', 'Name a file that you may write'],
  EROFS: ['disk', 'the file system is read-only', 'Name a path on another file system'],
  ENOSPC: ['disk', 'no space is left', 'Make room, or name a path on another file system'],
  EDQUOT: ['disk', 'the quota is used up', 'Make room, or name a path on another file system'],
}

/**
 * Writes an output to a file that the user named, relative to a folder; a file that is there is replaced. Throws a refusal when
 * the disk refuses, or where a symbolic link of the repository would choose what is written.
 */
export function saveText(folder: string, file: string, text: string): void {
  save(folder, file, (path) => writeFileSync(path, text))
}

/** The same whole or not at all: whatever happens meanwhile, the file holds what it held or the new text. */
export function saveWhole(folder: string, file: string, text: string): void {
  save(folder, file, (given) => {
    const path = exists(given) ? realpathSync(given) : given
    const stats = lstatSync(path, { throwIfNoEntry: false })
    clearTemporaries(dirname(path), (name) => name === basename(path))
    if (stats !== undefined && !stats.isFile()) return writeFileSync(path, text)
    const temporary = temporaryFor(path, 'tmp')
    writeWhole(temporary, Buffer.from(text), stats && stats.mode & 0o7777)
    try {
      renameSync(temporary, path)
    } catch (error) {
      unlinkIfThere(temporary)
      throw error
    }
  })
}

function save(folder: string, file: string, write: (path: string) => void): void {
  if (leadsThroughLink(folder, file)) {
    const message = `Could not write \`${file}\`: a symbolic link of the repository leads elsewhere`
    throw new Refusal('conflict', message, 'Remove the link, or name the file that it leads to')
  }
  try {
    write(resolve(folder, file))
  } catch (error) {
    const name = codeOf(error)
    if (name === '') throw error
    const [code, reason, help] = REFUSALS[name] ?? ['disk', name, 'Name another path']
    throw new Refusal(code, `Could not write \`${file}\`: ${reason}`, help)
  }
}
