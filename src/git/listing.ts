import type { TreeEntry } from '../model/git.ts'
import { decodeGitPath, encodeGitPath } from '../model/git-path.ts'
import type { GitPath } from '../model/tree.ts'
import { split } from './delta.ts'
import type { Repository } from './repository.ts'
import { git } from './run.ts'

/** An index flag that keeps git from looking at the working file. */
export type HidingFlag = 'assume-unchanged' | 'skip-worktree'

/** The index as git lists it. It may be long, and few of its entries are ever asked for: so it is searched, not taken apart. */
export class Listing {
  /** Records of `<tag> <mode> <oid> <stage>\t<path>`, each with a NUL behind it. */
  readonly #records: Buffer

  constructor(records: Buffer) {
    this.#records = records
  }

  /** The entry of a path; undefined where it has none, or several. */
  entry(path: GitPath): TreeEntry | undefined {
    const wanted = Buffer.concat([TAB, encodeGitPath(path), NUL])
    for (let at = this.#records.indexOf(wanted); at !== -1; at = this.#records.indexOf(wanted, at + 1)) {
      const start = this.#records.lastIndexOf(0, at) + 1
      const [, mode = '', oid = '', stage] = this.#records.toString('latin1', start, at).split(' ')
      const found = decodeGitPath(this.#records.subarray(at + 1, this.#records.indexOf(0, at)))
      // Behind a tab in a longer path there may be the same letters.
      if (stage === '0' && found === path) return { mode, oid }
    }
    return undefined
  }

  /** Paths whose entry tells git not to look at the working file. */
  hidden(): ReadonlyMap<GitPath, HidingFlag> {
    const hidden = new Map<GitPath, HidingFlag>()
    for (const record of split(this.#records)) {
      if (record[0] === CACHED) continue
      const flag = flagOf(String.fromCharCode(record[0] as number))
      if (flag !== undefined) hidden.set(decodeGitPath(record.subarray(record.indexOf(9) + 1)), flag)
    }
    return hidden
  }
}

/** Asks git for the whole index. */
export async function listIndex({ place }: Repository): Promise<Listing> {
  return new Listing((await git(place, ['ls-files', '-z', '-s', '-v'])).stdout)
}

const TAB = Buffer.of(9)
const NUL = Buffer.of(0)
const CACHED = 'H'.charCodeAt(0)

/** `S` is skip-worktree; any letter in lower case is assume-unchanged. */
function flagOf(tag: string): HidingFlag | undefined {
  if (tag === 'S' || tag === 's') return 'skip-worktree'
  return tag === tag.toUpperCase() ? undefined : 'assume-unchanged'
}
