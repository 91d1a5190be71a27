import type { Range } from './place.ts'

/** A comment that speaks to ralph: it begins with `ralph-disable`, or with another word for that. */
export interface Directive {
  /** The whole comment, its marks included. */
  readonly range: Range
  /** What stands between its marks, trimmed. */
  readonly text: string
  /** Where `text` stands. */
  readonly textRange: Range
  /** The first and the last line that it speaks of, from 1; undefined where it shares its line with anything else. */
  readonly lines?: readonly [first: number, last: number]
}
