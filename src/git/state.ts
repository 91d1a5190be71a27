import type { AsOf, FileChange, Oid, TreeEntry } from '../model/git.ts'
import { decodeGitPath } from '../model/git-path.ts'
import type { GitPath } from '../model/tree.ts'
import {
  type Delta,
  deltaOfCommits,
  deltaOfIndex,
  deltaOfTracked,
  fileChange,
  isNull,
  split,
  untracked,
} from './delta.ts'
import { allEntries, type Entries, entriesOf, hashFiles, indexEntries } from './entries.ts'
import type { Repository } from './repository.ts'
import { git } from './run.ts'

/** A commit, the index or the working tree: the states that work is compared with. Each question is put to git once. */
export class States {
  readonly repository: Repository
  readonly #answers = new Map<string, Promise<unknown>>()

  constructor(repository: Repository) {
    this.repository = repository
  }

  /** Asks git once for the same thing in a run. */
  once<T>(key: string, ask: () => Promise<T>): Promise<T> {
    const known = this.#answers.get(key) as Promise<T> | undefined
    if (known !== undefined) return known
    const answer = ask()
    this.#answers.set(key, answer)
    return answer
  }

  /** What changed from a commit or tree to a state. */
  delta(from: Oid, to: AsOf): Promise<Delta> {
    return this.once(`delta ${from} ${name(to)}`, () => {
      if (to.kind === 'commit') return deltaOfCommits(this.repository, from, to.oid)
      return to.kind === 'index' ? deltaOfIndex(this.repository, from) : this.#deltaOfWorktree(from)
    })
  }

  /** The entries of some paths in a state. */
  async entries(state: AsOf, paths: readonly GitPath[]): Promise<Entries> {
    if (state.kind === 'commit') return entriesOf(this.repository, state.oid, paths)
    const from = this.repository.head ?? this.repository.emptyTree
    const [delta, before] = await Promise.all([this.delta(from, state), this.#committed(paths)])
    return new Map(paths.flatMap((path) => present(path, after(delta.get(path), before.get(path)))))
  }

  /** Every file of a state. */
  all(state: AsOf): Promise<Entries> {
    return this.once(`all ${name(state)}`, async () => {
      if (state.kind === 'commit') return allEntries(this.repository, state.oid)
      const { head, emptyTree } = this.repository
      const [delta, committed] = await Promise.all([
        this.delta(head ?? emptyTree, state),
        head === null ? new Map<GitPath, TreeEntry>() : allEntries(this.repository, head),
      ])
      const entries = new Map(committed)
      for (const change of delta.values()) {
        if (change.after === undefined) entries.delete(change.path)
        else entries.set(change.path, change.after)
      }
      return entries
    })
  }

  /** Paths of the index that are in conflict. */
  async unmerged(): Promise<ReadonlySet<GitPath>> {
    return (await this.once('index', () => indexEntries(this.repository))).unmerged
  }

  /** Nested repositories that git sees as one untracked folder each, without the closing `/`. */
  async nestedRepositories(): Promise<readonly GitPath[]> {
    const paths = await this.#untracked()
    return paths.filter((path) => path.endsWith('/')).map((path) => path.slice(0, -1))
  }

  /** Paths whose index entry tells git not to look at the working file. */
  hiddenByFlag(): Promise<ReadonlyMap<GitPath, 'assume-unchanged' | 'skip-worktree'>> {
    return this.once('flags', async () => {
      const { stdout } = await git(this.repository.place, ['ls-files', '-z', '-v'])
      const hidden = new Map<GitPath, 'assume-unchanged' | 'skip-worktree'>()
      for (const field of split(stdout)) {
        const tag = String.fromCharCode(field[0] as number)
        if (tag === 'S' || tag === 's') hidden.set(decodeGitPath(field.subarray(2)), 'skip-worktree')
        else if (tag !== tag.toUpperCase()) hidden.set(decodeGitPath(field.subarray(2)), 'assume-unchanged')
      }
      return hidden
    })
  }

  #untracked(): Promise<readonly GitPath[]> {
    return this.once('untracked', () => untracked(this.repository))
  }

  async #committed(paths: readonly GitPath[]): Promise<Entries> {
    const { head } = this.repository
    return head === null ? new Map() : entriesOf(this.repository, head, paths)
  }

  async #deltaOfWorktree(from: Oid): Promise<Delta> {
    const [tracked, others] = await Promise.all([deltaOfTracked(this.repository, from), this.#untracked()])
    const changes = new Map<GitPath, FileChange>(tracked)
    const files = new Set(others.filter((path) => !path.endsWith('/')))
    for (const path of files) {
      if (!changes.has(path)) changes.set(path, { path, kind: 'created', after: unstored })
    }
    // Not told by git: whether a file that left the index (`git rm --cached`) or changed its mode has other content too.
    const untold = [...changes.values()].filter(({ before, after, path }) =>
      after === undefined
        ? files.has(path)
        : before !== undefined && isNull(after.oid) && before.mode !== after.mode && areFiles(before, after),
    )
    const oids = await hashFiles(
      this.repository,
      untold.map(({ path }) => path),
    )
    untold.forEach(({ path, before, after }, i) => {
      const change = fileChange(path, before, {
        mode: after?.mode ?? (before as TreeEntry).mode,
        oid: oids[i] as Oid,
      })
      if (change === undefined) changes.delete(path)
      else changes.set(path, change)
    })
    return changes
  }
}

/** An entry of a working file that no object has been made of. */
const unstored: TreeEntry = { mode: '100644', oid: '0'.repeat(40) }

function areFiles(a: TreeEntry, b: TreeEntry): boolean {
  return a.mode.startsWith('100') && b.mode.startsWith('100')
}

function name(state: AsOf): string {
  return state.kind === 'commit' ? state.oid : state.kind
}

function after(change: FileChange | undefined, before: TreeEntry | undefined): TreeEntry | undefined {
  return change === undefined ? before : change.after
}

function present(path: GitPath, entry: TreeEntry | undefined): [GitPath, TreeEntry][] {
  return entry === undefined ? [] : [[path, entry]]
}

/** Whether two entries are the same file: an entry without object (a changed working file) equals none. */
export function sameEntry(a: TreeEntry | undefined, b: TreeEntry | undefined): boolean {
  return a?.mode === b?.mode && a?.oid === b?.oid && !isNull(a?.oid)
}
