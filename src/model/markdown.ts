import type { Range } from './place.ts'

/** What rules need of a Markdown file, as plain facts. */
export interface Markdown {
  readonly headings: readonly Heading[]
  /** What a link may name behind its `#`: GitHub's names of the headings, made unique by `-1`, `-2` …, and those that are written out. */
  readonly anchors: readonly string[]
  readonly links: readonly Link[]
  /** All running text, headings included. */
  readonly prose: Prose
  /** Stretches of HTML outside of code, comments among them. */
  readonly html: readonly Html[]
}

export interface Html {
  readonly text: string
  readonly range: Range
}

export interface Heading {
  /** 1 to 6. */
  readonly depth: number
  readonly text: string
  readonly range: Range
}

export interface Link {
  readonly url: string
  readonly text: string
  /** The link's destination, where that can be told, else the whole link. */
  readonly range: Range
}

/**
 * Running text with its places. `text` is what a reader reads: emphasis and link targets are gone, code spans keep their
 * backticks, code blocks are left out, blocks stand apart by a blank line.
 */
export interface Prose {
  readonly text: string
  readonly blocks: readonly Block[]
  /** The range in the file of `text.slice(start, end)`. */
  locate(start: number, end: number): Range
}

/** A paragraph, a heading or a list item of a prose, as offsets in its text. */
export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'item'
  /** True for an item of a numbered list. */
  readonly ordered: boolean
  readonly start: number
  readonly end: number
}
