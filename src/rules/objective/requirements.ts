import { words } from './lexicon/words.ts'
import type { Token } from './tokens.ts'

/**
 * The index at which a later sentence limits the order before it without an order of its own: *Entries must expire …*, *Public
 * signatures stay the same*, *No new dependencies*, *At most two pages*; undefined where it only says what the result does.
 */
export function requirement(sentence: readonly Token[]): number | undefined {
  const at = sentence.findIndex(({ kind }) => kind === 'word')
  const limits = at >= 0 && (isRequired(sentence, at) || isFragment(sentence, at))
  return limits ? at : undefined
}

// A subject has few words; behind them a verb would belong to another clause.
const FURTHEST = 8

function isRequired(sentence: readonly Token[], start: number): boolean {
  for (let at = start; at < Math.min(start + FURTHEST, sentence.length); at++) {
    const [token, next] = [sentence[at]?.text ?? '', sentence[at + 1]?.text ?? '']
    if (sentence[at]?.kind === 'mark' || /^(because|if|that|when|which|who)$/.test(token)) return false
    // *They must be able to sign*: an ability.
    if (/^(must|shall|should)$/.test(token))
      return !/^(able|allowed)$/.test(sentence[at + 2]?.text ?? '') && !describes(sentence, start, token)
    if (/^(has|have)$/.test(token) && next === 'to') return true
    if (/^(can|may)$/.test(token) && (next === 'not' || sentence[start]?.text === 'no')) return true
    if (/^(remain|remains|stay|stays)$/.test(token) && at > start) return true
  }
  return false
}

/** *It should return the id*: what the result does. */
function describes(sentence: readonly Token[], start: number, modal: string): boolean {
  const at = sentence.findIndex(({ text }) => text === modal)
  if (/^(return|returns)$/.test(sentence[at + 1]?.text ?? '')) return true
  return modal === 'should' && /^(it|this|that|they)$/.test(sentence[start]?.text ?? '')
}

const BOUNDS = words('max maximum min minimum no only pure purely')
const LONGEST = 12

/** *No new dependencies*, *TOTP only*, *At most two pages* */
function isFragment(sentence: readonly Token[], at: number): boolean {
  const [first, second] = [sentence[at]?.text ?? '', sentence[at + 1]?.text ?? '']
  if (sentence.length - at > LONGEST) return false
  if (BOUNDS.has(first) || (first === 'at' && /^(least|most)$/.test(second))) return true
  return sentence.some(({ text }, index) => {
    const next = sentence[index + 1]
    const ends = next === undefined || next.kind === 'mark'
    return (text === 'only' && ends) || (text === ',' && next?.text === 'no')
  })
}
