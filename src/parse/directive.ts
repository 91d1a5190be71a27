import type { Directive } from '../model/directive.ts'
import type { Lines } from '../model/place.ts'

// Other linters have other words for it: whoever writes one of them finds out that it silences nothing.
const FIRST_WORD = /^ralph-(?:lint-)?(?:disable|ignore|suppress)(?:-[a-z-]*)?(?=\s|$)/

/** The directive between two offsets of a file, if the comment there is one; its marks take up `open` and `close` characters. */
export function directiveOf(
  source: string,
  [start, end]: readonly [number, number],
  [open, close]: readonly [number, number],
  lines: Lines,
): Directive | undefined {
  const inner = source.slice(start + open, end - close)
  const text = inner.trim()
  if (!FIRST_WORD.test(text)) return undefined
  const from = start + open + (inner.length - inner.trimStart().length)
  return { range: lines.range(start, end), text, textRange: lines.range(from, from + text.length) }
}
