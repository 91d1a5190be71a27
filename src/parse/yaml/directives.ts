import type { Directive } from '../../model/directive.ts'
import type { Lines } from '../../model/place.ts'
import { directiveOf } from '../directive.ts'
import { isMark, type Lexeme } from './lexemes.ts'

/**
 * The directives among the comments of a YAML text. Each speaks of the line below it and, where a scalar begins there, of all
 * of its lines: no comment can stand within one. Of several in a row, each speaks of the line below the last.
 */
export function yamlDirectives(source: string, found: readonly Lexeme[], lines: Lines): readonly Directive[] {
  const directives: Directive[] = []
  let below: Directive | undefined
  for (let at = found.length - 1; at >= 0; at--) {
    const { type, text, offset } = found[at] as Lexeme
    if (type !== 'comment') continue
    const directive = directiveOf(source, [offset, offset + text.trimEnd().length], [1, 0], lines)
    if (directive === undefined) continue
    const { line, column } = directive.range.start
    if (source.slice(offset - column + 1, offset).trim() !== '') {
      directives.push(directive)
      continue
    }
    const spoken = below?.range.start.line === line + 1 ? below.lines : undefined
    below = { ...directive, lines: spoken ?? [line + 1, lastLine(found, at, line + 1, lines)] }
    directives.push(below)
  }
  return directives.reverse()
}

/** The last line of what begins on a line, which is the one after that of the lexeme at `index`. */
function lastLine(found: readonly Lexeme[], index: number, line: number, lines: Lines): number {
  let last: Lexeme | undefined
  let isBlock = false
  for (let at = index + 1; at < found.length; at++) {
    const lexeme = found[at] as Lexeme
    if (isMark(lexeme.type)) continue
    const isBelow = lines.position(lexeme.offset).line > line
    if (!isBelow || isBlock) last = lexeme
    if (isBelow) break
    isBlock ||= lexeme.type === 'block-scalar-header'
  }
  return last === undefined ? line : lines.position(last.offset + last.text.trimEnd().length).line
}
