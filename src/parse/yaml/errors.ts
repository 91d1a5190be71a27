import type { YAMLParseError } from 'yaml'
import type { Problem } from '../../model/finding.ts'
import type { Lines } from '../../model/place.ts'
import type { Lexeme } from './lexemes.ts'
import { quotingProblem } from './quoting.ts'

/** The problem of a YAML error, in our own words. `shift` is the offset in the file `source` at which the YAML begins. */
export function errorProblem(
  error: YAMLParseError,
  source: string,
  lexemes: readonly Lexeme[],
  shift: number,
  lines: Lines,
): Problem {
  const start = shift + error.pos[0]
  if (error.message.startsWith('Missing closing')) return openQuote(lexemes, start, lines)
  if (/ end with a [\]}]$/.test(error.message)) return openBracket(lexemes, start, lines)
  if (MAYBE_UNQUOTED.has(error.code)) {
    const problem = quotingProblem(source, lexemes, start, lines)
    if (problem !== undefined) return problem
  }
  const newline = source.indexOf('\n', start)
  const least = start + (error.code === 'BAD_DQ_ESCAPE' ? 2 : 1)
  const end = Math.min(Math.max(shift + error.pos[1], least), newline === -1 ? source.length : newline)
  return { range: lines.range(start, Math.max(start, end)), ...wordsOf(error, source, start) }
}

/** A quote is open until the end of the file: what helps is the place where it began. */
function openQuote(lexemes: readonly Lexeme[], end: number, lines: Lines): Problem {
  const open = lexemes.findLast(({ type, offset }) => QUOTED.has(type) && offset < end)
  const start = open?.offset ?? end
  const quote = open?.text[0] ?? '"'
  return {
    range: lines.range(start, start + 1),
    message: `Unexpected \`${quote}\` that is never closed, expected a closing \`${quote}\``,
    help: `Close the value with \`${quote}\`, or quote all of it with the other kind of quotes`,
  }
}

/** Where the innermost bracket began that is open at an offset. */
function openBracket(lexemes: readonly Lexeme[], end: number, lines: Lines): Problem {
  const open: Lexeme[] = []
  for (const lexeme of lexemes) {
    if (lexeme.offset >= end) break
    if (lexeme.type === 'flow-seq-start' || lexeme.type === 'flow-map-start') open.push(lexeme)
    if (lexeme.type === 'flow-seq-end' || lexeme.type === 'flow-map-end') open.pop()
  }
  const start = open.at(-1)?.offset ?? end
  const [bracket, closing] = open.at(-1)?.type === 'flow-map-start' ? ['{', '}'] : ['[', ']']
  return {
    range: lines.range(start, start + 1),
    message: `Unexpected \`${bracket}\` that is never closed, expected a closing \`${closing}\``,
    help: `Close it with \`${closing}\`, indented more than the key it belongs to`,
  }
}

const QUOTED: ReadonlySet<string> = new Set(['single-quoted-scalar', 'double-quoted-scalar'])

const MAYBE_UNQUOTED: ReadonlySet<string> = new Set([
  'BLOCK_AS_IMPLICIT_KEY',
  'BAD_SCALAR_START',
  'UNEXPECTED_TOKEN',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
])

type Words = Pick<Problem, 'message' | 'help'>

function wordsOf(error: YAMLParseError, source: string, start: number): Words {
  const { code, message } = error
  if (source[start] === '\t' || code === 'TAB_AS_INDENT') {
    return {
      message: 'Unexpected tab, expected spaces for indentation',
      help: 'Replace the tab with two spaces a level',
    }
  }
  if (code === 'BAD_DQ_ESCAPE') {
    const written = source.slice(start, start + 2)
    return {
      message: `Unexpected escape \`${written}\` in double quotes, expected one that YAML knows`,
      help: `Use single quotes, in which a backslash is itself, or write \`\\${written}\``,
    }
  }
  return (
    OTHERS[code] ?? {
      message: `Unexpected YAML, expected it to parse: ${message}`,
      help: 'See the line above, too',
    }
  )
}

const INDENTATION: Words = {
  message: 'Unexpected indentation, expected the items of a list or the keys of a mapping in one column',
  help: 'Align the line with its siblings, and indent what belongs to it by two spaces more',
}

const OTHERS: { readonly [code: string]: Words | undefined } = {
  BAD_INDENT: INDENTATION,
  BLOCK_AS_IMPLICIT_KEY: INDENTATION,
  BLOCK_IN_FLOW: {
    message: 'Unexpected block within brackets, expected `,` between items',
    help: 'Close the bracket first, or write the items between commas',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'Unexpected line without a key, expected `key: value`',
    help: 'Indent the line if it goes on with the value above, or give it a key',
  },
  MISSING_CHAR: {
    message: 'Unexpected text, expected `key: value`, a list item or a closing bracket',
    help: 'Look for a missing `:`, `-`, `,` or bracket on this line or the one above',
  },
  UNEXPECTED_TOKEN: {
    message: 'Unexpected text after a value, expected the end of the line',
    help: 'Quote the whole value, or put what follows on a line of its own',
  },
  NON_STRING_KEY: {
    message: 'Unexpected key that is no text, expected a name',
    help: 'Give every value a name as its key',
  },
  KEY_OVER_1024_CHARS: {
    message: 'Unexpected key of more than 1024 characters, expected a name',
    help: 'Quote the value if this is text that contains `: `',
  },
  RESOURCE_EXHAUSTION: {
    message: 'Unexpected depth of nesting, expected less',
    help: 'Nest less: no document of the convention needs this depth',
  },
}
