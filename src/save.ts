import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { RefusalCode } from './model/refusal.ts'
import { Refusal } from './model/refusal.ts'
import { leadsThroughLink } from './workspace.ts'

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
  if (leadsThroughLink(folder, file)) {
    const message = `Could not write \`${file}\`: a symbolic link of the repository leads elsewhere`
    throw new Refusal('conflict', message, 'Remove the link, or name the file that it leads to')
  }
  try {
    writeFileSync(resolve(folder, file), text)
  } catch (error) {
    const name = (error as NodeJS.ErrnoException).code
    if (name === undefined) throw error
    const [code, reason, help] = REFUSALS[name] ?? ['disk', name, 'Name another path']
    throw new Refusal(code, `Could not write \`${file}\`: ${reason}`, help)
  }
}
