import type { Oid, TreeEntry } from '../model/git.ts'
import { decodeGitPath } from '../model/git-path.ts'
import type { GitPath } from '../model/tree.ts'
import { split } from './delta.ts'
import type { Repository } from './repository.ts'
import { git } from './run.ts'

export type Entries = ReadonlyMap<GitPath, TreeEntry>

/** Beyond this many paths the whole tree is listed: argument lists are finite, and git matches each path against each entry. */
const MOST_ARGUMENTS = 200

/** The entries that a commit or tree has at these paths: files, links and submodules; folders are left out. */
export async function entriesOf(
  repository: Repository,
  treeish: Oid,
  paths: readonly GitPath[],
): Promise<Entries> {
  // No path in git holds a NUL, and neither does an argument.
  const wanted = new Set(paths.filter((path) => path !== '' && !path.includes('\0')))
  if (wanted.size === 0) return new Map()
  const whole = wanted.size > MOST_ARGUMENTS || [...wanted].some((path) => /\p{Surrogate}/u.test(path))
  const selection = whole
    ? ['-r', '-z', '--full-tree', treeish]
    : ['-z', '--full-tree', treeish, '--', ...wanted]
  const { stdout } = await git(repository.place, ['ls-tree', ...selection])
  // Asked for a folder and a file in it, git answers with the whole folder.
  return new Map([...readTree(stdout)].filter(([path]) => wanted.has(path)))
}

/** Every file that a commit or tree has below some folders. */
export async function entriesBelow(
  repository: Repository,
  treeish: Oid,
  folders: readonly GitPath[],
): Promise<Entries> {
  const args = ['ls-tree', '-r', '-z', '--full-tree', treeish, '--', ...folders]
  return readTree((await git(repository.place, args)).stdout)
}

/** Every file of a commit or tree. */
export async function allEntries(repository: Repository, treeish: Oid): Promise<Entries> {
  const { stdout } = await git(repository.place, ['ls-tree', '-r', '-z', '--full-tree', treeish])
  return readTree(stdout)
}

/** Every file of the index, and the paths that are unmerged. */
export async function indexEntries(
  repository: Repository,
): Promise<{ entries: Entries; unmerged: ReadonlySet<GitPath> }> {
  const { stdout } = await git(repository.place, ['ls-files', '-z', '--stage'])
  const entries = new Map<GitPath, TreeEntry>()
  const unmerged = new Set<GitPath>()
  for (const field of split(stdout)) {
    const tab = field.indexOf(9)
    const [mode = '', oid = '', stage] = Buffer.from(field.subarray(0, tab)).toString('latin1').split(' ')
    const path = decodeGitPath(field.subarray(tab + 1))
    if (stage === '0') entries.set(path, { mode, oid })
    else unmerged.add(path)
  }
  return { entries, unmerged }
}

function readTree(output: Uint8Array): Entries {
  const entries = new Map<GitPath, TreeEntry>()
  for (const field of split(output)) {
    const tab = field.indexOf(9)
    const [mode = '', type, oid = ''] = Buffer.from(field.subarray(0, tab)).toString('latin1').split(' ')
    if (type !== 'tree') entries.set(decodeGitPath(field.subarray(tab + 1)), { mode, oid })
  }
  return entries
}
