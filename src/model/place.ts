/** Places in a text, as editors count them. */

/** A point in a text: line and column from 1; columns in UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A stretch of a text; `end` is exclusive. */
export interface Range {
  readonly start: Position
  readonly end: Position
}

/** The way to a value in a document's data: keys and indexes from the root. */
export type DataPath = readonly (string | number)[]

/** The first character of a file: where a finding about the file as a whole stands. */
export const FILE_START: Range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

/** Turns offsets (UTF-16 code units from 0) of one text into positions. A byte order mark is no character of the first line. */
export class Lines {
  readonly #starts: number[]
  readonly #length: number

  constructor(text: string) {
    this.#length = text.length
    this.#starts = [text.startsWith('\ufeff') ? 1 : 0]
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1)
  }

  /** The position of an offset; offsets outside the text are clamped to its ends. */
  position(offset: number): Position {
    const clamped = Math.max(this.#starts[0] as number, Math.min(offset, this.#length))
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] as number) <= clamped) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: clamped - (this.#starts[low] as number) + 1 }
  }

  /** The range between two offsets, the second exclusive. */
  range(start: number, end: number): Range {
    return { start: this.position(start), end: this.position(end) }
  }

  /** The offset of a position, clamped to the text. */
  offset(position: Position): number {
    const start = this.#starts[position.line - 1] ?? this.#length
    return Math.min(start + position.column - 1, this.#length)
  }
}
