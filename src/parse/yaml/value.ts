import type { Fix } from '../../model/finding.ts'
import type { Lines } from '../../model/place.ts'
import type { Lexeme } from './lexemes.ts'

/** The rest of a line from where its value begins: what its writer most likely meant as one value. */
export interface LineValue {
  /** The key before it, if there is one. */
  readonly key: string | undefined
  readonly text: string
  readonly start: number
  readonly end: number
  /** False where a comment that is no part of a command, a line break within or an open bracket makes it doubtful where the value ends. */
  readonly certain: boolean
}

const KEY = /^[\w-]+$/

/** The value on the line of the lexeme at `index`. `source` is the file. */
export function lineValue(source: string, lexemes: readonly Lexeme[], index: number): LineValue {
  let first = index
  while (first > 0 && !endsLine(lexemes[first - 1])) first--
  let after = index
  while (after < lexemes.length && lexemes[after]?.type !== 'newline' && !endsLine(lexemes[after++]));
  const line = lexemes.slice(first, after)

  let at = line.findIndex(({ type }) => !SKIPPED.has(type))
  if (at === -1) at = line.length
  let key: string | undefined
  const colon = line.findIndex(({ type }, place) => place > at && type !== 'space')
  const name = line[at]
  if (name?.type === 'text' && line[colon]?.type === 'map-value-ind' && KEY.test(name.text)) {
    key = name.text
    const value = line.findIndex(({ type }, place) => place > colon && !SKIPPED.has(type))
    at = value === -1 ? line.length : value
  }

  const start = line[at]?.offset ?? lexemes[after]?.offset ?? source.length
  const newline = source.indexOf('\n', start)
  const text = source.slice(start, newline === -1 ? source.length : newline).trimEnd()
  const value = line.slice(at)
  // To bash, a comment behind a command is a comment too.
  const certain = !value.some(
    ({ type, text }) => (type === 'comment' && key !== 'run') || text.includes('\n'),
  )
  return { key, text, start, end: start + text.length, certain }
}

/** Whether nothing but list indicators stands before a lexeme on its line. */
export function startsLine(lexemes: readonly Lexeme[], index: number): boolean {
  let first = index
  while (first > 0 && SKIPPED.has(lexemes[first - 1]?.type ?? '')) first--
  return first === 0 || endsLine(lexemes[first - 1])
}

/** The fix that puts single quotes around a value, in which YAML reads nothing but a doubled quote. */
export function quoteFix(value: LineValue, lines: Lines, safe: boolean): Fix | undefined {
  if (!value.certain || value.text === '') return undefined
  const quoted = `'${value.text.replaceAll("'", "''")}'`
  const range = lines.range(value.start, value.end)
  return { safe, description: 'Quote the value', edits: [{ range, text: quoted }] }
}

const SKIPPED: ReadonlySet<string> = new Set(['mark', 'document', 'space', 'seq-item-ind', 'byte-order-mark'])

function endsLine(lexeme: Lexeme | undefined): boolean {
  return lexeme === undefined || lexeme.type === 'newline' || lexeme.text.includes('\n')
}
