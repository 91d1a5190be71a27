import type { Range } from '../model/place.ts'
import { excerpt } from './excerpt.ts'
import type { Paint } from './paint.ts'

/** The line of a place with its number, and carets below it; nothing for the file as a whole, or without such a line. */
export function* frame(
  lines: readonly string[],
  { start, end }: Range,
  width: number,
  mark: (text: string) => string,
  { dim }: Paint,
): Generator<string> {
  const line = lines[start.line - 1]?.replace(/\r$/, '')
  if (line === undefined || (end.line === 1 && end.column === 1)) return
  const number = String(start.line)
  const from = Math.min(start.column - 1, line.length)
  const to = end.line === start.line ? Math.min(end.column - 1, line.length) : line.length
  const { text, before, marked } = excerpt(line, from, to, Math.max(20, width - number.length - 5))
  yield `  ${dim(`${number} |`)} ${text}`
  yield `  ${dim(`${' '.repeat(number.length)} |`)} ${' '.repeat(before)}${mark('^'.repeat(marked))}`
}
