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
const TOKEN =
  /(?<code>`[^`]*`)|(?<quote>"[^"]{1,300}"|“[^”]{1,300}”)|(?<url>https?:\/\/[^\s)>]+)|(?<word>[.~@#$/-]*[\p{L}\p{N}_]+(?:['’./\\@#=_-]+[\p{L}\p{N}_]+)*)|(?<mark>->|=>|\S)/gu

const PLAIN = /^[\p{L}'-]+$/u

/** The tokens of a text. What stands in parentheses or brackets is left out: it never states an objective. */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  const shouts = !/\p{Ll}/u.test(text)
  for (const match of text.matchAll(TOKEN)) {
    const lower = match[0].toLowerCase().replaceAll('’', "'")
    const isWord = match.groups?.word !== undefined && (PLAIN.test(lower) || isAbbreviation(lower))
    const kind =
      match.groups?.mark !== undefined ? 'mark' : isWord && (shouts || !isName(match[0])) ? 'word' : 'thing'
    found.push({ kind, text: lower, start: match.index, end: match.index + match[0].length })
  }
  return withoutAsides(found)
}

// GET and REFINE are names; AND is still a conjunction.
function isName(word: string): boolean {
  return word.length > 1 && /^\p{Lu}+$/u.test(word) && !/^(AND|AS|OR|THEN|TO)$/.test(word)
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
    depthChange[from] = 1
    depthChange[at + 1] = (depthChange[at + 1] ?? 0) - 1
  })
  let depth = 0
  return all.filter((_, at) => {
    depth += depthChange[at] ?? 0
    return depth === 0
  })
}
