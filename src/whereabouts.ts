import { readlinkSync, realpathSync } from 'node:fs'

/**
 * Whether an open file stands where its name below a root says, links on the way to the root aside; undefined where the system does
 * not tell, which Linux alone does. `name`: the file's path below a root that has no links.
 */
export function standsBelow(
  file: number,
  root: string,
  name: (root: string) => string | Buffer,
): boolean | undefined {
  const place = placeOf(file)
  if (place === undefined) return undefined
  const known = roots.get(root)
  if (known !== undefined && place.equals(Buffer.from(name(known)))) return true
  const real = realFolder(root).replace(/\/$/, '')
  roots.set(root, real)
  // A disk that does not count letter case has its own; nobody gets out of the root by that.
  const plain = (bytes: Buffer) => bytes.toString('latin1').toLowerCase()
  return plain(place) === plain(Buffer.from(name(real)))
}

/** Roots without the links on the way to them, as they were last seen. */
const roots = new Map<string, string>()

function placeOf(file: number): Buffer | undefined {
  if (process.platform !== 'linux') return undefined
  try {
    return readlinkSync(`/proc/self/fd/${file}`, 'buffer')
  } catch {
    return undefined
  }
}

/** The folder without the symbolic links on the way to it; itself when it does not exist. */
export function realFolder(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return folder
  }
}
