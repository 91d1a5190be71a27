import type { Directive } from '../model/directive.ts'
import type { Document, DocumentKind } from '../model/document.ts'
import type { Markdown } from '../model/markdown.ts'
import { Lines } from '../model/place.ts'
import type { FileText, StageProblem } from '../model/stage.ts'
import type { GitPath } from '../model/tree.ts'
import type { Loaded } from './document.ts'

/** What became of one file: a document, or the problems that kept it from being one. */
export interface Parsed {
  readonly document?: Document
  readonly problems: readonly StageProblem[]
  /** The comments that speak to ralph, in order; none when the file could not be parsed. */
  readonly directives?: readonly Directive[]
}

/** Reads files of the kinds that it was loaded for. */
export interface Parsers {
  parse(kind: DocumentKind, path: GitPath, id: string, file: FileText): Parsed
  /**
   * The headings and links of any Markdown text; undefined where it would cost more than its size explains, or where no
   * kind with Markdown was loaded.
   */
  readonly outline: (text: string) => Markdown | undefined
}

const MARKDOWN: ReadonlySet<DocumentKind> = new Set(['skill', 'note'])

/** Loads what the kinds need and no more: Markdown's parser takes longer to start than all else together. */
export async function loadParsers(kinds: Iterable<DocumentKind>): Promise<Parsers> {
  const needed = new Set(kinds)
  const [document, markdown, shell] = await Promise.all([
    needed.size > 0 ? import('./document.ts') : undefined,
    [...needed].some((kind) => MARKDOWN.has(kind)) ? import('./markdown.ts') : undefined,
    needed.has('criteria') ? import('./shell.ts') : undefined,
  ])
  const loaded: Loaded = { markdown, shell }
  return {
    parse(kind, path, id, file) {
      if (document === undefined) throw new Error(`no parser was loaded for ${kind}`)
      return document.parseDocument(kind, path, id, file, loaded)
    },
    outline: (text) => markdown?.outline(text, new Lines(text)),
  }
}
