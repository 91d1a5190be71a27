import type { Oid } from '../model/git.ts'
import { decodeGitPath } from '../model/git-path.ts'
import type { GitPath } from '../model/tree.ts'
import { isNull } from './delta.ts'
import type { Repository } from './repository.ts'
import { git } from './run.ts'

/** What a commit made of a path. */
export interface CommitChange {
  readonly commit: Oid
  readonly path: GitPath
  /** What each parent has there. */
  readonly before: readonly (Oid | undefined)[]
  readonly after: Oid | undefined
}

const LOG = [
  ...['log', '-z', '--raw', '-c', '--root', '--full-history', '--no-renames', '--no-abbrev', '--format=%H'],
  ...['--no-follow', '--no-show-signature'],
]

/** Shows what the commits of a range made of some paths, the newest first; a merge only where it has what no parent has. Ends when it is enough. */
export async function walkChanges(
  repository: Repository,
  range: string,
  paths: Iterable<GitPath>,
  isEnough: (change: CommitChange) => boolean,
): Promise<void> {
  await git(repository.place, [...LOG, range, '--', ...paths], { watch: reader(isEnough) })
}

/**
 * Reads the output piece by piece: `<commit>\0` (and an empty field where it is a merge), then
 * `\n:<modes> <oids> <status>\0<path>\0` for each path, with a colon for each parent.
 */
function reader(isEnough: (change: CommitChange) => boolean): (piece: Uint8Array) => boolean {
  let rest = Buffer.alloc(0)
  let commit = ''
  let raw = ''
  const read = (field: Buffer): boolean => {
    if (raw !== '') {
      const change = { commit, path: decodeGitPath(field), ...contents(raw) }
      raw = ''
      return isEnough(change)
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

function contents(raw: string): Pick<CommitChange, 'before' | 'after'> {
  const colons = /^:+/.exec(raw)?.[0].length ?? 0
  const oids = raw
    .split(' ')
    .slice(colons + 1, -1)
    .map((oid) => (isNull(oid) ? undefined : oid))
  return { before: oids.slice(0, -1), after: oids.at(-1) }
}
