import { isCoordinatedModifier, isDescription, isListed, isSplitCompound } from './compounds.ts'
import { connector } from './connectors.ts'
import { type Verb, verb } from './inflection.ts'
import {
  COMPOUND_HEADS,
  DIRECTIONS,
  PREPOSITIONS,
  SINGULAR_AUXILIARIES,
  SUBORDINATORS,
} from './lexicon/function-words.ts'
import { NARROWING, PASSES, PHRASALS, SEARCHES } from './lexicon/pairs.ts'
import {
  BEHAVIOURS,
  GERUND_NOUNS,
  HALF_NOUNS,
  INTRANSITIVES,
  JOINING,
  MAKING,
  MODIFIERS,
  QUALIFIERS,
  RELEASES,
} from './lexicon/roles.ts'
import { isBinomial, isOneAct } from './pairs.ts'
import {
  afterParticle,
  beginsObject,
  isCompound,
  isNominal,
  isPlural,
  isSharedObject,
  nounPhrase,
  provesVerb,
} from './phrases.ts'
import type { Place } from './place.ts'
import { isDelivery, limitsOrder, takesUp } from './roles.ts'
import type { Token } from './tokens.ts'

/** Whether the word at a place is the verb of an order of its own. */
export function isOrder(place: Place): boolean {
  const { part, form, at } = place
  const found = verb(part[at]?.text ?? '', form)
  if (part[at]?.kind !== 'word' || found === undefined) return false
  const after = afterParticle(part, at)
  // *load test the page*
  const isTest = part[place.verbAt + 1]?.text === 'test'
  const previous = isTest ? 'test' : (verb(part[place.verbAt]?.text ?? '', form)?.base ?? '')
  const belongs = limitsOrder(part, at, found.base) || isDelivery(part, after, found.base, previous)
  if (belongs && !(place.wished && isOwnAct(part, found.base, after))) return false
  if (takesUp(part, after) && followsUp(previous, found.base)) return false
  if (found.noun ? takesObject(part, after) : beginsObject(part[after]) || provesVerb(part, after))
    return true
  if (PHRASALS.has(`${found.base} ${part[at + 1]?.text}`)) return true
  if (found.noun && setsLevel(part, after)) return true
  if (found.base === previous && repeats(part, place.verbAt, after, found)) return true
  if (part[place.before + 1]?.text !== ';' && isCoordinatedModifier(place)) return false
  if (NARROWING.has(`${found.base} ${part[at + 1]?.text}`)) return true
  if (isDescription(place, found.base, after)) return false
  if (isSplitCompound(place, found.base, after) || isListed(place, found, after)) return false
  if (endsAt(part, after)) return standsAlone(place, found, after)
  return isVerb(place, found, after) && hasObject(place, after, found.base)
}

/**
 * In a wish: whether a verb names an act of its own, rather than how what the act before has made is to behave
 * (*and allow searching*) or what becomes of it (*and have it checked*).
 */
function isOwnAct(part: readonly Token[], base: string, after: number): boolean {
  return !BEHAVIOURS.has(base) && (part[after]?.text === 'that' || !takesUp(part, after))
}

/** Whether even a word that may be a noun has an object here; *research that supports it* has none. */
function takesObject(part: readonly Token[], at: number): boolean {
  return provesVerb(part, at) && !/^(that|which)$/.test(part[at]?.text ?? '')
}

/** Whether a verb that takes up the object of another does the same act, or the one that it was for. */
function followsUp(previous: string, base: string): boolean {
  const pass = PASSES.has(previous) && PASSES.has(base)
  return (
    pass ||
    isBinomial(previous, base) ||
    (SEARCHES.has(previous) && !RELEASES.has(base)) ||
    isOneAct(previous, base)
  )
}

/** *cap uploads at 25 MB*, *limit retries to three*: no noun is measured so. */
function setsLevel(part: readonly Token[], after: number): boolean {
  const phrase = nounPhrase(part, after)
  const [by, level] = [part[after + phrase.length], part[after + phrase.length + 1]]
  return (
    isPlural(phrase.at(-1)?.text ?? '') &&
    /^(at|by|to)$/.test(by?.text ?? '') &&
    /^\d/.test(level?.text ?? '')
  )
}

/** *Rename the flag and rename old fields*; not *phase one and phase two*. */
function repeats(part: readonly Token[], verbAt: number, after: number, { noun }: Verb): boolean {
  return (
    nounPhrase(part, after).length > 0 && (!noun || isPlural(nounPhrase(part, verbAt + 1).at(-1)?.text ?? ''))
  )
}

/** Whether no object stands at a token: the end, a connector, or an adverb before one. */
function endsAt(part: readonly Token[], at: number): boolean {
  if (part[at] === undefined || connector(part, at)) return true
  return /ly$/.test(part[at].text) && (part[at + 1] === undefined || connector(part, at + 1) !== undefined)
}

function standsAlone({ part, form, kind }: Place, { base, noun }: Verb, after: number): boolean {
  const next = connector(part, after)
  if (next === undefined) return kind !== 'comma' && !noun && INTRANSITIVES.has(base)
  const following = part[next.next]?.text ?? ''
  return (
    (next.kind !== 'or' || kind !== 'comma') &&
    verb(following, form) !== undefined &&
    beginsObject(part[next.next + 1])
  )
}

function isVerb(place: Place, { noun, base }: Verb, after: number): boolean {
  const { part, form, kind, found } = place
  if (form === 'participle') return kind !== 'comma' && !noun && !GERUND_NOUNS.has(base)
  if (!noun || kind === 'then') return true
  return (found > 0 && isSharedObject(part, after, false)) || isSingularVerb(place, after)
}

/** *Adds a mode and fixes code paths*: a plural stands before no other noun. */
function isSingularVerb({ part, form, verbAt, kind }: Place, after: number): boolean {
  if (form !== 'singular' || kind === 'comma') return false
  const head = verb(part[verbAt]?.text ?? '', form)
  const sure = head?.noun === false || provesVerb(part, verbAt + 1)
  return sure && nounPhrase(part, after).length > 0 && !isNominal(part, after)
}

function hasObject({ part, at: verbAt, kind }: Place, at: number, base: string): boolean {
  const next = part[at]
  if (next === undefined || next.kind === 'mark' || next.text === 'of') return false
  if (SINGULAR_AUXILIARIES.has(next.text) || SUBORDINATORS.has(next.text)) return false
  if ((MODIFIERS.has(base) || QUALIFIERS.has(base)) && isNominal(part, at)) return false
  if (HALF_NOUNS.has(base) && at === verbAt + 1)
    return /^(from|into|onto|to)$/.test(next.text) || isPlainObject(part, at)
  if (PREPOSITIONS.has(next.text)) return DIRECTIONS.has(next.text) && (kind === 'then' || !JOINING.has(base))
  return MAKING.has(base) || !isCompound(part, at)
}

/** Whether a bare noun phrase is the object of *update* or *set* rather than named by it: *update interval*. */
function isPlainObject(part: readonly Token[], at: number): boolean {
  const phrase = nounPhrase(part, at)
  // *document update logic*: two of them side by side name something.
  if (HALF_NOUNS.has(phrase[0]?.text ?? '')) return false
  const namesPart = COMPOUND_HEADS.has(phrase.at(-1)?.text ?? '')
  return isSharedObject(part, at, false) || (phrase.length > 1 && !namesPart)
}
