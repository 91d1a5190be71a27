// Controls, bidirectional overrides, zero-width and other invisible characters, private use, lone surrogates.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu

// What a log service takes for a command: GitHub's old form anywhere in a line, and the like of other services.
const MARKER = /##(\w*)\[/g

/**
 * Repository text as it may stand on one line of a terminal or a log: nothing acts, nothing hides. A newline reads `\n`; a
 * byte that is not UTF-8 (a lone surrogate U+DC80 to U+DCFF in a git path) reads `\xNN`; any other unsafe character `\u{…}`.
 */
export function display(text: string): string {
  return text.replace(UNSAFE, escaped)
}

function escaped(character: string): string {
  if (character === '\n') return '\\n'
  if (character === '\r') return '\\r'
  if (character === '\t') return '\\t'
  const code = character.codePointAt(0) as number
  const hex = (code >= 0xdc80 && code <= 0xdcff ? code - 0xdc00 : code).toString(16)
  return code >= 0xdc80 && code <= 0xdcff ? `\\x${hex}` : `\\u{${hex}}`
}

/** Joins displayed lines to an output, of which no line can be read as a command by a service that watches the log. */
export function printable(lines: Iterable<string>): string {
  let output = ''
  for (const line of lines) output += `${inert(line)}\n`
  return output
}

function inert(line: string): string {
  return withoutMarkers(line.replace(/^(\s*):(?=:)/, '$1\\u{3a}'))
}

/** The text with the bracket of every `##[` and `##word[` escaped. */
export function withoutMarkers(text: string): string {
  return text.replace(MARKER, '##$1\\u{5b}')
}

/** JSON text in which every unsafe character of a string is a `\uXXXX` escape; it parses to the same value. */
export function displayJson(json: string): string {
  return json
    .replace(UNSAFE, (character) => (character === '\n' ? character : escapeUnits(character)))
    .replace(MARKER, '##$1\\u005b')
}

function escapeUnits(character: string): string {
  let escaped = ''
  for (let at = 0; at < character.length; at++) {
    escaped += `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`
  }
  return escaped
}
