import { walk } from './disk.ts'
import { byCodeUnit } from './model/order.ts'
import type { Unreadable } from './model/stage.ts'
import type { GitPath } from './model/tree.ts'
import { misnamed, ownFolder } from './parse/misnamed.ts'

/** What the listing of the convention came across besides documents. */
export interface Strays {
  readonly files: GitPath[]
  /** Folders that were not listed, because no document lies so deep. */
  readonly folders: GitPath[]
}

/** Those of the strays, on the disk, that were meant for documents. Other tools' folders are not listed for them. */
export function misnamedOnDisk(
  root: string,
  strays: Strays,
  files: { has(path: GitPath): boolean },
): ReadonlyMap<GitPath, Unreadable> {
  const deeper = strays.folders.flatMap((folder) => {
    const depth = depthWorthListing(folder, files)
    return depth === undefined ? [] : [...walk(root, folder, depth)]
  })
  return misnamed([...strays.files, ...deeper].sort(byCodeUnit), (path) => files.has(path))
}

/** How many folders further down slips are looked for in a folder; undefined for one that is another's own. */
function depthWorthListing(folder: GitPath, files: { has(path: GitPath): boolean }): number | undefined {
  const [, name = '', first] = folder.split('/')
  const own = ownFolder(name)
  if (first === undefined) return own === undefined || own === name ? undefined : 1
  if (own === 'skills') return files.has(`.ralph/skills/${first}/SKILL.md`) ? undefined : 0
  return own === 'archive' ? undefined : 0
}
