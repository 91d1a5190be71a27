import { connector } from './connectors.ts'
import { OBJECT_STARTERS } from './lexicon/function-words.ts'
import { words } from './lexicon/words.ts'
import type { Token } from './tokens.ts'

// A subject has few words; behind them a verb would belong to another clause.
const FURTHEST = 9
// These say something of what was named before.
const SUBJECTLESS = words('he i it she that there these they this those we what you')

/** Where a sentence states what has to change, and where the words for it end: *The printer needs …, and links should …*. */
export function statedNeeds(sentence: readonly Token[]): { verbAt: number; end: number }[] {
  const first = sentence.findIndex(({ kind, text }) => kind !== 'mark' && !/^(also|and|then)$/.test(text))
  if (first < 0 || !(isNeed(sentence, first) || isWanted(sentence, first))) return []
  const found = [{ verbAt: first, end: sentence.length }]
  for (let at = first + 1; at < sentence.length; at++) {
    const next = needBehind(sentence, at)
    if (next === undefined) continue
    const last = found.at(-1)
    if (last) last.end = at
    found.push({ verbAt: next, end: sentence.length })
    at = next
  }
  return found
}

/** The index of another need behind a conjunction at a token: *…, and customers should be told*. */
export function needBehind(sentence: readonly Token[], at: number): number | undefined {
  const join = connector(sentence, at)
  const joined = join?.kind === 'and' && isNeed(sentence, join.next)
  return joined ? join.next : undefined
}

/** *The printer needs …*, *Links should …*; not *It should …*. */
function isNeed(sentence: readonly Token[], start: number): boolean {
  const subject = sentence[start]
  if (subject?.kind !== 'word' || !/^[a-z'-]+$/.test(subject.text) || SUBJECTLESS.has(subject.text))
    return false
  const end = Math.min(sentence.length - 1, start + FURTHEST)
  for (let at = start + 1; at < end; at++) {
    const [token, next] = [sentence[at], sentence[at + 1]]
    if (token === undefined || token.kind === 'mark' || /^(for|that|when|which|who)$/.test(token.text))
      return false
    if (next?.text === 'not') return false
    const must = /^(must|need|needs|shall|should)$/.test(token.text)
    if (must || (/^(has|have)$/.test(token.text) && next?.text === 'to')) return true
  }
  return false
}

/** *I'd like a newsletter*, *we need new photos*: a thing, and no deed. */
function isWanted(sentence: readonly Token[], start: number): boolean {
  const text = sentence.slice(start, start + 3).map((token) => token.text)
  const wish = /^(?:(?:i|we) (?:need|want)|(?:i'd|we'd) like|(?:i|we) would like)/.exec(text.join(' '))?.[0]
  const object = sentence[start + (wish?.split(' ').length ?? 0)]?.text ?? ''
  return wish !== undefined && OBJECT_STARTERS.has(object) && !SUBJECTLESS.has(object)
}
