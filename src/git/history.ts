import { decodeGitPath } from '../model/git-path.ts'
import type { HistoryCommit, HistoryEntry } from '../model/history.ts'
import type { GitPath } from '../model/tree.ts'
import { parentsOf } from './ancestry.ts'
import { split } from './delta.ts'
import type { Repository } from './repository.ts'
import { git } from './run.ts'

/** The last second of the year 9999: git takes later ones, and no calendar does. */
const LATEST = 253_402_300_799

/** Every commit that HEAD goes back to and that touched one of some folders, oldest first, in one call to git. Merges touch nothing. */
export async function commitsTouching(
  repository: Repository,
  folders: readonly GitPath[],
): Promise<readonly HistoryCommit[]> {
  if (repository.head === null) return []
  const args = [
    ...['log', '-z', '--raw', '--no-abbrev', '--no-renames', '--no-merges', '--full-history', '--topo-order'],
    ...['--no-ext-diff', '--no-textconv', '--no-color', '--no-show-signature', '--encoding=UTF-8'],
    ...['--format=%H %P%x00%at %aN', repository.head, '--', ...folders],
  ]
  const fields = split((await git(repository.place, args)).stdout)
  const commits: HistoryCommit[] = []
  for (let at = 0; at < fields.length; ) {
    const [oid = '', parent = ''] = text(fields[at++]).trimStart().split(' ')
    const [, seconds = '0', author = ''] = /^(-?\d+) ?(.*)$/s.exec(text(fields[at++])) ?? []
    const entries: HistoryEntry[] = []
    while (isRaw(fields[at])) entries.push(entry(text(fields[at++]), fields[at++] as Uint8Array))
    const edge = repository.shallow && parent === '' && (await parentsOf(repository, oid)).boundary
    commits.push({ at: Math.min(Math.max(Number(seconds), 0), LATEST), author, edge, entries })
  }
  return commits.reverse()
}

function text(field: Uint8Array | undefined): string {
  return field === undefined ? '' : Buffer.from(field).toString('utf8')
}

/** Whether a field is what git says of the path in the next one: a colon, behind a newline where it is the first of its commit. */
function isRaw(field: Uint8Array | undefined): boolean {
  return field !== undefined && field[field[0] === 10 ? 1 : 0] === 58
}

function entry(raw: string, path: Uint8Array): HistoryEntry {
  const [, , before = '', after = ''] = raw.trimStart().split(' ')
  return {
    path: decodeGitPath(path),
    ...(!/^0+$/.test(before) && { before }),
    ...(!/^0+$/.test(after) && { after }),
  }
}
