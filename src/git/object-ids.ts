import type { AsOf, Oid, TreeEntry } from '../model/git.ts'
import { encodeGitPath } from '../model/git-path.ts'
import type { GitPath } from '../model/tree.ts'
import { isNull } from './delta.ts'
import type { Entries } from './entries.ts'
import { workingEntries } from './hash.ts'
import type { States } from './state.ts'

/**
 * The object of each path in a state, as git would store it: of the blob for a file, of the tree for a folder, null where
 * there is none. What git ignores and does not track is in no state.
 */
export async function objectIds(
  states: States,
  state: AsOf,
  paths: readonly GitPath[],
): Promise<ReadonlyMap<GitPath, Oid | null>> {
  const files = await stored(states, state, await states.entries(state, paths))
  const found = new Map<GitPath, Oid | null>()
  for (const path of paths) found.set(path, files.get(path)?.oid ?? (await folderOid(states, state, path)))
  return found
}

async function folderOid(states: States, state: AsOf, folder: GitPath): Promise<Oid | null> {
  const all = await states.all(state)
  const inside = new Map([...all].filter(([path]) => path.startsWith(`${folder}/`)))
  if (inside.size === 0) return null
  const entries = await stored(states, state, inside)
  const { createHash } = await import('node:crypto')
  const algorithm = states.repository.noObject.length === 64 ? 'sha256' : 'sha1'
  const within = [...entries].map(([path, entry]) => [path.slice(folder.length + 1), entry] as const)
  return treeOid(within, (bytes) => createHash(algorithm).update(bytes).digest('hex'))
}

/** The entries with the objects that working files would have; of files that git does not know the disk tells the mode. */
async function stored(states: States, state: AsOf, entries: Entries): Promise<Entries> {
  const open = [...entries].filter(([, { oid }]) => isNull(oid))
  if (open.length === 0 || state.kind !== 'worktree') return entries
  const unknown = new Set((await states.status()).untracked)
  const questions = open.map(([path, { mode }]) => (unknown.has(path) ? { path } : { path, mode }))
  const hashed = await workingEntries(states.repository, questions)
  return new Map([...entries, ...open.map(([path], i) => [path, hashed[i] as TreeEntry] as const)])
}

interface Item {
  readonly name: Uint8Array
  readonly mode: string
  readonly oid: Oid
}

/** The id of the tree object that git would write for these files. */
function treeOid(files: Iterable<readonly [string, TreeEntry]>, hash: (bytes: Uint8Array) => Oid): Oid {
  const items: Item[] = []
  const folders = new Map<string, (readonly [string, TreeEntry])[]>()
  for (const [path, entry] of files) {
    const cut = path.indexOf('/')
    if (cut === -1) items.push({ name: encodeGitPath(path), mode: entry.mode, oid: entry.oid })
    else {
      const name = path.slice(0, cut)
      const inside = folders.get(name) ?? []
      inside.push([path.slice(cut + 1), entry])
      folders.set(name, inside)
    }
  }
  for (const [name, inside] of folders)
    items.push({ name: encodeGitPath(name), mode: '40000', oid: treeOid(inside, hash) })
  const body = Buffer.concat(items.sort(asGitSorts).map(written))
  return hash(Buffer.concat([Buffer.from(`tree ${body.length}\0`), body]))
}

/** git sorts a folder as if its name ended in `/`. */
function asGitSorts(a: Item, b: Item): number {
  const [left, right] = [a, b].map(({ name, mode }) =>
    mode === '40000' ? Buffer.concat([name, Buffer.from('/')]) : name,
  )
  return Buffer.compare(left as Uint8Array, right as Uint8Array)
}

function written({ name, mode, oid }: Item): Buffer {
  return Buffer.concat([Buffer.from(`${mode} `), name, Buffer.of(0), Buffer.from(oid, 'hex')])
}
