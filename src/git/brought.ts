import type { Oid } from '../model/git.ts'
import { decodeGitPath } from '../model/git-path.ts'
import type { GitPath } from '../model/tree.ts'
import { isNull } from './delta.ts'
import type { Repository } from './repository.ts'
import { git } from './run.ts'
import { HANDOFF_FOLDERS } from './state.ts'

/** A content that a commit brought to a path: none of its parents has it there. */
export interface Brought {
  readonly commit: Oid
  readonly path: GitPath
  readonly oid: Oid
}

const LOG = [
  ...['log', '-z', '--raw', '-c', '--root', '--full-history', '--no-renames', '--no-abbrev', '--format=%H'],
  ...['--no-follow', '--no-show-signature'],
]

/** Beyond this many paths their folders are walked: git matches each path against each entry. */
const MOST_PATHS = 200

/** Shows every content that the commits behind a tip brought to some handoffs, the newest first, until that is enough. */
export async function walkBrought(
  repository: Repository,
  tip: Oid,
  paths: Iterable<GitPath>,
  isEnough: (brought: Brought) => boolean,
): Promise<void> {
  const wanted = new Set(paths)
  if (wanted.size === 0) return
  const sayable = wanted.size <= MOST_PATHS && ![...wanted].some((path) => /\p{Surrogate}|\0/u.test(path))
  const see = reader((brought) => wanted.has(brought.path) && isEnough(brought))
  await git(repository.place, [...LOG, tip, '--', ...(sayable ? wanted : HANDOFF_FOLDERS)], { watch: see })
}

/** Reads the output piece by piece: `<commit>\0` (and an empty field where it is a merge), then `\n:<mode>… <oid>… <status>\0<path>\0` for each path, two colons for a merge of two. */
function reader(isEnough: (brought: Brought) => boolean): (piece: Uint8Array) => boolean {
  let rest = Buffer.alloc(0)
  let commit = ''
  let raw = ''
  const read = (field: Buffer): boolean => {
    const oid = contentOf(raw)
    if (raw !== '') {
      raw = ''
      return oid !== undefined && isEnough({ commit, path: decodeGitPath(field), oid })
    }
    const text = field.toString('latin1').trimStart()
    if (text.startsWith(':')) raw = text
    else if (text !== '') commit = text
    return false
  }
  return (piece) => {
    const all = Buffer.concat([rest, piece])
    let start = 0
    for (let end = all.indexOf(0); end !== -1; end = all.indexOf(0, start)) {
      if (read(all.subarray(start, end))) return true
      start = end + 1
    }
    rest = all.subarray(start)
    return false
  }
}

/** The content that a raw line tells of: the last of its ids. None where there is none, or where only the mode is new. */
function contentOf(raw: string): Oid | undefined {
  const colons = /^:+/.exec(raw)?.[0].length ?? 0
  const oids = raw.split(' ').slice(colons + 1, -1)
  const after = oids.pop()
  return isNull(after) || oids.includes(after ?? '') ? undefined : after
}
