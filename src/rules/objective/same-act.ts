import { verb } from './inflection.ts'
import {
  ADDRESSING,
  BEHAVING,
  COMPOSING,
  GATHERING,
  PASSES,
  READYING,
  RESIDUES,
  SEARCHES,
  SPEAKING,
} from './lexicon/pairs.ts'
import { BEHAVIOURS, CREATING, RELEASES } from './lexicon/roles.ts'
import { isBinomial, isOneAct } from './pairs.ts'
import { beginsObject, nounPhrase } from './phrases.ts'
import type { Place } from './place.ts'
import { isDelivery, limitsOrder, takesUp } from './roles.ts'
import type { Token } from './tokens.ts'

/** Whether a coordinated verb does no act of its own: it limits, delivers, proves or completes the one before. */
export function repeatsAct(place: Place, base: string, after: number): boolean {
  const { part, at, wished } = place
  const previous = verbBefore(place)
  const belongs = limitsOrder(part, at, base) || isDelivery(part, after, base, previous)
  if (belongs && !(wished && isOwnAct(part, base, after))) return true
  return (
    (takesUp(part, after) && (followsUp(previous, base) || isReturn(part, after, base))) ||
    (!wished && completes(part, after, base, previous)) ||
    isReplacement(part, after) ||
    isIdle(part, at, base)
  )
}

/** *add a lock and release it on exit*, *flatten the list and remove duplicates*, *call the plumber and ask for a quote* */
function completes(part: readonly Token[], after: number, base: string, previous: string): boolean {
  if (CREATING.has(previous) && BEHAVING.has(base)) return takesUp(part, after)
  if (ADDRESSING.has(previous) && SPEAKING.has(base)) return true
  return PASSES.has(previous) && RESIDUES.has(nounPhrase(part, after).at(-1)?.text ?? '')
}

/** The verb of the clause before a place, in its base form. */
export function verbBefore({ part, form, verbAt }: Place): string {
  // *load test the page*
  if (part[verbAt + 1]?.text === 'test' && beginsObject(part[verbAt + 2])) return 'test'
  return verb(part[verbAt]?.text ?? '', form)?.base ?? ''
}

/**
 * In a wish: whether a verb names an act of its own, rather than how what the act before has made is to behave
 * (*and allow searching*) or what becomes of it (*and have it checked*).
 */
function isOwnAct(part: readonly Token[], base: string, after: number): boolean {
  return !BEHAVIOURS.has(base) && (part[after]?.text === 'that' || !takesUp(part, after))
}

/** Whether a verb that takes up the object of another does the same act, or the one that it was for. */
function followsUp(previous: string, base: string): boolean {
  const pass = PASSES.has(previous) && PASSES.has(base)
  return (
    pass ||
    isBinomial(previous, base) ||
    /^(break|replace)$/.test(base) ||
    (GATHERING.has(previous) && COMPOSING.has(base)) ||
    ((SEARCHES.has(previous) || READYING.has(previous) || previous === 'pick') && !RELEASES.has(base)) ||
    isOneAct(previous, base)
  )
}

/** *drain the node, patch it and bring it back* */
function isReturn(part: readonly Token[], after: number, base: string): boolean {
  return base === 'bring' && /^(again|back|up)$/.test(part[after + 1]?.text ?? '')
}

/** *throw the parser away and write a new one* */
function isReplacement(part: readonly Token[], after: number): boolean {
  return (
    /^(an?|the)$/.test(part[after]?.text ?? '') &&
    part[after + 1]?.text === 'new' &&
    part[after + 2]?.text === 'one'
  )
}

/** *please and thank you*, *and need an easy way*: no orders. */
function isIdle(part: readonly Token[], at: number, base: string): boolean {
  return /^(need|want)$/.test(base) || (base === 'thank' && part[at + 1]?.text === 'you')
}
