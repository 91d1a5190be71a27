import type { Places } from '../places.ts'

const REFERENCE = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{0,31});/y
const LINE_BREAK = /[ \t]*(?:\r\n?|\n)[ \t>]*/y
const AMPERSANDS: ReadonlySet<string> = new Set(['&amp;', '&AMP;', '&#38;', '&#x26;', '&#X26;'])

/**
 * Notes in `places` where the characters of `value`, which begin at offset `at` of a prose, stand in the file between `start`
 * and `end`. Markdown has the same characters there but for escapes, character references and what stands around a line
 * break; where that does not explain the text, it is placed as a whole.
 */
export function align(
  value: string,
  at: number,
  source: string,
  start: number,
  end: number,
  places: Places,
  isCode = false,
): void {
  if (source.startsWith(value, start) && start + value.length === end) {
    places.exact(at, start, value.length)
    return
  }
  const steps: (readonly [offset: number, start: number, end: number])[] = []
  let from = start
  for (let index = 0; index < value.length; ) {
    const step = isCode ? codeStep(value, index, source, from) : textStep(value, index, source, from)
    if (step === undefined || from >= end) {
      places.whole(at, start, end)
      return
    }
    // The indentation after a last line break belongs to what follows.
    const to = Math.min(step.to, end)
    steps.push([at + index, from, to])
    index += step.length
    from = to
  }
  for (const [offset, stepStart, stepEnd] of steps) {
    if (stepEnd - stepStart === 1) places.exact(offset, stepStart, 1)
    else places.whole(offset, stepStart, stepEnd)
  }
}

interface Step {
  /** How many characters of the value this step explains. */
  readonly length: number
  /** Where the next step begins in the file. */
  readonly to: number
}

function textStep(value: string, index: number, source: string, from: number): Step | undefined {
  const wanted = value[index]
  if (source[from] === '&') {
    REFERENCE.lastIndex = from
    const reference = REFERENCE.exec(source)?.[0]
    if (reference !== undefined && (wanted !== '&' || AMPERSANDS.has(reference))) {
      const point = value.codePointAt(index) as number
      return { length: point > 0xffff ? 2 : 1, to: from + reference.length }
    }
  }
  if (source[from] === '\\' && source[from + 1] === wanted && /[!-/:-@[-`{-~]/.test(wanted as string)) {
    return { length: 1, to: from + 2 }
  }
  return codeStep(value, index, source, from)
}

/** In a code span nothing is escaped; a line break is read as a space. */
function codeStep(value: string, index: number, source: string, from: number): Step | undefined {
  const wanted = value[index]
  if (wanted === '\n' || wanted === ' ' || wanted === '\r') {
    LINE_BREAK.lastIndex = from
    const lineBreak = LINE_BREAK.exec(source)
    if (lineBreak !== null) return { length: 1, to: LINE_BREAK.lastIndex }
  }
  return source[from] === wanted ? { length: 1, to: from + 1 } : undefined
}
