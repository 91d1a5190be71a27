import { renameSync } from 'node:fs'
import { diskPath, isUnreadable, lookUp, readText } from '../disk.ts'
import { Refusal, type RefusalCode } from '../model/refusal.ts'
import { LARGEST } from '../model/size-limit.ts'
import type { GitPath } from '../model/tree.ts'
import { unlinkIfThere } from './durable.ts'
import { temporaryFor, writeWhole } from './temporary.ts'

/** A file to rewrite: the text that it is taken to have, and the text that it shall have. */
export interface Replacement {
  readonly path: GitPath
  readonly before: string
  readonly after: string
}

/**
 * Rewrites files below a folder, each whole or not at all, with the permissions that it has. Never follows a symbolic link and
 * never replaces a text that it does not know: then it throws a refusal, which says what was not written and what was.
 */
export function replaceFiles(root: string, replacements: readonly Replacement[]): void {
  const written: GitPath[] = []
  for (const replacement of replacements) {
    try {
      replaceFile(root, replacement)
    } catch (error) {
      throw refusal(error, replacement.path, written)
    }
    written.push(replacement.path)
  }
}

class Changed extends Error {}

function replaceFile(root: string, { path, before, after }: Replacement): void {
  const stats = lookUp(root, path)
  if (isUnreadable(stats)) throw new Changed()
  const temporary = diskPath(root, temporaryFor(path, 'tmp'))
  writeWhole(temporary, Buffer.from(after), stats.mode & 0o7777)
  try {
    if (readText(root, path, LARGEST) !== before) throw new Changed()
    renameSync(temporary, diskPath(root, path))
  } catch (error) {
    unlinkIfThere(temporary)
    throw error
  }
}

const CODES: Readonly<Record<string, RefusalCode>> = { EACCES: 'no-permission', EPERM: 'no-permission' }

function refusal(error: unknown, path: GitPath, written: readonly GitPath[]): unknown {
  const before =
    written.length === 0 ? '' : `; written before it: ${written.map((done) => `\`${done}\``).join(', ')}`
  if (error instanceof Changed) {
    const message = `\`${path}\` was not fixed: it changed while it was checked${before}`
    return new Refusal('conflict', message, 'Run the command again')
  }
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) return error
  // Node says `EACCES: permission denied, open '/path'`.
  const [reason = code] = /(?<=: )[^,]+/.exec((error as Error).message) ?? []
  const message = `\`${path}\` was not fixed: ${reason}${before}`
  return new Refusal(
    CODES[code] ?? 'disk',
    message,
    'Make it possible to write there, then run the command again',
  )
}
