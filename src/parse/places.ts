import type { Lines, Range } from '../model/place.ts'

/** A stretch of an extracted text and the stretch of the file that it was taken from. */
interface Piece {
  /** Offset in the extracted text. */
  readonly at: number
  readonly start: number
  readonly end: number
  /** True when the file has the very same characters, so that offsets within can be mapped one by one. */
  readonly exact: boolean
}

/** Where the characters of a text stand that was taken out of a file piece by piece. */
export class Places {
  readonly #pieces: Piece[] = []
  readonly #lines: Lines

  constructor(lines: Lines) {
    this.#lines = lines
  }

  /** Characters from offset `at` on stand in the file from `start` on, just as they are. */
  exact(at: number, start: number, length: number): void {
    const last = this.#pieces.at(-1)
    if (last?.exact && at - last.at === start - last.start && last.end === start) {
      this.#pieces[this.#pieces.length - 1] = { ...last, end: start + length }
    } else this.#pieces.push({ at, start, end: start + length, exact: true })
  }

  /** What stands from offset `at` on was made of the file's `start` to `end` as a whole. */
  whole(at: number, start: number, end: number): void {
    this.#pieces.push({ at, start, end, exact: false })
  }

  /** The range in the file of the extracted text's `start` to `end`. */
  locate(start: number, end: number): Range {
    const from = this.#start(start)
    return this.#lines.range(from, end > start ? Math.max(from, this.#end(end)) : from)
  }

  #start(offset: number): number {
    const piece = this.#piece(offset)
    if (piece === undefined) return 0
    return piece.exact ? Math.min(piece.start + offset - piece.at, piece.end) : piece.start
  }

  #end(offset: number): number {
    const piece = this.#piece(offset - 1)
    if (piece === undefined) return 0
    return piece.exact ? Math.min(piece.start + offset - piece.at, piece.end) : piece.end
  }

  /** The last piece that begins at or before an offset. */
  #piece(offset: number): Piece | undefined {
    let low = 0
    let high = this.#pieces.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#pieces[middle] as Piece).at <= offset) low = middle
      else high = middle - 1
    }
    return this.#pieces[low]
  }
}
