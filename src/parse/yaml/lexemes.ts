import { CST, Lexer } from 'yaml'

/** One token of YAML's lexer: `text` is its source, or one of the lexer's own marks, which take up no room in the file. */
export interface Lexeme {
  readonly type: LexemeType
  readonly text: string
  /** Offset in the file. */
  readonly offset: number
}

/** YAML's own token types; `text` is the content of a plain or block scalar, `mark` says something about the next token. */
export type LexemeType =
  | Exclude<CST.TokenType, 'doc-mode' | 'flow-error-end' | 'scalar'>
  | 'text'
  | 'mark'
  | 'document'
  | 'flow-error-end'

/**
 * The lexemes of a YAML text, which begins at offset `shift` of its file; undefined when there are more than `most`.
 * The lexer does not recurse, so no nesting can exhaust the stack here.
 */
export function lexemes(text: string, shift: number, most: number): readonly Lexeme[] | undefined {
  const found: Lexeme[] = []
  let offset = shift
  let isText = false
  for (const token of new Lexer().lex(text)) {
    if (found.length === most) return undefined
    const type = isText ? 'text' : lexemeType(token)
    isText = token === CST.SCALAR && !isText
    found.push({ type, text: token, offset })
    if (!isMark(type)) offset += token.length
  }
  return found
}

/** True for a lexeme that takes up no room in the file. */
export function isMark(type: LexemeType): boolean {
  return type === 'mark' || type === 'document' || type === 'flow-error-end'
}

function lexemeType(token: string): LexemeType {
  const type = CST.tokenType(token)
  if (type === 'scalar') return 'mark'
  if (type === 'doc-mode') return 'document'
  return type ?? 'text'
}
