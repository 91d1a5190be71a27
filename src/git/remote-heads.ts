import type { Oid } from '../model/git.ts'
import { git, type Place } from './run.ts'

/** What a remote calls its HEAD: the branch that others get from it by default. */
export interface RemoteHead {
  /** The full name of the reference, such as `refs/remotes/origin/HEAD`. */
  readonly name: string
  readonly oid: Oid
  /** The full name of the branch that it stands for; empty where it stands for none. */
  readonly target: string
}

const GLOB = '--glob=refs/remotes/*/HEAD'

/** Arguments of `rev-parse` that make it list the HEADs of all remotes, among other answers: first ids, then names, then targets. */
export const REMOTE_HEADS = [GLOB, '--symbolic', GLOB, '--symbolic-full-name', GLOB]

/** Reads their answer at the head of some lines: the HEADs, and the lines after them. Undefined where they are not plain. */
export function readRemoteHeads(
  lines: readonly string[],
): { readonly heads: readonly RemoteHead[]; readonly rest: readonly string[] } | undefined {
  const end = lines.findIndex((line) => !/^[0-9a-f]{40,64}$/.test(line))
  const oids = lines.slice(0, end)
  const names = lines.slice(end, 2 * end)
  const targets = lines.slice(2 * end, 3 * end)
  if (![...names, ...targets].every((name) => name.startsWith('refs/'))) return undefined
  const heads = oids.map((oid, i) => ({
    oid,
    name: names[i] ?? '',
    target: targets[i] === names[i] ? '' : (targets[i] ?? ''),
  }))
  // To `rev-parse` a star stands for slashes as well.
  return { heads: heads.filter(({ name }) => name.split('/').length === 4), rest: lines.slice(3 * end) }
}

/** Asks for the HEADs of all remotes alone. */
export async function askRemoteHeads(place: Place): Promise<readonly RemoteHead[]> {
  const { stdout } = await git(place, [
    'for-each-ref',
    '--format=%(refname) %(objectname) %(symref)',
    'refs/remotes/*/HEAD',
  ])
  const lines = stdout.toString('utf8').split('\n')
  const heads = lines.map((line) => line.split(' '))
  return heads.flatMap(([name = '', oid = '', target = '']) => (name === '' ? [] : [{ name, oid, target }]))
}
