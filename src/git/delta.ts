import type { FileChange, Oid, TreeEntry } from '../model/git.ts'
import { decodeGitPath } from '../model/git-path.ts'
import type { GitPath } from '../model/tree.ts'
import type { Repository } from './repository.ts'
import { git } from './run.ts'

/** What changed between two trees, by path. */
export type Delta = ReadonlyMap<GitPath, FileChange>

const RAW = ['--raw', '-z', '--no-renames', '--no-abbrev', '--ignore-submodules=none']

/** What changed between two commits or trees. */
export async function deltaOfCommits(repository: Repository, from: Oid, to: Oid): Promise<Delta> {
  if (from === to) return new Map()
  const { stdout } = await git(repository.place, ['diff-tree', '-r', ...RAW, from, to, '--'])
  return readRaw(stdout)
}

/** What changed between a commit or tree and the index (the one of the running hook, where there is one). */
export async function deltaOfIndex(repository: Repository, from: Oid): Promise<Delta> {
  // A name that `git add -N` left without content is no part of the commit to be.
  const args = ['diff-index', '--cached', '--ita-invisible-in-index', ...RAW, from, '--']
  return readRaw((await git(repository.place, args)).stdout)
}

/** Reads `--raw -z` output: `:<mode> <mode> <oid> <oid> <status>\0<path>\0` for each change. */
export function readRaw(output: Uint8Array): Delta {
  const changes = new Map<GitPath, FileChange>()
  const fields = split(output)
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [before = '', after = '', beforeOid = '', afterOid = ''] = latin1(fields[at] as Uint8Array)
      .slice(1)
      .split(' ')
    const path = decodeGitPath(fields[at + 1] as Uint8Array)
    const change = fileChange(path, entry(before, beforeOid), entry(after, afterOid))
    if (change !== undefined) changes.set(path, change)
  }
  return changes
}

/** The change between two entries of a path, or undefined when they are the same. */
export function fileChange(
  path: GitPath,
  before: TreeEntry | undefined,
  after: TreeEntry | undefined,
): FileChange | undefined {
  if (before === undefined) return after && { path, kind: 'created', after }
  if (after === undefined) return { path, kind: 'deleted', before }
  if (before.mode === after.mode && before.oid === after.oid) return undefined
  return { path, kind: 'modified', before, after }
}

/** Whether an object id is all zeros: git's way to say that there is no object (yet). */
export function isNull(oid: Oid | undefined): boolean {
  return oid !== undefined && /^0+$/.test(oid)
}

/** A file's entry as git prints it: mode `000000` stands for none. */
export function entry(mode: string, oid: Oid): TreeEntry | undefined {
  return mode === '000000' ? undefined : { mode, oid }
}

/** The NUL-terminated fields of an output. */
export function split(output: Uint8Array): readonly Uint8Array[] {
  const fields: Uint8Array[] = []
  let start = 0
  for (let end = output.indexOf(0); end !== -1; end = output.indexOf(0, start)) {
    fields.push(output.subarray(start, end))
    start = end + 1
  }
  return fields
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
