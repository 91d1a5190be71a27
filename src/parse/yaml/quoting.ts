import type { Problem } from '../../model/finding.ts'
import type { Lines } from '../../model/place.ts'
import type { Lexeme } from './lexemes.ts'
import { type LineValue, lineValue, quoteFix } from './value.ts'

/** What YAML reads at the start of an unquoted value, in place of the character itself. */
const LEADING: { readonly [character: string]: string } = {
  '[': 'the start of a list',
  '{': 'the start of a mapping',
  '@': 'a reserved character',
  '`': 'a reserved character',
  '%': 'the start of a directive',
  ',': 'a separator',
  '|': 'the header of a block',
  '>': 'the header of a block',
}

/**
 * The problem of a value that YAML could not read because it lacks quotes, at the lexeme that holds offset `at`; undefined
 * when quotes would not help.
 */
export function quotingProblem(
  source: string,
  lexemes: readonly Lexeme[],
  at: number,
  lines: Lines,
): Problem | undefined {
  const index = lexemes.findLastIndex(({ offset }) => offset <= at)
  if (index === -1) return undefined
  const value = lineValue(source, lexemes, index)
  if (value.text === '' || at < value.start) return undefined
  const problem = leadingProblem(value) ?? quoteProblem(value) ?? colonProblem(value)
  if (problem === undefined) return undefined
  const fix = quoteFix(value, lines, true)
  return { ...problem, range: lines.range(value.start, value.end), ...(fix && { fix }) }
}

type Words = Pick<Problem, 'message' | 'help'>

function leadingProblem(value: LineValue): Words | undefined {
  const character = value.text[0] as string
  const meaning = LEADING[character]
  if (meaning === undefined || isClosed(value.text)) return undefined
  const name = character === '`' ? 'backtick' : `\`${character}\``
  return {
    message: `Unexpected unquoted ${name}, expected quotes around \`${value.text}\``,
    help: `Quote the value: YAML reads a leading ${name} as ${meaning}`,
  }
}

/** A bracketed list or mapping that ends with its own bracket is no command in disguise. */
function isClosed(text: string): boolean {
  return (text.startsWith('[') && text.endsWith(']')) || (text.startsWith('{') && text.endsWith('}'))
}

const QUOTED_THEN_MORE = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[^:#]/

function quoteProblem(value: LineValue): Words | undefined {
  if (!QUOTED_THEN_MORE.test(value.text)) return undefined
  return {
    message: `Unexpected text after the closing quote, expected quotes around all of \`${value.text}\``,
    help: 'Quote the whole value: YAML ends a value at its closing quote',
  }
}

function colonProblem(value: LineValue): Words | undefined {
  if (!/^[^"'[{].*:(?: |$)/.test(value.text)) return undefined
  return {
    message: `Unexpected \`: \` in an unquoted value, expected quotes around \`${value.text}\``,
    help: 'Quote the value: YAML reads `: ` as the end of a key',
  }
}
