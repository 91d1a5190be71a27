import { FILE_START, type Lines } from '../model/place.ts'
import type { StageProblem } from '../model/stage.ts'
import { list } from './words.ts'

/** Where the parts of a Markdown file stand: offsets of the YAML between its `---` lines and of the text after them. */
export interface FrontMatter {
  readonly start: number
  readonly end: number
  readonly body: number
}

const OPENING = /^\ufeff?---[ \t]*(?:\r?\n|$)/
const CLOSING = /^---[ \t]*$/m

/** Splits the front matter from a Markdown file, or says why there is none; `least` are the lines that it has to have. */
export function splitFrontMatter(
  source: string,
  lines: Lines,
  least: readonly string[] = [],
): FrontMatter | StageProblem {
  const opening = OPENING.exec(source)
  if (opening === null) {
    return {
      rule: 'syntax/invalid-front-matter',
      range: FILE_START,
      message: 'Unexpected file without front matter, expected `---` on its first line',
      help: `Begin the file with the lines ${list(['---', ...least, '---'])}`,
    }
  }
  const start = opening[0].length
  const rest = source.slice(start)
  const closing = CLOSING.exec(rest)
  if (closing === null) {
    const mark = source.indexOf('---')
    return {
      rule: 'syntax/invalid-front-matter',
      range: lines.range(mark, mark + 3),
      message: 'Unexpected front matter without an end, expected a second line of `---`',
      help: 'Write `---` on a line of its own after the last key',
    }
  }
  const end = start + closing.index
  const newline = source.indexOf('\n', end)
  return { start, end, body: newline === -1 ? source.length : newline + 1 }
}
