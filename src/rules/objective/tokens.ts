import { letterPattern } from '../../model/letters.ts'

/** A word, a thing that stands for a noun (code, a URL, a path, a quotation) or a mark of punctuation. */
export interface Token {
  readonly kind: 'word' | 'thing' | 'mark'
  /** Lower case, with straight apostrophes. */
  readonly text: string
  /** Offsets in the text that was read. */
  readonly start: number
  readonly end: number
}

// Each alternative begins with other characters than the rest, and quotations are bounded, so reading stays linear.
const TOKEN = letterPattern(
  String.raw`(?<code>\x60[^\x60]*\x60)|(?<quote>"[^"]{1,300}"|“[^”]{1,300}”)|(?<url>https?:\/\/[^\s)>]+)|(?<word>[.~@#$/-]*[\p{L}\p{N}_]+(?:['’./\\@#:=_-]+[\p{L}\p{N}_]+)*(?:\(\))?)|(?<mark>->|=>|\S)`,
  'gu',
)
const PLAIN = letterPattern(String.raw`^[\p{L}'-]+$`, 'u')
const SMALL = letterPattern(String.raw`[\p{Ll}]`, 'u')
const MIXED = letterPattern(String.raw`[\p{Ll}][\p{Lu}]|[\p{Lu}]{2}[\p{Ll}]`, 'u')
const CAPITALS = letterPattern(String.raw`^[\p{Lu}]+$`, 'u')
const CAPITALISED = letterPattern(String.raw`^[\p{Lu}][\p{Ll}]`, 'u')
const LONGER = letterPattern(String.raw`[\p{L}\p{N}]{4,}`, 'gu')
const USUAL = letterPattern(String.raw`^[\p{L}][\p{Ll}]+$`, 'u')

/** The tokens of a text. What stands in parentheses or brackets is left out: it never states an objective. */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  const shouts = !SMALL(text).test(text)
  const titled = isTitleCase(text)
  for (const match of text.matchAll(TOKEN(text))) {
    const lower = match[0].toLowerCase().replaceAll('’', "'")
    const isWord = match.groups?.word !== undefined && (PLAIN(lower).test(lower) || isAbbreviation(lower))
    const named = isName(match[0]) || (!titled && isProperNoun(match[0], found))
    const kind = match.groups?.mark !== undefined ? 'mark' : isWord && (shouts || !named) ? 'word' : 'thing'
    found.push({ kind, text: lower, start: match.index, end: match.index + match[0].length })
  }
  return withoutAsides(found)
}

// GET, REFINE and GitHub are names; AND is still a conjunction.
function isName(word: string): boolean {
  if (MIXED(word).test(word)) return true
  return word.length > 1 && CAPITALS(word).test(word) && !/^(AND|AS|OR|THEN|TO)$/.test(word)
}

// *Install Devise*, *Kafka and Flink*, *15 May*: a capital within a sentence. Behind another conjunction it may begin a clause.
function isProperNoun(word: string, before: readonly Token[]): boolean {
  const [other, last] = [before.at(-2), before.at(-1)]
  const joined = /^(and|or|plus|then|to|\w{3,}ly)$/.test(last?.text ?? '') && other?.kind !== 'thing'
  const follows = last?.kind === 'word' || (/^\d/.test(last?.text ?? '') && other?.kind === 'word')
  return CAPITALISED(word).test(word) && follows && !joined
}

/** Whether three in four of the longer words behind the first begin with a capital, so that capitals say nothing. */
function isTitleCase(text: string): boolean {
  const longer =
    text
      .match(LONGER(text))
      ?.filter((word) => USUAL(word).test(word))
      .slice(1) ?? []
  return longer.filter((word) => CAPITALISED(word).test(word)).length * 4 >= longer.length * 3
}

/** Whether a dot after this word belongs to the word. */
export function isAbbreviation(word: string): boolean {
  return word.length === 1 ? /\p{L}/u.test(word) : ABBREVIATIONS.has(word)
}

const ABBREVIATIONS = new Set(
  'a.m|approx|apr|aug|ca|cf|dec|dept|dr|e.g|eg|est|etc|excl|feb|fig|i.e|ie|inc|incl|jan|jr|jul|jun|ltd|max|min|mr|mrs|ms|no|nov|oct|p.m|prof|resp|sep|sept|sr|st|u.s|v|vol|vs'.split(
    '|',
  ),
)

const CLOSING: Readonly<Record<string, string>> = { ')': '(', ']': '[' }

function withoutAsides(all: readonly Token[]): Token[] {
  const depthChange = new Int32Array(all.length + 1)
  const open: number[] = []
  all.forEach((token, at) => {
    if (token.kind !== 'mark') return
    if (token.text === '(' || token.text === '[') open.push(at)
    const from = open.at(-1)
    if (from === undefined || CLOSING[token.text] !== all[from]?.text) return
    open.pop()
    depthChange[from] = (depthChange[from] ?? 0) + 1
    depthChange[at + 1] = (depthChange[at + 1] ?? 0) - 1
  })
  let depth = 0
  return all.filter((_, at) => {
    depth += depthChange[at] ?? 0
    return depth === 0
  })
}
