import { Composer, type Document, type ParsedNode, Parser } from 'yaml'
import type { Lexeme } from './lexemes.ts'

// Equal keys are looked for in `dataOf`: `uniqueKeys` compares each key with every other, 16 seconds for 30,000.
const OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  uniqueKeys: false,
  stringKeys: true,
  logLevel: 'error',
  prettyErrors: false,
} as const

/** The document of some lexemes of a text of this length; an error where its depth exhausts the stack all the same. */
export function compose(found: readonly Lexeme[], length: number): Document.Parsed<ParsedNode> | RangeError {
  // Thousands of errors may come, and only one is shown: their stack traces would take most of the time.
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    const [document] = new Composer<ParsedNode>(OPTIONS).compose(tokens(found), true, length)
    return document as Document.Parsed<ParsedNode>
  } catch (error) {
    if (error instanceof RangeError) return error
    throw error
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

function* tokens(found: readonly Lexeme[]) {
  const parser = new Parser()
  for (const { text } of found) yield* parser.next(text)
  yield* parser.end()
}
