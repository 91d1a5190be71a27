import type { Lines } from '../../model/place.ts'
import type { StageProblem } from '../../model/stage.ts'
import { isMark, type Lexeme } from './lexemes.ts'

const MOST_BRACKETS = 32
const MOST_INDICATORS = 16
const MOST_SPACES = 200

const OPENING: ReadonlySet<string> = new Set(['flow-seq-start', 'flow-map-start'])
const CLOSING: ReadonlySet<string> = new Set(['flow-seq-end', 'flow-map-end'])
const INDICATORS: ReadonlySet<string> = new Set(['seq-item-ind', 'explicit-key-ind', 'map-value-ind'])
const NO_CONTENT: ReadonlySet<string> = new Set(['newline', 'comment'])

/** The first place that nests deeper than a stack may bear: composing YAML recurses, and an overflow can end the process. */
export function depthProblem(lexemes: readonly Lexeme[], lines: Lines): StageProblem | undefined {
  let brackets = 0
  let indicators = 0
  let spaces = 0
  let isLineStart = true
  for (const lexeme of lexemes) {
    const { type, text } = lexeme
    if (type === 'flow-error-end') brackets = 0
    if (isMark(type)) continue
    if (OPENING.has(type)) brackets++
    if (CLOSING.has(type)) brackets = Math.max(0, brackets - 1)
    if (INDICATORS.has(type) && brackets === 0) indicators++
    if (brackets > MOST_BRACKETS) return problem(lexeme, MOST_BRACKETS, 'brackets', lines)
    if (indicators > MOST_INDICATORS) return problem(lexeme, MOST_INDICATORS, 'indicators on a line', lines)
    if (spaces > MOST_SPACES && !NO_CONTENT.has(type)) {
      return problem(lexeme, MOST_SPACES, 'spaces of indentation', lines)
    }
    const endsLine = text.includes('\n')
    if (endsLine) indicators = 0
    spaces = isLineStart && type === 'space' ? text.length : 0
    isLineStart = endsLine
  }
  return undefined
}

function problem({ text, offset }: Lexeme, most: number, unit: string, lines: Lines): StageProblem {
  return {
    rule: 'syntax/too-deep',
    range: lines.range(offset, offset + text.length),
    message: `Unexpected nesting of more than ${most} ${unit}, expected at most ${most}`,
    help: 'Nest less: no document of the convention needs this depth',
  }
}
