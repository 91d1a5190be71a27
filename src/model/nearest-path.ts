import { nearest } from './nearest.ts'
import { baseName, folderOf } from './path.ts'
import type { GitPath, Tree } from './tree.ts'

/**
 * The path of a tree that a wrong one was most likely meant to be: a like name in the same folder, or the name with an extension,
 * else the same name in another folder, the one that shares most of the path's end, then most of its beginning. Of several that
 * share as much none is likelier than the others.
 */
export function nearestPath(path: GitPath, tree: Tree): GitPath | undefined {
  const names = namesOf(tree.paths())
  const siblings = (names.byFolder.get(folderOf(path)) ?? []).map(baseName)
  const sibling = nearest(baseName(path), siblings) ?? withExtension(baseName(path), siblings)
  if (sibling !== undefined) return folderOf(path) === '' ? sibling : `${folderOf(path)}/${sibling}`
  let best: GitPath | undefined
  let bestShare: readonly [end: number, start: number] = [-1, -1]
  for (const candidate of names.byName.get(baseName(path)) ?? []) {
    const share = [sharedEnd(candidate, path), sharedStart(candidate, path)] as const
    const more = share[0] - bestShare[0] || share[1] - bestShare[1]
    if (more === 0) best = undefined
    else if (more > 0) [best, bestShare] = [candidate, share]
  }
  return best
}

/** The only one of some names that goes on with an extension: `spec.md` for `spec`. */
function withExtension(name: string, siblings: readonly string[]): string | undefined {
  const longer = siblings.filter((sibling) => sibling.startsWith(`${name}.`))
  return longer.length === 1 ? longer[0] : undefined
}

interface Names {
  readonly byFolder: ReadonlyMap<GitPath, readonly GitPath[]>
  readonly byName: ReadonlyMap<string, readonly GitPath[]>
}

// A tree's list of paths is long, and a file with many broken links asks again and again.
const memory = new WeakMap<readonly GitPath[], Names>()

function namesOf(paths: readonly GitPath[]): Names {
  const known = memory.get(paths)
  if (known !== undefined) return known
  const names = { byFolder: grouped(paths, folderOf), byName: grouped(paths, baseName) }
  memory.set(paths, names)
  return names
}

function grouped(
  paths: readonly GitPath[],
  key: (path: GitPath) => string,
): ReadonlyMap<string, readonly GitPath[]> {
  const groups = new Map<string, GitPath[]>()
  for (const path of paths) {
    const group = groups.get(key(path))
    if (group === undefined) groups.set(key(path), [path])
    else group.push(path)
  }
  return groups
}

function sharedStart(a: GitPath, b: GitPath): number {
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared++
  return shared
}

function sharedEnd(a: GitPath, b: GitPath): number {
  let shared = 0
  while (shared < a.length && a[a.length - 1 - shared] === b[b.length - 1 - shared]) shared++
  return shared
}
