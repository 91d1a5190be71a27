import { lstatSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { folderOf } from '../model/path.ts'
import type { RefusalCode } from '../model/refusal.ts'
import { Refusal } from '../model/refusal.ts'
import type { GitPath } from '../model/tree.ts'
import type { NewFile, Plan } from '../scaffold/plan.ts'
import { codeOf } from './durable.ts'
import { placeNew } from './place-new.ts'
import { clearTemporaries } from './temporary.ts'

/**
 * Writes the files of a plan below a folder, and the folders above them. Never replaces anything and never goes through a
 * symbolic link: then it throws a refusal, which says what was not written and what was.
 */
export function applyPlan(root: string, { files }: Plan): void {
  const written: GitPath[] = []
  for (const file of files) {
    try {
      const folder = folderOf(file.path)
      makeFolder(root, folder)
      clearTemporaries(join(root, folder), (name) => name === basename(file.path))
      if (placeNew(join(root, file.path), Buffer.from(file.text))) written.push(file.path)
      else if (!file.shared) throw new Taken()
    } catch (error) {
      throw refusal(error, file, written)
    }
  }
}

/** Makes a folder and those above it, one by one: each must be a folder itself, not a link to one. */
function makeFolder(root: string, folder: GitPath): void {
  for (let end = folder.indexOf('/'); ; end = folder.indexOf('/', end + 1)) {
    const path = end === -1 ? folder : folder.slice(0, end)
    makeUnlessThere(join(root, path), path === '')
    const stats = lstatSync(join(root, path))
    if (path !== '' && !stats.isDirectory())
      throw new Obstacle(`\`${path}\` is ${stats.isSymbolicLink() ? 'a symbolic link' : 'a file'}`)
    if (end === -1) return
  }
}

function makeUnlessThere(folder: string, isRoot: boolean): void {
  try {
    mkdirSync(folder, { recursive: isRoot })
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

class Obstacle extends Error {}
class Taken extends Error {}

const CODES: Readonly<Record<string, RefusalCode>> = {
  EACCES: 'no-permission',
  EPERM: 'no-permission',
}

function refusal(error: unknown, { path }: NewFile, written: readonly GitPath[]): unknown {
  const before =
    written.length === 0 ? '' : `; written before it: ${written.map((done) => `\`${done}\``).join(', ')}`
  const refuse = (code: RefusalCode, reason: string, help: string) =>
    new Refusal(code, `Could not write \`${path}\`: ${reason}${before}`, help)
  if (error instanceof Obstacle) return refuse('conflict', error.message, 'Put a folder in its place')
  if (error instanceof Taken) return refuse('already-exists', 'it exists', 'Edit it, or choose another name')
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  if (code === undefined || error instanceof Refusal) return error
  // Node says `EACCES: permission denied, open '/path'`.
  const [reason = code] = /(?<=: )[^,]+/.exec((error as Error).message) ?? []
  return refuse(CODES[code] ?? 'disk', reason, 'Make it possible to write there, then run the command again')
}
