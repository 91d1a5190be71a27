import { lstatSync, mkdirSync } from 'node:fs'
import { enableCompileCache, getCompileCacheDir } from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** The folder for compiled code: Node's own, else one in the user's cache folder. Undefined where nothing shall be kept, or can be. */
export function compiledFolder(): string | undefined {
  enableCompileCache?.()
  try {
    const folder = getCompileCacheDir === undefined ? ownFolder() : getCompileCacheDir()
    return folder !== undefined && isSafe(folder) ? folder : undefined
  } catch {
    return undefined
  }
}

/** The same for Node 20, which has no compile cache; the variables are those of later ones. */
function ownFolder(): string | undefined {
  const { NODE_DISABLE_COMPILE_CACHE, NODE_COMPILE_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  if (NODE_DISABLE_COMPILE_CACHE) return undefined
  const above =
    NODE_COMPILE_CACHE || join(XDG_CACHE_HOME || LOCALAPPDATA || join(homedir(), '.cache'), 'dotralph')
  const folder = join(above, `${process.version}-${process.arch}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

/** What lies there is run: so it must be a folder of this user's, that not everybody may write to. */
function isSafe(folder: string): boolean {
  const found = lstatSync(folder)
  const { uid, mode } = found
  return (
    found.isDirectory() &&
    (process.getuid === undefined || (uid === process.getuid() && (mode & 0o002) === 0))
  )
}
