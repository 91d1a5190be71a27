import type { Lines } from '../../model/place.ts'
import type { StageProblem } from '../../model/stage.ts'
import type { Lexeme } from './lexemes.ts'
import { type LineValue, lineValue, quoteFix, startsLine } from './value.ts'

/** Commands that are valid YAML and mean something else than they say: `run: [ -f x ]`, `run: grep "a # b" f`. */
export function* commandProblems(
  source: string,
  lexemes: readonly Lexeme[],
  lines: Lines,
): Iterable<StageProblem> {
  for (const [index, { type, text }] of lexemes.entries()) {
    if (type !== 'text' || text !== 'run' || lexemes[index + 1]?.type !== 'map-value-ind') continue
    if (!startsLine(lexemes, index)) continue
    const value = lineValue(source, lexemes, index)
    if (value.key !== 'run') continue
    const words = bracketWords(value) ?? commentWords(value)
    if (words === undefined) continue
    const fix = quoteFix({ ...value, certain: true }, lines, true)
    yield {
      rule: 'syntax/yaml-feature',
      range: lines.range(value.start, value.end),
      ...words,
      ...(fix && { fix }),
    }
  }
}

interface Words {
  readonly message: string
  readonly help: string
}

/** A list of words has commas, and no command is a mapping: what else begins with a bracket is the shell's own syntax. */
function bracketWords({ text, certain }: LineValue): Words | undefined {
  const isTest = /^\[\[?[ \t]+[^ \t]+[ \t]+[^ \t\]]/.test(text) && !text.includes(',')
  const isGroup = /^\{[ \t].*;[ \t]*\}/.test(text)
  if (!certain || !(isTest || isGroup)) return undefined
  const bracket = text[0] as string
  return {
    message: `Unexpected unquoted \`${bracket}\`, expected quotes around \`${text}\``,
    help: `Quote the value: YAML reads a leading \`${bracket}\` as the start of a ${isTest ? 'list' : 'mapping'}`,
  }
}

/** YAML ends an unquoted value at ` #`; where that cuts a quoted word of the command, no comment was meant. */
function commentWords({ text }: LineValue): Words | undefined {
  if (/^["'|>]/.test(text)) return undefined
  const comment = text.search(/[ \t]#/)
  if (comment === -1 || !isOpen(text.slice(0, comment)) || isOpen(text)) return undefined
  return {
    message: `Unexpected comment within a quoted word, expected quotes around all of \`${text}\``,
    help: 'Quote the whole value: YAML ends an unquoted value at a space and `#`',
  }
}

/** Whether bash would wait for a closing quote at the end of a command. */
function isOpen(command: string): boolean {
  let quote: string | undefined
  for (let at = 0; at < command.length; at++) {
    const character = command[at]
    if (character === '\\' && quote !== "'") at++
    else if (quote !== undefined) quote = character === quote ? undefined : quote
    else if (character === '"' || character === "'") quote = character
  }
  return quote !== undefined
}
