import { lstatSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fingerprint } from '../model/fingerprint.ts'

/**
 * The folder of what ralph keeps of a working tree: in its own git directory, which no commit reaches, else below the user's
 * cache folder. It need not exist; undefined where what stands there is not the user's own.
 */
export function cacheFolder(root: string): string | undefined {
  try {
    const folder = join(gitDirectory(root) ?? userFolder(root), 'ralph')
    const stats = lstatSync(folder, { throwIfNoEntry: false })
    return stats === undefined || (stats.isDirectory() && isOwn(stats)) ? folder : undefined
  } catch {
    return undefined
  }
}

/** Whether a file is this user's: what others may write could hide a finding. */
export function isOwn({ uid }: { readonly uid: number }): boolean {
  return process.getuid === undefined || uid === process.getuid()
}

/** `.git` of the root, or where its file says that it is; a process of git would take longer than all else here. */
function gitDirectory(root: string): string | undefined {
  const place = join(root, '.git')
  const stats = lstatSync(place, { throwIfNoEntry: false })
  if (stats?.isDirectory()) return place
  const [, target] = stats?.isFile() ? (/^gitdir: (.+)\n?$/.exec(readFileSync(place, 'utf8')) ?? []) : []
  return target === undefined ? undefined : resolve(root, target)
}

function userFolder(root: string): string {
  const { XDG_CACHE_HOME: cache, LOCALAPPDATA: local } = process.env
  return join(cache || local || join(homedir(), '.cache'), 'dotralph', fingerprint('', '', root))
}
