import type { Directive } from '../../model/directive.ts'
import type { Html } from '../../model/markdown.ts'
import type { Lines } from '../../model/place.ts'
import { directiveOf } from '../directive.ts'

const OPEN = '<!--'
const CLOSE = '-->'

/**
 * The directives among the HTML comments of a Markdown file. Each speaks of the line below it; of several in a row, each speaks
 * of the line below the last.
 */
export function markdownDirectives(
  html: readonly Html[],
  source: string,
  lines: Lines,
): readonly Directive[] {
  const directives: Directive[] = []
  let below: Directive | undefined
  for (const place of html.flatMap((part) => commentsOf(part, source, lines)).reverse()) {
    const directive = directiveOf(source, place, [OPEN.length, CLOSE.length], lines)
    if (directive === undefined) continue
    if (isAlone(source, place)) {
      const line = directive.range.end.line + 1
      below = { ...directive, lines: (below?.range.start.line === line && below.lines) || [line, line] }
      directives.push(below)
    } else directives.push(directive)
  }
  return directives.reverse()
}

type Place = readonly [start: number, end: number]

/** The offsets of the comments in a stretch of HTML; one that is never closed is none. */
function commentsOf({ range }: Html, source: string, lines: Lines): readonly Place[] {
  const start = lines.offset(range.start)
  const text = source.slice(start, lines.offset(range.end))
  const found: Place[] = []
  for (let at = text.indexOf(OPEN); at !== -1; ) {
    const close = text.indexOf(CLOSE, at + OPEN.length)
    if (close === -1) break
    found.push([start + at, start + close + CLOSE.length])
    at = text.indexOf(OPEN, close)
  }
  return found
}

/** Whether nothing but white space and the marks of quotations stands beside it. */
function isAlone(source: string, [start, end]: Place): boolean {
  const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start)
  const newline = source.indexOf('\n', end)
  const after = source.slice(end, newline === -1 ? source.length : newline)
  return /^[\s>]*$/.test(before) && after.trim() === ''
}
