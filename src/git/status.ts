import type { TreeEntry } from '../model/git.ts'
import { decodeGitPath } from '../model/git-path.ts'
import type { GitPath } from '../model/tree.ts'
import { entry, split } from './delta.ts'
import { entriesOf } from './entries.ts'
import type { Repository } from './repository.ts'
import { git } from './run.ts'

/** A tracked path that is not the same in head, index and working tree. */
export interface TrackedFile {
  readonly head?: TreeEntry
  readonly index?: TreeEntry
  /** All zeros for its object where the content is not that of the index. */
  readonly working?: TreeEntry
}

/** What the working tree has that head has not. */
export interface Status {
  readonly tracked: ReadonlyMap<GitPath, TrackedFile>
  /** Neither tracked nor ignored. */
  readonly untracked: readonly GitPath[]
  /** Untracked repositories, of which git sees no more than the folder; without the closing `/`. */
  readonly nested: readonly GitPath[]
  readonly unmerged: ReadonlySet<GitPath>
  /** Submodules at the recorded commit whose own files are changed. */
  readonly dirtySubmodules: readonly GitPath[]
}

// `git diff` would do as well, but it writes the index and runs the hook for that, whatever `--no-optional-locks` says.
const STATUS = [
  'status',
  '--porcelain=v2',
  '-z',
  '--untracked-files=all',
  '--ignored=no',
  '--ignore-submodules=none',
  '--no-renames',
]

/** Compares the working tree with the index by content (a file that was only touched is the same), and the index with head. */
export async function statusOf(repository: Repository): Promise<Status> {
  const status = readStatus((await git(repository.place, STATUS)).stdout, repository.noObject)
  const gone = await neverThere(repository, status)
  return gone.size === 0 ? status : { ...status, tracked: without(status.tracked, gone) }
}

/** Names that `git add -N` made and that have gone since: git shows an empty file in head that never was there. */
async function neverThere(repository: Repository, { tracked }: Status): Promise<ReadonlySet<GitPath>> {
  const empty = [...tracked].flatMap(([path, file]) =>
    file.working === undefined && file.head?.oid === repository.emptyBlob ? [path] : [],
  )
  const { head } = repository
  const real = head === null ? new Map() : await entriesOf(repository, head, empty)
  return new Set(empty.filter((path) => !real.has(path)))
}

function without(tracked: Status['tracked'], gone: ReadonlySet<GitPath>): Status['tracked'] {
  return new Map([...tracked].filter(([path]) => !gone.has(path)))
}

/** Reads the output of `status --porcelain=v2 -z` without renames. */
function readStatus(output: Uint8Array, noObject: string): Status {
  const tracked = new Map<GitPath, TrackedFile>()
  const untracked: GitPath[] = []
  const nested: GitPath[] = []
  const unmerged = new Set<GitPath>()
  const dirtySubmodules: GitPath[] = []
  for (const record of split(output)) {
    const kind = String.fromCharCode(record[0] as number)
    if (kind === '?') {
      const path = decodeGitPath(record.subarray(2))
      if (path.endsWith('/')) nested.push(path.slice(0, -1))
      else untracked.push(path)
    } else if (kind === '1' || kind === 'u') {
      const { fields, path } = cut(record, kind === '1' ? 8 : 10)
      const file = kind === '1' ? ordinary(fields, noObject) : conflicting(fields, noObject)
      if (kind === 'u') unmerged.add(path)
      if (/^S\.[M.][U.]$/.test(fields[2] ?? '') && fields[1]?.[1] === 'M') dirtySubmodules.push(path)
      tracked.set(path, file)
    }
  }
  return { tracked, untracked, nested, unmerged, dirtySubmodules }
}

/** `1 <XY> <sub> <mH> <mI> <mW> <hH> <hI> <path>` */
function ordinary(
  [, xy = '', sub = '', mH = '', mI = '', mW = '', hH = '', hI = '']: readonly string[],
  noObject: string,
): TrackedFile {
  const index = entry(mI, hI)
  const same = xy[1] === '.' || (sub.startsWith('S') && sub[1] === '.' && mW === mI)
  return entries(entry(mH, hH), index, same ? index : entry(mW, noObject))
}

/** `u <XY> <sub> <m1> <m2> <m3> <mW> <h1> <h2> <h3> <path>`; the second stage is head's. */
function conflicting(
  [, , , , m2 = '', , mW = '', , h2 = '']: readonly string[],
  noObject: string,
): TrackedFile {
  return entries(entry(m2, h2), undefined, entry(mW, noObject))
}

function entries(head?: TreeEntry, index?: TreeEntry, working?: TreeEntry): TrackedFile {
  return { ...(head && { head }), ...(index && { index }), ...(working && { working }) }
}

/** The first fields of a record as text, and the path after them, which may hold spaces. */
function cut(
  record: Uint8Array,
  count: number,
): { readonly fields: readonly string[]; readonly path: GitPath } {
  const fields: string[] = []
  let start = 0
  while (fields.length < count) {
    const end = record.indexOf(32, start)
    fields.push(Buffer.from(record.subarray(start, end)).toString('latin1'))
    start = end + 1
  }
  return { fields, path: decodeGitPath(record.subarray(start)) }
}
