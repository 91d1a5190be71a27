import type { Problem } from '../../model/finding.ts'
import type { Lines } from '../../model/place.ts'
import type { StageProblem } from '../../model/stage.ts'
import { isMark, type Lexeme } from './lexemes.ts'
import { lineValue, quoteFix } from './value.ts'

/** YAML that the convention does not have: anchors, aliases, tags, directives, a second document. `source` is the file. */
export function* featureProblems(
  source: string,
  lexemes: readonly Lexeme[],
  lines: Lines,
): Iterable<StageProblem> {
  const anchors = new Set(lexemes.filter(({ type }) => type === 'anchor').map(({ text }) => text.slice(1)))
  let documents = 0
  let isEmpty = true
  for (const [index, lexeme] of lexemes.entries()) {
    if (lexeme.type === 'document') documents++
    if (lexeme.type === 'doc-start' && !isEmpty) documents++
    const isNext = documents > 1 && (lexeme.type === 'doc-start' || !isMark(lexeme.type))
    const found = isNext ? secondDocument() : feature(source, lexemes, index, anchors, lines)
    if (found !== undefined) {
      const range = found.range ?? lines.range(lexeme.offset, lexeme.offset + lexeme.text.length)
      yield { rule: 'syntax/yaml-feature', ...found, range }
    }
    if (isNext) return
    if (!BLANK.has(lexeme.type)) isEmpty = false
  }
}

const BLANK: ReadonlySet<string> = new Set([
  'document',
  'mark',
  'space',
  'newline',
  'comment',
  'byte-order-mark',
  'directive-line',
])

type Found = Omit<Problem, 'range'> & Partial<Pick<Problem, 'range'>>

function secondDocument(): Found {
  return {
    message: 'Unexpected second document, expected one document a file',
    help: 'Put it into a file of its own',
  }
}

function feature(
  source: string,
  lexemes: readonly Lexeme[],
  index: number,
  anchors: ReadonlySet<string>,
  lines: Lines,
): Found | undefined {
  const { type, text, offset } = lexemes[index] as Lexeme
  if (type === 'directive-line') {
    return {
      message: `Unexpected directive \`${text}\`, expected none`,
      help: 'Delete the line: every document is YAML 1.2',
    }
  }
  if (type !== 'tag' && type !== 'anchor' && type !== 'alias') return undefined

  const value = lineValue(source, lexemes, index)
  const isLeading = value.start === offset && value.text.length > text.length
  const range = isLeading ? lines.range(offset, value.end) : undefined
  const quoted = (safe: boolean, message: string, help: string): Found => {
    const fix = quoteFix(value, lines, safe)
    return { message, help, ...(range && { range }), ...(fix && { fix }) }
  }

  switch (type) {
    case 'tag':
      if (isLeading && (text === '!' || value.key === 'run')) {
        return quoted(
          text === '!',
          `Unexpected unquoted \`!\`, expected quotes around \`${value.text}\``,
          'Quote the value: YAML reads a leading `!` as a tag and drops it, so a command would check the opposite',
        )
      }
      return {
        message: `Unexpected tag \`${text}\`, expected a plain value`,
        help: 'Delete the tag; quote the value where it is text',
      }
    case 'alias':
      if (!anchors.has(text.slice(1)) && value.start === offset) {
        return quoted(
          true,
          `Unexpected unquoted \`*\`, expected quotes around \`${value.text}\``,
          'Quote the value: YAML reads a leading `*` as an alias of another value',
        )
      }
      return {
        message: `Unexpected alias \`${text}\`, expected the value itself`,
        help: 'Write the value out: no document refers to its own parts',
      }
    case 'anchor':
      if (isLeading && value.key === 'run') {
        return quoted(
          false,
          `Unexpected unquoted \`&\`, expected quotes around \`${value.text}\``,
          'Quote the value: YAML reads a leading `&` as an anchor and drops it',
        )
      }
      return {
        message: `Unexpected anchor \`${text}\`, expected a value without one`,
        help: 'Delete the anchor and write the value out where it is needed',
      }
  }
}
