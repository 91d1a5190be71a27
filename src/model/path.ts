import type { GitPath } from './tree.ts'

/** The folder that a path stands in; empty for the root. */
export function folderOf(path: GitPath): GitPath {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** The last segment of a path. */
export function baseName(path: GitPath): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** Where a relative path leads from a folder; undefined when it leaves the repository. */
export function resolvePath(folder: GitPath, relative: string): GitPath | undefined {
  const found: string[] = []
  for (const segment of `${folder}/${relative}`.split('/')) {
    if (segment === '..' && found.pop() === undefined) return undefined
    if (segment !== '' && segment !== '.' && segment !== '..') found.push(segment)
  }
  return found.join('/')
}

/** The way from a folder to a path, as a link writes it. */
export function relativePath(folder: GitPath, path: GitPath): string {
  const from = folder === '' ? [] : folder.split('/')
  const to = path.split('/')
  let shared = 0
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/')
}

/** A path as a document writes it, from the root: one leading `/` or `./` and what ends a folder are dropped. */
export function fromRoot(written: string): GitPath {
  return written.replace(/^\.?\//, '').replace(/\/$/, '')
}

/** Whether a path is below an archive of handoffs, that of a folder further down included: what lies there is never changed. */
export function isInArchive(path: GitPath): boolean {
  return /(?:^|\/)\.ralph\/archive\//.test(path)
}

/** Where the results of a skill's criteria stand. */
export function resultsPath(skill: string): GitPath {
  return `.ralph/results/${skill}.yaml`
}
