import { display } from './display.ts'

const TAB = 4

// East Asian wide and full-width blocks; close enough to a terminal's own table for carets to stand right.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u
const COMBINING = /\p{M}/u
const PRINTABLE_ASCII = /^[ -~]*$/

/** One character of a source line as a terminal shows it. */
export interface Cell {
  /** Where it begins in the line, in UTF-16 code units from 0. */
  readonly offset: number
  readonly text: string
  /** Where it begins on the screen, in columns from 0. */
  readonly column: number
  readonly width: number
}

/** The cells of a piece of a source line: tabs expanded, unsafe characters escaped. */
export function cells(text: string): Cell[] {
  const found: Cell[] = []
  let offset = 0
  let column = 0
  for (const character of text) {
    const shown = character === '\t' ? ' '.repeat(TAB - (column % TAB)) : display(character)
    const width = columns(shown)
    found.push({ offset, text: shown, column, width })
    offset += character.length
    column += width
  }
  return found
}

/** How many columns of a terminal a displayed text takes. */
export function columns(text: string): number {
  if (PRINTABLE_ASCII.test(text)) return text.length
  let total = 0
  for (const character of text) total += COMBINING.test(character) ? 0 : WIDE.test(character) ? 2 : 1
  return total
}
