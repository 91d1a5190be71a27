import { nearest } from './nearest.ts'
import { baseName, folderOf } from './path.ts'
import type { GitPath, Tree } from './tree.ts'

/**
 * The path of a tree that a wrong one was most likely meant to be: a like name in the same folder, else the same name in
 * another folder, the one that shares most of the path's end.
 */
export function nearestPath(path: GitPath, tree: Tree): GitPath | undefined {
  const names = namesOf(tree.paths())
  const sibling = nearest(baseName(path), (names.byFolder.get(folderOf(path)) ?? []).map(baseName))
  if (sibling !== undefined) return folderOf(path) === '' ? sibling : `${folderOf(path)}/${sibling}`
  let best: GitPath | undefined
  for (const candidate of names.byName.get(baseName(path)) ?? []) {
    if (best === undefined || sharedEnd(candidate, path) > sharedEnd(best, path)) best = candidate
  }
  return best
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

function sharedEnd(a: GitPath, b: GitPath): number {
  let shared = 0
  while (shared < a.length && a[a.length - 1 - shared] === b[b.length - 1 - shared]) shared++
  return shared
}
