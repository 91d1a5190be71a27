import { isGlob, matchesGlob } from './glob.ts'
import { fromRoot } from './path.ts'

/** The ids of those that list a path, what holds it, or what lies within it; the same as `isProduced` says of each. */
export type Listers = (path: string) => ReadonlySet<string>

/** Makes an index of lists of paths, by the id of each list: a project with many is asked often. */
export function listersOf(lists: Iterable<readonly [id: string, paths: readonly string[]]>): Listers {
  const exact = new Map<string, Set<string>>()
  const above = new Map<string, Set<string>>()
  const patterns: [pattern: string, id: string][] = []
  for (const [id, paths] of lists) {
    for (const path of paths.map(fromRoot)) {
      if (isGlob(path)) patterns.push([path, id])
      else {
        add(exact, path, id)
        for (const folder of upwards(path)) add(above, folder, id)
      }
    }
  }
  return (wanted) => {
    const path = fromRoot(wanted)
    const found = new Set<string>()
    const take = (ids: Iterable<string> = []) => {
      for (const id of ids) found.add(id)
    }
    if (isGlob(path)) {
      for (const [listed, ids] of exact) if (matchesGlob(path, listed) || matchesGlob(listed, path)) take(ids)
    } else {
      take(above.get(path))
      for (const folder of upwards(path)) take(exact.get(folder))
    }
    for (const [pattern, id] of patterns)
      if (matchesGlob(pattern, path) || matchesGlob(path, pattern)) take([id])
    return found
  }
}

/** A path and each folder above it. */
function* upwards(path: string): Iterable<string> {
  for (let cut = path.length; cut > 0; cut = path.lastIndexOf('/', cut - 1)) yield path.slice(0, cut)
}

function add(map: Map<string, Set<string>>, key: string, id: string): void {
  const ids = map.get(key)
  if (ids === undefined) map.set(key, new Set([id]))
  else ids.add(id)
}
