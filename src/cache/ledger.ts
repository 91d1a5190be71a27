import { sha256 } from '../digest.ts'
import { type Listed, readText, type Stamp, stampOf } from '../disk.ts'
import type { Lists } from '../documents.ts'
import { LARGEST } from '../model/size-limit.ts'
import type { FileText } from '../model/stage.ts'
import type { GitPath, Tree } from '../model/tree.ts'
import type { Texts } from '../shelf.ts'

/** A file as a run saw it: its stamp, and the SHA-256 of its content. */
export interface Entry {
  readonly stamp: Stamp
  readonly digest: string
  readonly lists?: Lists | undefined
}

/** What an earlier run knew of files, and how new a stamp may be to be believed: a file that changed since may have the same. */
export interface Known {
  readonly entries: ReadonlyMap<GitPath, Entry>
  readonly before: number
}

const NOTHING: Known = { entries: new Map(), before: 0 }

/** A digest that no content has. */
const TORN = '?'

/** Files of the working tree: their texts are read when they are asked for, and what stays the same is known without that. */
export class Ledger implements Texts {
  readonly #root: string
  readonly #listed: Listed
  readonly #known: Known
  /** What this run found out. A stamp is older than the text that it goes with: so a change in between is seen by the next run. */
  readonly entries = new Map<GitPath, Entry>()

  constructor(root: string, listed: Listed, known = NOTHING) {
    this.#root = root
    this.#listed = listed
    this.#known = known
  }

  has(path: GitPath): boolean {
    return this.#listed.has(path)
  }

  keys(): Iterable<GitPath> {
    return this.#listed.keys()
  }

  get(path: GitPath): FileText | undefined {
    const limit = this.#listed.get(path)
    return typeof limit === 'number' ? this.#read(path, limit) : limit
  }

  lists(path: GitPath): Lists | undefined {
    this.digestOf(path)
    return this.entries.get(path)?.lists
  }

  /** The text of any regular file of the tree. */
  text(path: GitPath): string | undefined {
    const text = this.#read(path, LARGEST)
    return typeof text === 'string' ? text : undefined
  }

  /** A tree of the disk, with the files of the ledger as it has them. */
  treeOver(disk: Tree): Tree {
    return {
      // What is listed was just seen.
      has: (path) => this.#listed.has(path) || disk.has(path),
      text: (path) => this.text(path),
      paths: () => disk.paths(),
    }
  }

  /** Takes over what another ledger of the same files found out. */
  adopt(entries: ReadonlyMap<GitPath, Entry>): void {
    for (const [path, entry] of entries) {
      const before = this.entries.get(path)
      const isTorn = before !== undefined && before.digest !== entry.digest
      this.entries.set(path, isTorn ? { ...entry, digest: TORN } : entry)
    }
  }

  /** Notes what a contract lists, of one that was read. */
  list(path: GitPath, lists: Lists): void {
    const entry = this.entries.get(path)
    if (entry !== undefined) this.entries.set(path, { ...entry, lists })
  }

  /** The SHA-256 of the content of a file of the tree; empty where it has no text. */
  digestOf(path: GitPath): string {
    const found = this.entries.get(path)
    if (found !== undefined) return found.digest
    const known = this.#known.entries.get(path)
    const stamp = known && stampOf(this.#root, path, this.#listed.has(path))
    if (known !== undefined && stamp !== undefined && isSame(stamp, known.stamp, this.#known.before)) {
      this.entries.set(path, known)
      return known.digest
    }
    this.text(path)
    return this.entries.get(path)?.digest ?? ''
  }

  #read(path: GitPath, limit: number): FileText {
    const before = this.entries.get(path)
    const stamp = before?.stamp ?? stampOf(this.#root, path, this.#listed.has(path))
    const text = readText(this.#root, path, limit, this.#listed.has(path))
    if (stamp === undefined || typeof text !== 'string') return text
    const digest = sha256(text, 'base64url')
    const known = this.#known.entries.get(path)
    const lists = known?.digest === digest ? known.lists : undefined
    const isTorn = before !== undefined && before.digest !== digest
    this.entries.set(path, { stamp, digest: isTorn ? TORN : digest, lists })
    return text
  }
}

function isSame(now: Stamp, then: Stamp, before: number): boolean {
  const isUnchanged = now[0] === then[0] && now[1] === then[1] && now[2] === then[2] && now[3] === then[3]
  return isUnchanged && now[0] < before && now[1] < before
}
