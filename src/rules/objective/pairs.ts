import {
  BINOMIALS,
  PASSES,
  PREPARATIONS,
  REVIEWS,
  SEARCHES,
  SHARED_PREPARATIONS,
  SYNONYMS,
} from './lexicon/pairs.ts'
import { RELEASES } from './lexicon/roles.ts'

/** Whether two verbs with the same object are one act: in meaning, or because the first only prepares the second. */
export function isOneAct(first: string, second: string): boolean {
  return (
    first === second ||
    SYNONYMS.some((group) => group.has(first) && group.has(second)) ||
    PREPARATIONS.some(([before, after]) => before.has(first) && after.has(second))
  )
}

/** Whether the second of two verbs with one object, named once, adds no order as the first finds, judges, plans or prepares it. */
export function isFirstHalf(first: string, second: string): boolean {
  return (
    SEARCHES.has(first) ||
    (REVIEWS.has(first) && !RELEASES.has(second)) ||
    (PASSES.has(first) && PASSES.has(second)) ||
    SHARED_PREPARATIONS.some(([before, after]) => before.has(first) && after.has(second))
  )
}

/** Whether two verbs side by side are one act by custom, or there and back: *drag and drop*, *mount and unmount*. */
export function isBinomial(first: string, second: string): boolean {
  return second === `un${first}` || BINOMIALS.has(`${first}-${second}`)
}
