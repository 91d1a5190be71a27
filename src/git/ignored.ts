import { lstatSync } from 'node:fs'
import { decodeGitPath, encodeGitPath } from '../model/git-path.ts'
import type { GitPath } from '../model/tree.ts'
import { split } from './delta.ts'
import { indexEntries } from './entries.ts'
import type { Repository } from './repository.ts'
import { git } from './run.ts'

/** The paths among these that git ignores and does not track. */
export async function ignoredAmong(
  repository: Repository,
  paths: readonly GitPath[],
): Promise<ReadonlySet<GitPath>> {
  const { top } = repository
  if (top === null) return new Set()
  const found = await matched(repository, paths.filter(withoutLinksAbove(top)))
  if (found.length === 0) return new Set()
  const { entries, unmerged } = await indexEntries(repository)
  return new Set(found.filter((path) => !entries.has(path) && !unmerged.has(path)))
}

/** The paths that an ignore rule fits, tracked or not: so a name such as `[a]` is not taken for a pattern of tracked ones. */
async function matched(repository: Repository, paths: readonly GitPath[]): Promise<readonly GitPath[]> {
  if (paths.length === 0) return []
  // `./` keeps a name such as `:(top)x` from being read as pathspec magic.
  const input = Buffer.concat(
    paths.map((path) => Buffer.concat([Buffer.from('./'), encodeGitPath(path), Buffer.of(0)])),
  )
  const { code, stdout } = await git(repository.place, ['check-ignore', '--no-index', '-z', '--stdin'], {
    input,
    expected: [0, 1, 128],
    literal: false,
  })
  if (code !== 128) return split(stdout).map((field) => decodeGitPath(field).slice(2))
  // A path that no ignore rule reaches; it is found by halving.
  if (paths.length === 1) return []
  const half = paths.length >> 1
  return (
    await Promise.all([paths.slice(0, half), paths.slice(half)].map((part) => matched(repository, part)))
  ).flat()
}

/** Tells paths that lie beyond no symbolic link: about the others `check-ignore` refuses to speak. */
function withoutLinksAbove(top: string): (path: GitPath) => boolean {
  const links = new Map<GitPath, boolean>()
  return (path) => {
    if (path.includes('\0')) return false
    for (let cut = path.indexOf('/'); cut !== -1; cut = path.indexOf('/', cut + 1)) {
      const folder = path.slice(0, cut)
      let isLink = links.get(folder)
      if (isLink === undefined) {
        isLink = lstatOf(top, folder)
        links.set(folder, isLink)
      }
      if (isLink) return false
    }
    return true
  }
}

function lstatOf(top: string, folder: GitPath): boolean {
  try {
    return lstatSync(Buffer.concat([Buffer.from(`${top}/`), encodeGitPath(folder)])).isSymbolicLink()
  } catch {
    return false
  }
}
