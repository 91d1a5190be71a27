import type { Edit, Fix } from '../model/finding.ts'
import { Lines } from '../model/place.ts'

/** A text with fixes in it, and how many of them. */
export interface Applied {
  readonly text: string
  readonly fixed: number
}

/**
 * Applies fixes to the text that their ranges speak of. A fix claims the whole stretch from its first edit to its last; of two
 * that claim the same place, the first in the text is applied, and the other is left for another round.
 */
export function applyFixes(source: string, fixes: readonly Fix[]): Applied {
  const lines = new Lines(source)
  const placed = fixes.flatMap(({ edits }) => placedEdits(edits, lines))
  let text = ''
  let end = 0
  let last = -1
  let fixed = 0
  for (const edits of placed.toSorted(([a], [b]) => a.start - b.start)) {
    const [{ start }] = edits
    // Two insertions at one place would come out in an order that nobody chose.
    if (start < end || start === last) continue
    for (const edit of edits) {
      text += source.slice(end, edit.start) + edit.text
      end = edit.end
    }
    last = start
    fixed++
  }
  return { text: text + source.slice(end), fixed }
}

interface PlacedEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The edits of one fix in the order of the text; nothing for a fix without any. */
function placedEdits(edits: readonly Edit[], lines: Lines): [PlacedEdit, ...PlacedEdit[]][] {
  const placed = edits
    .map(({ range, text }) => ({ start: lines.offset(range.start), end: lines.offset(range.end), text }))
    .sort((a, b) => a.start - b.start)
  const [first, ...rest] = placed
  return first === undefined ? [] : [[first, ...rest]]
}
