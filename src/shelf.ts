import type { Classified } from './classify.ts'
import type { Lists } from './documents.ts'
import type { DocumentKind } from './model/document.ts'
import type { Markdown } from './model/markdown.ts'
import type { FileText, StageProblem } from './model/stage.ts'
import type { GitPath } from './model/tree.ts'
import type { ParserMemory } from './parse/memory.ts'
import { loadParsers, type Parsed, type Parsers } from './parse/parse.ts'
import { maySecretsHide } from './parse/secrets.ts'
import { type Masked, maskText } from './secrets.ts'

/** Files by their paths; a text need not be at hand before it is asked for. Every map is one. */
export interface Texts {
  has(path: GitPath): boolean
  get(path: GitPath): FileText | undefined
  keys(): Iterable<GitPath>
  /** The lists of a contract, where they are known without its text. */
  lists?(path: GitPath): Lists | undefined
}

/** A file that was taken from the shelf. */
export interface Taken {
  /** Its text, with secrets masked; empty when it has none. */
  readonly source: string
  readonly secrets: readonly StageProblem[]
  readonly parsed: Parsed
}

/** Thrown where a file is looked at that first needs something loaded: the look may be taken again when it is `ready`. */
class Wanted extends Error {
  readonly ready: () => Promise<void>

  constructor({ path }: Classified, ready: () => Promise<void>) {
    super(`\`${path}\` is looked at before its parser is loaded`)
    this.ready = ready
  }
}

/** Looks at files until none of them is wanted any more. What looks must be pure: it may begin anew. */
export async function withWanted<Value>(look: () => Value): Promise<Value> {
  for (;;) {
    try {
      return look()
    } catch (error) {
      if (!(error instanceof Wanted)) throw error
      await error.ready()
    }
  }
}

/** How much text is kept at hand as parsed files: rules look at neighbours, and not every run fits into memory as a whole. */
const MOST_KEPT = 256 * 1024

/** The files of a run, each read and parsed when it is first looked at. */
export class Shelf {
  readonly #files: Texts
  readonly #kept = new Map<GitPath, Taken>()
  #room = MOST_KEPT
  /** The files that may hold secrets, once somebody has looked. */
  readonly #masked = new Map<GitPath, Masked>()
  readonly #kinds = new Set<DocumentKind>()
  #loaded: Parsers | undefined
  readonly #parsers: Parsers

  /** `memory`: what was parsed before, which need not be parsed again. */
  constructor(files: Texts, memory?: ParserMemory) {
    this.#files = files
    const parsers: Parsers = {
      parse: (kind, path, id, file) => (this.#loaded as Parsers).parse(kind, path, id, file),
      outline: (text) => this.#loaded?.outline(text),
    }
    this.#parsers = memory?.remember(parsers) ?? parsers
  }

  /** Loads the parsers of some kinds. */
  async prepare(kinds: Iterable<DocumentKind>): Promise<void> {
    const known = this.#kinds.size
    for (const kind of kinds) this.#kinds.add(kind)
    if (this.#kinds.size > known) this.#loaded = await loadParsers(this.#kinds)
  }

  /** Reads and parses a file; look with `withWanted`, for that may take more than can be done at once. */
  take(found: Classified): Taken {
    const known = this.#kept.get(found.path)
    if (known !== undefined) {
      // What was looked at last is let go last.
      this.#kept.delete(found.path)
      this.#kept.set(found.path, known)
      return known
    }
    const masked = this.#masked.get(found.path) ?? this.#plain(found.path)
    if (masked === undefined || !this.#kinds.has(found.kind)) throw new Wanted(found, () => this.fetch(found))
    const { kind, path, id } = found
    const { text, problems } = masked
    const parsed = this.#parsers.parse(kind, path, id, text)
    return this.#keep(path, { source: typeof text === 'string' ? text : '', secrets: problems, parsed })
  }

  /** Makes a file ready to be taken, as often as wanted: loads its parser and masks its secrets. */
  async fetch({ kind, path }: Classified): Promise<void> {
    await this.prepare([kind])
    if (this.#plain(path) === undefined) this.#masked.set(path, await maskText(this.#file(path)))
  }

  /** The lists of a contract, where they are known without its text. */
  lists(path: GitPath): Lists | undefined {
    return this.#files.lists?.(path)
  }

  /** Headings and links of a Markdown text that is no file of the shelf. */
  outline(text: string): Markdown | undefined {
    return this.#parsers.outline(text)
  }

  #file(path: GitPath): FileText {
    return this.#files.get(path) ?? { unreadable: 'vanished' }
  }

  /** A file that can hold no secret; undefined where it may. */
  #plain(path: GitPath): Masked | undefined {
    const text = this.#file(path)
    return typeof text === 'string' && maySecretsHide(text) ? undefined : { text, problems: [] }
  }

  #keep(path: GitPath, taken: Taken): Taken {
    this.#room -= taken.source.length
    for (const [oldest, { source }] of this.#kept) {
      if (this.#room >= 0) break
      this.#kept.delete(oldest)
      this.#room += source.length
    }
    this.#kept.set(path, taken)
    return taken
  }
}
