import type { Claim, ClaimKind, ClaimReason } from '../model/claim.ts'
import type { TreeEntry } from '../model/git.ts'
import type { GitPath } from '../model/tree.ts'

export type Entries = ReadonlyMap<GitPath, TreeEntry>

/** Whether a claim fits two states, and the reason either way. `unseen` says that the path is at neither end. */
export interface Fit {
  readonly fits: boolean
  readonly reason: ClaimReason
  readonly unseen?: boolean
}

/** Compares a claim with the entries at its task's base and at the state that it describes. Net: only the ends count. */
export function fit(claim: Claim, before: Entries, after: Entries): Fit {
  const old = before.get(claim.path)
  const now = after.get(claim.path)
  if (claim.kind === 'renamed') return renamed(claim.from ?? claim.path, before, after, old, now)
  if (claim.kind === 'deleted') return deleted(old, now)
  return claim.kind === 'modified' ? modified(old, now) : created(old, now)
}

function created(old: TreeEntry | undefined, now: TreeEntry | undefined): Fit {
  if (now === undefined) return absent(old)
  return old === undefined ? yes('created') : no('pre-existed')
}

function modified(old: TreeEntry | undefined, now: TreeEntry | undefined): Fit {
  if (now === undefined) return absent(old)
  if (old === undefined) return no('is-new')
  if (type(old) !== type(now)) return yes('type-changed')
  // Zeros stand for a changed working file that has no object: never equal to anything.
  if (old.oid !== now.oid) return yes('modified')
  return old.mode === now.mode ? no('not-changed') : yes('mode-only')
}

function deleted(old: TreeEntry | undefined, now: TreeEntry | undefined): Fit {
  if (now !== undefined) return no('still-present')
  return old === undefined ? { fits: false, reason: 'never-existed', unseen: true } : yes('deleted')
}

function renamed(
  from: GitPath,
  before: Entries,
  after: Entries,
  old: TreeEntry | undefined,
  now: TreeEntry | undefined,
): Fit {
  if (now === undefined) return absent(old)
  if (!before.has(from)) return no('rename-source-unknown')
  if (after.has(from)) return no('rename-source-present')
  return old === undefined ? yes('renamed') : no('pre-existed')
}

function absent(old: TreeEntry | undefined): Fit {
  return old === undefined ? { fits: false, reason: 'never-existed', unseen: true } : no('absent')
}

function yes(reason: ClaimReason): Fit {
  return { fits: true, reason }
}

function no(reason: ClaimReason): Fit {
  return { fits: false, reason }
}

/** File, link or submodule: the first digits of a mode. */
function type(entry: TreeEntry): string {
  return entry.mode.slice(0, 3)
}

/** What really happened to a path between two states, in the words of a claim; null for nothing. */
export function actualChange(path: GitPath, before: Entries, after: Entries): ClaimKind | null {
  const old = before.get(path)
  const now = after.get(path)
  if (old === undefined) return now === undefined ? null : 'created'
  if (now === undefined) return 'deleted'
  return old.oid === now.oid && old.mode === now.mode ? null : 'modified'
}

/** Every path that a claim speaks of. */
export function pathsOf(claim: Claim): readonly GitPath[] {
  return claim.from === undefined ? [claim.path] : [claim.path, claim.from]
}

/** Every path that a claim accounts for: a rename moves both names, a copy leaves its source alone. */
export function coveredPaths(claim: Claim): readonly GitPath[] {
  return claim.kind === 'renamed' ? pathsOf(claim) : [claim.path]
}
