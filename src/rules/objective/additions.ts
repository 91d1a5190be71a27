import type { Token } from './tokens.ts'

/** Whether a sentence says that it asks for something else: *Also, …*, *While you're there, …*, *…, too*. */
export function isAdditional(sentence: readonly Token[]): boolean {
  const text = sentence.filter(({ kind }) => kind !== 'mark').map((token) => token.text)
  if (/^(also|additionally)$/.test(text[0] ?? '') || text.at(-1) === 'too') return true
  return (
    /^while (at it|(you're|you are|we're) (at|on|there))/.test(text.slice(0, 4).join(' ')) ||
    / as well$/.test(text.slice(-3).join(' '))
  )
}

// A subject has few words; behind them a verb would belong to another clause.
const FURTHEST = 9

/** The index of what a sentence says has to change: *The printer needs …*, *Links should …*; undefined where it orders, or says so of *it*. */
export function statedNeed(sentence: readonly Token[]): number | undefined {
  const start = sentence.findIndex(({ kind, text }) => kind !== 'mark' && text !== 'also')
  const subject = sentence[start]
  if (subject?.kind !== 'word' || !/^[a-z'-]+$/.test(subject.text)) return undefined
  if (/^(he|i|it|she|that|there|they|this|we|what|you)$/.test(subject.text)) return undefined
  const end = Math.min(sentence.length - 1, start + FURTHEST)
  for (let at = start + 1; at < end; at++) {
    const [token, next] = [sentence[at], sentence[at + 1]]
    if (token === undefined || token.kind === 'mark' || /^(for|that|when|which|who)$/.test(token.text))
      return undefined
    if (next?.text === 'not') return undefined
    const must = /^(must|need|needs|shall|should)$/.test(token.text)
    if (must || (/^(has|have)$/.test(token.text) && next?.text === 'to')) return start
  }
  return undefined
}
