/** A path as git writes it: from the repository's root, `/` between segments, no leading `/`. */
export type GitPath = string

/**
 * What exists in the tree under judgement (working tree, index, commit or a map in memory).
 * Rules ask it by path; they never see a disk.
 */
export interface Tree {
  /** Whether a file or a folder stands at this path. */
  has(path: GitPath): boolean
  /** The text of a regular file, or undefined when there is none, it is too large, or it is not UTF-8. */
  text(path: GitPath): string | undefined
  /** All file paths, sorted by code unit. May be costly: ask only to say something helpful. */
  paths(): readonly GitPath[]
}

/** A tree that is a map of path to text, with the paths of files whose text is not at hand. */
export function memoryTree(files: ReadonlyMap<GitPath, string>, others: Iterable<GitPath> = []): Tree {
  const paths = [...new Set([...files.keys(), ...others])].sort()
  const all = new Set<GitPath>([''])
  for (const path of paths) {
    for (let cut = path.length; cut > 0; cut = path.lastIndexOf('/', cut - 1)) all.add(path.slice(0, cut))
  }
  return { has: (path) => all.has(path), text: (path) => files.get(path), paths: () => paths }
}
