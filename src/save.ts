import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { RefusalCode } from './model/refusal.ts'
import { Refusal } from './model/refusal.ts'

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

/** Writes an output to a file that the user named, relative to a folder; a file that is there is replaced. */
export function saveText(folder: string, file: string, text: string): void {
  try {
    writeFileSync(resolve(folder, file), text)
  } catch (error) {
    const [code, reason, help] = REFUSALS[(error as NodeJS.ErrnoException).code ?? ''] ?? []
    if (code === undefined) throw error
    throw new Refusal(code, `Could not write \`${file}\`: ${reason}`, help as string)
  }
}
