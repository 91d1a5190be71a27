import { letterPattern } from '../../model/letters.ts'
import type { Lines } from '../../model/place.ts'
import type { StageProblem } from '../../model/stage.ts'

/** What takes the Markdown parser time that grows with its square, or much more of it than words do, and how much is harmless. */
const LIMITS = {
  levels: [256, 'levels of nesting'],
  lines: [10_000, 'lines'],
  containers: [2_000, 'list items and quoted lines'],
  loose: [
    1_000,
    'lines that go on with a list item or a quotation at the left margin, and blank lines in a row',
  ],
  quotations: [1_000, 'quotations'],
  brackets: [2_000, 'square brackets in one paragraph'],
  allBrackets: [5_000, 'square brackets'],
  emphasis: [1_000, 'marks of emphasis in one paragraph'],
  allEmphasis: [8_000, 'marks of emphasis'],
  autolinks: [4_000, 'links in angle brackets'],
  declarations: [200, 'HTML comments or declarations in one paragraph'],
  headings: [5_000, 'headings'],
  underlines: [1_000, 'underlined headings'],
  marks: [20_000, 'characters that Markdown may read as marks'],
} as const satisfies { readonly [counter: string]: readonly [number, string] }

type Counter = keyof typeof LIMITS

/** Block quotes and list items in a row, at the head of a line. */
const CONTAINER = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t\r]|$))/y
const QUOTED = /^(?:[ \t]|[-+*][ \t]|\d{1,9}[.)][ \t])*>/
const LINE = /([^\r\n]*)(?:\r\n?|\n|$)/g
const BLANK = /^[\s>]*$/
/** A heading, or a list item that begins a paragraph of its own whatever stands above it. */
const NEW_PARAGRAPH = /^ {0,3}(?:[-+*][ \t]+\S|#{1,6}[ \t])/
const AUTOLINK = /<[A-Za-z][\w.+-]*[:@]/g
const DECLARATION = /<[!?]/g
const HEADING = /^[\s>]*#{1,6}(?:[ \t]|$)/
const UNDERLINE = /^[\s>]*(?:=+|-+)[ \t]*$/
const BRACKET = /[[\]]/g
const MARK = /[!&*<[\\\]_`]/g
/** Runs that may open or close emphasis: an underscore within a word does neither. */
const EMPHASIS = letterPattern(String.raw`\*+|(?<![\p{L}\p{N}_])_+|(?<!_)_+(?![\p{L}\p{N}_])`, 'gu')

/**
 * The first place at which a Markdown text, from offset `from` of its file on, would cost its parser more than its size
 * explains.
 */
export function markdownProblem(source: string, from: number, lines: Lines): StageProblem | undefined {
  const count: { [counter in Counter]: number } = {
    levels: 0,
    lines: 0,
    containers: 0,
    loose: 0,
    quotations: 0,
    brackets: 0,
    allBrackets: 0,
    emphasis: 0,
    allEmphasis: 0,
    autolinks: 0,
    declarations: 0,
    headings: 0,
    underlines: 0,
    marks: 0,
  }
  let isWithin = false
  let wasBlank = false
  let wasQuoted = false
  LINE.lastIndex = from
  for (let found = LINE.exec(source); found?.[0]; found = LINE.exec(source)) {
    const line = found[1] as string
    const isBlank = BLANK.test(line)
    const { containers, columns } = containersOf(line)
    if (isBlank || NEW_PARAGRAPH.test(line)) {
      count.brackets = 0
      count.emphasis = 0
      count.declarations = 0
    }
    const isQuoted = QUOTED.test(line)
    const brackets = matches(line, BRACKET)
    const emphasis = matches(line, EMPHASIS(line))
    count.levels = containers === 0 ? 0 : containers + columns / 2
    count.lines++
    count.containers += containers
    if (isBlank ? wasBlank : isWithin && containers === 0) count.loose++
    count.brackets += brackets
    count.allBrackets += brackets
    count.emphasis += emphasis
    count.allEmphasis += emphasis
    count.autolinks += matches(line, AUTOLINK)
    count.declarations += matches(line, DECLARATION)
    count.marks += matches(line, MARK)
    if (HEADING.test(line)) count.headings++
    if (UNDERLINE.test(line)) count.underlines++
    if (isQuoted && !wasQuoted) count.quotations++
    const exceeded = COUNTERS.find((counter) => count[counter] > LIMITS[counter][0])
    if (exceeded !== undefined) return problem(exceeded, found.index, found.index + line.length, lines)
    isWithin = !isBlank && (isWithin || containers > 0)
    wasBlank = isBlank
    wasQuoted = isQuoted
  }
  return undefined
}

const COUNTERS = Object.keys(LIMITS) as Counter[]

function containersOf(line: string): { containers: number; columns: number } {
  let containers = 0
  CONTAINER.lastIndex = 0
  while (CONTAINER.test(line)) containers++
  return { containers, columns: line.length - line.trimStart().length }
}

function matches(line: string, pattern: RegExp): number {
  return line.match(pattern)?.length ?? 0
}

function problem(counter: Counter, start: number, end: number, lines: Lines): StageProblem {
  const [most, what] = LIMITS[counter]
  const isDepth = counter === 'levels'
  return {
    rule: isDepth ? 'syntax/too-deep' : 'syntax/too-large',
    range: lines.range(start, end),
    message: `Unexpected number of ${what}, expected at most ${most}`,
    help: isDepth ? 'Nest less' : 'Shorten the file, or split it',
  }
}
