import type { AsOf, Oid, TreeEntry } from '../model/git.ts'
import type { GitPath } from '../model/tree.ts'
import { type Delta, deltaOfCommits, deltaOfIndex } from './delta.ts'
import { allEntries, type Entries, entriesBelow, entriesOf, indexEntries } from './entries.ts'
import { type HidingFlag, type Listing, listIndex } from './listing.ts'
import type { Repository } from './repository.ts'
import { git } from './run.ts'
import { type Status, statusOf } from './status.ts'
import { deltaOfWorktree } from './worktree.ts'

/** Where handoffs stand, open and archived. */
export const HANDOFF_FOLDERS = ['.ralph/handoffs', '.ralph/archive']

/** For more paths than this a process of git is sooner done than the index is searched. */
const MOST_LOOKUPS = 16

/** A commit, the index or the working tree: the states that work is compared with. Each question is put to git once. */
export class States {
  readonly repository: Repository
  readonly #answers = new Map<string, Promise<unknown>>()
  /** Whether the status and the index are known, or will be. */
  #isAsked = false

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

  /** Asks ahead what every handoff of the working tree takes: git works while documents are read. A failure is that of those who ask. */
  askAhead(): void {
    this.#isAsked = true
    for (const answer of [this.status(), this.hiddenByFlag()]) answer.catch(() => {})
  }

  /** What changed from a commit or tree to a state. */
  delta(from: Oid, to: AsOf): Promise<Delta> {
    return this.once(`delta ${from} ${name(to)}`, () => {
      if (to.kind === 'commit') return deltaOfCommits(this.repository, from, to.oid)
      return to.kind === 'index' ? deltaOfIndex(this.repository, from) : this.#deltaOfWorktree(from)
    })
  }

  /** The entries of some paths in a state. */
  entries(state: AsOf, paths: readonly GitPath[]): Promise<Entries> {
    return this.once(`entries ${name(state)} ${paths.join('\0')}`, () => {
      if (state.kind !== 'commit') return this.#entriesNow(state, paths)
      const isKnown = state.oid === this.repository.head && this.#isAsked && paths.length <= MOST_LOOKUPS
      return isKnown ? this.#entriesOfHead(state.oid, paths) : entriesOf(this.repository, state.oid, paths)
    })
  }

  /** The entries in the commit that is checked out: those of the index, but where the status tells of others. */
  async #entriesOfHead(head: Oid, paths: readonly GitPath[]): Promise<Entries> {
    const [{ tracked }, listing] = await Promise.all([this.status(), this.#listing()])
    const entries = new Map<GitPath, TreeEntry>()
    for (const path of paths) {
      const known = tracked.get(path)
      const entry = known === undefined ? listing.entry(path) : known.head
      // Of names that `git add -N` made and that have gone since the status knows nothing.
      if (entry?.oid === this.repository.emptyBlob) return entriesOf(this.repository, head, paths)
      if (entry !== undefined) entries.set(path, entry)
    }
    return entries
  }

  #listing(): Promise<Listing> {
    return this.once('listing', () => listIndex(this.repository))
  }

  /** The entries in the index or the working tree. */
  async #entriesNow(state: AsOf, paths: readonly GitPath[]): Promise<Entries> {
    const { head, emptyTree } = this.repository
    const [delta, before] = await Promise.all([
      this.delta(head ?? emptyTree, state),
      head === null ? new Map<GitPath, TreeEntry>() : this.entries({ kind: 'commit', oid: head }, paths),
    ])
    return new Map(
      paths.flatMap((path) => {
        const change = delta.get(path)
        const entry = change === undefined ? before.get(path) : change.after
        return entry === undefined ? [] : [[path, entry]]
      }),
    )
  }

  /** The handoffs that a commit has, open and archived ones: all of them take one question. */
  handoffs(commit: Oid): Promise<Entries> {
    return this.once(`handoffs ${commit}`, () => entriesBelow(this.repository, commit, HANDOFF_FOLDERS))
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

  /** What the working tree has that head has not. */
  status(): Promise<Status> {
    return this.once('status', () => statusOf(this.repository))
  }

  /** Paths in conflict. */
  async unmerged(state: AsOf): Promise<ReadonlySet<GitPath>> {
    if (state.kind === 'commit') return new Set()
    if (state.kind === 'worktree') return (await this.status()).unmerged
    return (await this.once('index', () => indexEntries(this.repository))).unmerged
  }

  /** Paths whose index entry tells git not to look at the working file. */
  hiddenByFlag(): Promise<ReadonlyMap<GitPath, HidingFlag>> {
    return this.once('flags', async () => {
      const hidden = (await this.#listing()).hidden()
      return (await this.#isSparse(hidden)) ? without(hidden, 'skip-worktree') : hidden
    })
  }

  /** In a sparse checkout skip-worktree marks what is not on the disk at all (git takes it from all that is): nothing hides. */
  async #isSparse(hidden: ReadonlyMap<GitPath, HidingFlag>): Promise<boolean> {
    if (![...hidden.values()].includes('skip-worktree')) return false
    const args = ['config', '--type=bool', '--get', 'core.sparseCheckout']
    const { stdout } = await git(this.repository.place, args, { expected: [0, 1] })
    return stdout.toString('latin1').trim() === 'true'
  }

  async #deltaOfWorktree(from: Oid): Promise<Delta> {
    const { head } = this.repository
    const [committed, status] = await Promise.all([
      head === null ? new Map() : this.delta(from, { kind: 'commit', oid: head }),
      this.status(),
    ])
    return deltaOfWorktree(this.repository, committed, status)
  }
}

const all = new WeakMap<Repository, States>()

/** The states of a repository, of which a run knows one picture. */
export function statesOf(repository: Repository): States {
  const states = all.get(repository) ?? new States(repository)
  all.set(repository, states)
  return states
}

function without(
  hidden: ReadonlyMap<GitPath, HidingFlag>,
  flag: HidingFlag,
): ReadonlyMap<GitPath, HidingFlag> {
  return new Map([...hidden].filter(([, own]) => own !== flag))
}

function name(state: AsOf): string {
  return state.kind === 'commit' ? state.oid : state.kind
}
