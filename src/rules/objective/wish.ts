import { words } from './lexicon/words.ts'
import type { Token } from './tokens.ts'

const SPEAKERS = words("i i'd i'm i'll we we'd we'll you you'll")
const WISHES = words(
  'able am are be can claude could have just like must need need should shall to want will wish would you',
)

/** Whether a word may speak of itself in a wish: *I*, *we*, *you*. */
export function isSpeaker(word: string): boolean {
  return SPEAKERS.has(word)
}

/** The index behind *As a reader, I want to be able to …*, *we need to …*, *you should …*; undefined without a wish. */
export function afterWish(sentence: readonly Token[], from: number): number | undefined {
  const limit = Math.min(sentence.length, from + 40)
  for (let at = from; at < limit; at++) {
    if (!isSpeaker(sentence[at]?.text ?? '')) continue
    let end = at + 1
    for (let next = end; next < limit; end = next) {
      next = WISHES.has(sentence[end]?.text ?? '') ? end + 1 : afterAbility(sentence, end)
      if (next === end) break
    }
    if (end > at + 1 || sentence[at]?.text.includes("'")) return end
  }
  return undefined
}

/** Behind *the ability to*, *a way to*, *aim to*. */
function afterAbility(sentence: readonly Token[], at: number): number {
  if (/^(aim|hope|intend|plan|wish)$/.test(sentence[at]?.text ?? '') && sentence[at + 1]?.text === 'to')
    return at + 2
  const [article, noun, to] = sentence.slice(at, at + 3).map(({ text }) => text)
  const ability = /^(ability|chance|option|opportunity|possibility|way)$/.test(noun ?? '')
  // *I want to have the ability to …* asks for one thing, however many verbs describe it.
  const has = sentence[at - 1]?.text === 'have'
  return /^(an?|the)$/.test(article ?? '') && ability && to === 'to' && !has ? at + 3 : at
}

/**
 * Whether the words before an order make it one of somebody in a role: *As a reader, I want to …*. It lists what that
 * person is to be able to do, so that each verb is needed: one of two alternatives is not enough, and what would be
 * the proof or the delivery of a task is an act like the others.
 */
export function isWish(before: readonly Token[]): boolean {
  const role = before[0]?.text === 'as' && /^(a|an|the)$/.test(before[1]?.text ?? '')
  return role && before.some(({ text }) => isSpeaker(text))
}
