import type { Oid, TreeEntry } from '../model/git.ts'
import { decodeGitPath, encodeGitPath } from '../model/git-path.ts'
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
  if (paths.length === 0) return new Map()
  const whole = paths.length > MOST_ARGUMENTS || !paths.every(fitsArgument)
  const selection = whole
    ? ['-r', '-z', '--full-tree', treeish]
    : ['-z', '--full-tree', treeish, '--', ...paths]
  const { stdout } = await git(repository.place, ['ls-tree', ...selection])
  // Asked for a folder and a file in it, git answers with the whole folder.
  const wanted = new Set(paths)
  return new Map([...readTree(stdout)].filter(([path]) => wanted.has(path)))
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

/** The paths among these that git ignores and does not track. */
export async function ignoredAmong(
  repository: Repository,
  paths: readonly GitPath[],
): Promise<ReadonlySet<GitPath>> {
  if (paths.length === 0 || repository.top === null) return new Set()
  // `./` keeps a name such as `:(top)x` from being read as pathspec magic.
  const input = Buffer.concat(
    paths.map((path) => Buffer.concat([Buffer.from('./'), encodeGitPath(path), Buffer.of(0)])),
  )
  const { code, stdout } = await git(repository.place, ['check-ignore', '-z', '--stdin'], {
    input,
    expected: [0, 1, 128],
    literal: false,
  })
  // 128: a path lies beyond a link or in a submodule, which no ignore rule reaches; ask one by one.
  if (code === 128 && paths.length > 1) {
    const each = await Promise.all(paths.map((path) => ignoredAmong(repository, [path])))
    return new Set(each.flatMap((found) => [...found]))
  }
  return new Set(split(stdout).map((field) => decodeGitPath(field).slice(2)))
}

/** The object ids of working files as git would store them, filters applied. Files that cannot be hashed get zeros. */
export async function hashFiles(repository: Repository, paths: readonly GitPath[]): Promise<readonly Oid[]> {
  const oids: Oid[] = []
  for (let at = 0; at < paths.length; at += MOST_ARGUMENTS) {
    const some = paths.slice(at, at + MOST_ARGUMENTS)
    const args = ['hash-object', '--', ...some]
    const hashed = some.every(fitsArgument)
      ? await git(repository.place, args, { expected: [0, 128] })
      : undefined
    const lines = hashed?.stdout.toString('latin1').split('\n') ?? []
    for (let i = 0; i < some.length; i++) oids.push(lines[i] || '0'.repeat(40))
  }
  return oids
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

function fitsArgument(path: GitPath): boolean {
  return !/\p{Surrogate}/u.test(path) && path !== ''
}
