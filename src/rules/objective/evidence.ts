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
import { NARROWING, PHRASALS } from './lexicon/pairs.ts'
import {
  CREATING,
  HALF_NOUNS,
  INTRANSITIVES,
  JOINING,
  MAKING,
  MODIFIERS,
  QUALIFIERS,
} from './lexicon/roles.ts'
import { isVerb } from './noun-or-verb.ts'
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
import { repeatsAct, verbBefore } from './same-act.ts'
import type { Token } from './tokens.ts'
import { verbAt } from './unknown.ts'

/** Whether the word at a place is the verb of an order of its own. */
export function isOrder(place: Place): boolean {
  const { part, form, at } = place
  const verbal = verbAt(part, at, form)
  if (part[at]?.kind !== 'word' || verbal === undefined) return false
  const found = { ...verbal, noun: verbal.noun && !place.certain }
  const after = afterParticle(part, at)
  if (repeatsAct(place, found.base, after)) return false
  if (found.noun ? takesObject(part, after) : beginsObject(part[after]) || provesVerb(part, after))
    return true
  if (PHRASALS.has(`${found.base} ${part[at + 1]?.text}`) && !listsMade(place, after)) return true
  if (found.noun && setsLevel(part, after)) return true
  if (found.base === verbBefore(place) && repeats(part, place.verbAt, after, found)) return true
  if (part[place.before + 1]?.text !== ';' && isCoordinatedModifier(place)) return false
  if (NARROWING.has(`${found.base} ${part[at + 1]?.text}`)) return true
  if (isDescription(place, found.base, after) || namesTheSame(place, found, after)) return false
  if (isSecondOfBoth(place)) return false
  if (isSplitCompound(place, found.base, after) || isListed(place, found, after)) return false
  if (endsAt(part, after)) return standsAlone(place, found, after)
  return isVerb(place, found, after) && hasObject(place, after, found.base)
}

/** *see sales trends and book trends*: one noun on either side. */
function namesTheSame({ part, before, verbAt }: Place, { noun, base }: Verb, after: number): boolean {
  if (!noun && !describesNouns(base)) return false
  const [head, more] = nounPhrase(part, after)
  return before > verbAt && head !== undefined && more === undefined && part[before]?.text === head.text
}

/** *support both copy and paste* */
function isSecondOfBoth({ part, before, verbAt, kind }: Place): boolean {
  return kind === 'and' && part.slice(verbAt + 1, before).some(({ text }) => text === 'both')
}

/** *implement sign up, log in and reset flows*: what is made has the name of a deed. */
function listsMade({ part, form, verbAt }: Place, after: number): boolean {
  return (
    CREATING.has(verb(part[verbAt]?.text ?? '', form)?.base ?? '') && connector(part, after) !== undefined
  )
}

/** Whether even a word that may be a noun has an object here; *research that supports it* has none. */
function takesObject(part: readonly Token[], at: number): boolean {
  return provesVerb(part, at) && !/^(that|which)$/.test(part[at]?.text ?? '')
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

function hasObject({ part, at: verbAt, kind, verbAt: headAt }: Place, at: number, base: string): boolean {
  const next = part[at]
  if (next === undefined || next.kind === 'mark' || next.text === 'of') return false
  if (SINGULAR_AUXILIARIES.has(next.text) || SUBORDINATORS.has(next.text)) return false
  if (describesNouns(base) && isNominal(part, at)) return false
  if (HALF_NOUNS.has(base) && at === verbAt + 1)
    return /^(from|into|onto|to)$/.test(next.text) || isPlainObject(part, at)
  if (PREPOSITIONS.has(next.text)) {
    const direct = DIRECTIONS.has(next.text) || (next.text === 'for' && beginsObject(part[at + 1]))
    return direct && (kind === 'then' || !JOINING.has(base))
  }
  // *simplify flow*: no noun, unless things are made.
  const makes = CREATING.has(verb(part[headAt]?.text ?? '', 'base')?.base ?? '')
  const behind = part[at + nounPhrase(part, at).length]?.text ?? ''
  const led = PREPOSITIONS.has(behind) || /(ify|i[sz]e)$/.test(base)
  const sure =
    !makes && led && verb(part[verbAt]?.text ?? '', 'base')?.noun === false && !describesNouns(base)
  return MAKING.has(base) || sure || !isCompound(part, at)
}

function describesNouns(base: string): boolean {
  return MODIFIERS.has(base) || QUALIFIERS.has(base)
}

/** Whether a bare noun phrase is the object of *update* or *set* rather than named by it: *update interval*. */
function isPlainObject(part: readonly Token[], at: number): boolean {
  const phrase = nounPhrase(part, at)
  // *document update logic*: two of them side by side name something.
  if (HALF_NOUNS.has(phrase[0]?.text ?? '')) return false
  const namesPart = COMPOUND_HEADS.has(phrase.at(-1)?.text ?? '')
  return isSharedObject(part, at, false) || (phrase.length > 1 && !namesPart)
}
