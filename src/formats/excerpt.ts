import type { Cell } from './columns.ts'
import { cells } from './columns.ts'

/** A source line as a code frame shows it, and where its marks stand. */
export interface Excerpt {
  readonly text: string
  /** Columns before the first mark. */
  readonly before: number
  /** Columns to mark: at least one. */
  readonly marked: number
}

/** Shows a line with the offsets `from` to `to` (exclusive) marked; a line wider than `room` columns is cut around them. */
export function excerpt(line: string, from: number, to: number, room: number): Excerpt {
  // A terminal shows no more than this of a line, however long it is.
  const begin = Math.max(0, from - room)
  const end = Math.min(line.length, from + room)
  const near = cells(line.slice(begin, end))
  const width = columnOf(near, end - begin)
  const start = columnOf(near, from - begin)
  const stop = columnOf(near, Math.min(to, end) - begin)
  if (begin === 0 && end === line.length && width <= room) {
    return { text: near.map((cell) => cell.text).join(''), before: start, marked: Math.max(1, stop - start) }
  }
  const inner = room - 2
  const left = Math.max(0, Math.min(start - Math.floor(inner / 3), width - inner))
  const shown = near.filter((cell) => cell.column >= left && cell.column + cell.width <= left + inner)
  const first = shown[0]?.column ?? left
  const last = endOf(shown)
  const cutBefore = begin > 0 || first > 0 ? '…' : ''
  const cutAfter = end < line.length || last < width ? '…' : ''
  return {
    text: `${cutBefore}${shown.map((cell) => cell.text).join('')}${cutAfter}`,
    before: start - first + cutBefore.length,
    marked: Math.max(1, Math.min(stop, last) - start),
  }
}

/** The column at which the character of an offset begins, or at which the last one ends. */
function columnOf(line: readonly Cell[], offset: number): number {
  return line.find((cell) => cell.offset >= offset)?.column ?? endOf(line)
}

function endOf(line: readonly Cell[]): number {
  const last = line.at(-1)
  return last ? last.column + last.width : 0
}
