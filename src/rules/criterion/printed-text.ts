import type { Syntax } from '../../model/shell.ts'

/** What a command prints on its standard output by its own words, with `\\0` for what nobody knows; undefined where that is nothing, or goes elsewhere. */
export function printedText(command: Syntax.Command): string | undefined {
  const words = command.args.map((word) => (word.type === 'Word' ? literal(word) : word.text))
  if (command.redirects.some((redirect) => redirect.type === 'Redirect' && redirect.operator.includes('>')))
    return undefined
  switch (command.name?.value) {
    case 'echo':
      return words.join(' ')
    case 'printf':
      return words.join(' ').replaceAll('\\n', '\n')
    case 'cat':
      return words.length === 0 ? given(command) : undefined
    case 'node':
    case 'bun':
    case 'python':
    case 'python3':
      return words.length === 2 && /^-[ec]$/.test(words[0] ?? '') ? said(words[1]) : undefined
    default:
      return undefined
  }
}

// Stands for what nobody knows: it parts the words before it from those behind.
const UNKNOWN = '\0'

function literal({ parts, value }: Syntax.Word): string {
  return parts ? known(parts) : value
}

function known(parts: readonly Syntax.WordPart[]): string {
  return parts.map(knownPart).join('')
}

function knownPart(part: Syntax.WordPart): string {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return part.value
    case 'DoubleQuoted':
      return known(part.parts)
    default:
      return UNKNOWN
  }
}

/** The body of a here-document, or a here-string. */
function given({ redirects }: Syntax.Command): string | undefined {
  const [only, ...others] = redirects
  if (only === undefined || others.length > 0) return undefined
  if (only.type === 'HereDoc') return only.body.parts ? known(only.body.parts) : only.body.text
  return only.type === 'HereString' && only.target ? literal(only.target) : undefined
}

/** `console.log('…')` or `print('…')`, where the program says nothing else. */
function said(code: string | undefined): string | undefined {
  return /^\s*(?:console\.log|print)\((["'])([^"'\\]*)\1\);?\s*$/.exec(code ?? '')?.[2]
}
