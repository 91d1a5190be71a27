import { type Connector, connector } from './connectors.ts'
import { type Form, type Verb, verb } from './inflection.ts'
import {
  COMPOUND_HEADS,
  DIRECTIONS,
  MASS_NOUNS,
  PREPOSITIONS,
  SINGULAR_AUXILIARIES,
  SUBORDINATORS,
} from './lexicon/function-words.ts'
import { PHRASALS, SEARCHES } from './lexicon/pairs.ts'
import { GERUND_NOUNS, HALF_NOUNS, INTRANSITIVES, JOINING, MAKING, MODIFIERS } from './lexicon/roles.ts'
import { isBinomial, isOneAct } from './pairs.ts'
import {
  beginsObject,
  isCompound,
  isNominal,
  isPlural,
  isSharedObject,
  nounPhrase,
  provesVerb,
} from './phrases.ts'
import { isDelivery, limitsOrder, takesUp } from './roles.ts'
import type { Token } from './tokens.ts'

/** Where a second verb is looked for. */
export interface Place {
  readonly part: readonly Token[]
  readonly form: Form
  /** Index of the word after the connector. */
  readonly at: number
  readonly kind: Connector['kind']
  /** Index of the last token before the connector. */
  readonly before: number
  /** Index of the verb of the clause before. */
  readonly verbAt: number
  /** How many orders with objects of their own were found so far. */
  readonly found: number
  /** Whether the clause before lists nouns already: *add a menu, a footer and …*. */
  readonly lists: boolean
}

/** Whether the word at a place is the verb of an order of its own. */
export function isOrder(place: Place): boolean {
  const { part, form, at } = place
  const found = verb(part[at]?.text ?? '', form)
  if (part[at]?.kind !== 'word' || found === undefined) return false
  const after = afterParticle(part, at)
  const previous = verb(part[place.verbAt]?.text ?? '', form)?.base ?? ''
  if (limitsOrder(part, at, found.base) || isDelivery(part, after, found.base, previous)) return false
  if (takesUp(part, after) && (SEARCHES.has(previous) || isOneAct(previous, found.base))) return false
  if (provesVerb(part, after) || (!found.noun && beginsObject(part[after]))) return true
  if (PHRASALS.has(`${found.base} ${part[at + 1]?.text}`)) return true
  if (found.base === previous && repeats(part, place.verbAt, after, found)) return true
  if (part[place.before + 1]?.text !== ';' && isCoordinatedModifier(place)) return false
  if (isSplitCompound(place, found.base, after)) return false
  if (listsNouns(place) && !MAKING.has(found.base)) return false
  if (endsAt(part, after)) return standsAlone(place, found.base, after)
  return isVerb(place, found, after) && hasObject(part, after, found.base, after > at + 1)
}

/** *Add a menu, a footer and …*, *implement send message and …*: the object is a list of names already. */
function listsNouns({ part, form, kind, lists, verbAt }: Place): boolean {
  const base = verb(part[verbAt]?.text ?? '', form)?.base ?? ''
  const named = MAKING.has(base) && verb(part[verbAt + 1]?.text ?? '', 'base')?.noun === false
  return kind === 'and' && (lists || named)
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

/** The index after a verb and its particle (*set up*, *log in to*). */
export function afterParticle(part: readonly Token[], at: number): number {
  return PARTICLES.has(part[at + 1]?.text ?? '') ? at + 2 : at + 1
}

const PARTICLES = new Set(['away', 'back', 'down', 'off', 'out', 'up'])

/** *add fetch and retry wrapper*, *add build and deploy scripts*: the word before the connector is a verb itself. */
function isCoordinatedModifier({ part, before, verbAt, at }: Place): boolean {
  if (before <= verbAt || part[before]?.kind !== 'word') return false
  const found = verb(part[before]?.text ?? '', 'base')
  if (found === undefined || beginsObject(part[before - 1])) return false
  if (isBinomial(found.base, part[at]?.text ?? '')) return true
  if (found.noun && beginsObject(part[afterParticle(part, verbAt)])) return false
  // *Harden auth fetch and bump asset version*: with a noun phrase of its own on either side.
  const own = before > verbAt + 1 && nounPhrase(part, at + 1).length > 1
  if (own && verb(part[at]?.text ?? '', 'base')?.noun === false) return false
  return !found.noun || COMPOUND_HEADS.has(nounPhrase(part, at + 1).at(-1)?.text ?? '')
}

/** *Harden command and reset gates*: a lone noun without an article shares the noun behind the verb. */
function isSplitCompound({ part, before, verbAt, kind }: Place, base: string, after: number): boolean {
  const lone = part[before]
  if (kind !== 'and' || before !== verbAt + 1 || lone?.kind !== 'word' || !MODIFIERS.has(base)) return false
  return !isPlural(lone.text) && !MASS_NOUNS.has(lone.text) && nounPhrase(part, after).length === 1
}

function standsAlone({ part, form, kind }: Place, base: string, after: number): boolean {
  const next = connector(part, after)
  if (next === undefined) return kind !== 'comma' && INTRANSITIVES.has(base)
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

function hasObject(part: readonly Token[], at: number, base: string, particle: boolean): boolean {
  const next = part[at]
  if (next === undefined || next.kind === 'mark' || next.text === 'of') return false
  if (SINGULAR_AUXILIARIES.has(next.text) || SUBORDINATORS.has(next.text)) return false
  if (HALF_NOUNS.has(base) && !particle)
    return /^(from|into|onto|to)$/.test(next.text) || isPlainObject(part, at)
  if (PREPOSITIONS.has(next.text)) return DIRECTIONS.has(next.text) && !JOINING.has(base)
  return MAKING.has(base) || !(isCompound(part, at) || (MODIFIERS.has(base) && isNominal(part, at)))
}

/** Whether a bare noun phrase is the object of *update* or *set* rather than named by it: *update interval*. */
function isPlainObject(part: readonly Token[], at: number): boolean {
  const phrase = nounPhrase(part, at)
  // *document update logic*: two of them side by side name something.
  if (HALF_NOUNS.has(phrase[0]?.text ?? '')) return false
  const namesPart = COMPOUND_HEADS.has(phrase.at(-1)?.text ?? '')
  return isSharedObject(part, at, false) || (phrase.length > 1 && !namesPart)
}
