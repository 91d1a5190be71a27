import { type Connector, connector } from './connectors.ts'
import { type Form, verb } from './inflection.ts'
import {
  COMPOUND_HEADS,
  DIRECTIONS,
  PREPOSITIONS,
  SINGULAR_AUXILIARIES,
  SUBORDINATORS,
} from './lexicon/function-words.ts'
import { PHRASALS } from './lexicon/pairs.ts'
import { GERUND_NOUNS, HALF_NOUNS, INTRANSITIVES, MAKING } from './lexicon/roles.ts'
import { isBinomial, isOneAct } from './pairs.ts'
import { beginsObject, isCompound, isSharedObject, nounPhrase, provesVerb } from './phrases.ts'
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
}

/** Whether the word at a place is the verb of an order of its own. */
export function isOrder(place: Place): boolean {
  const { part, form, at } = place
  const found = verb(part[at]?.text ?? '', form)
  if (part[at]?.kind !== 'word' || found === undefined) return false
  const after = afterParticle(part, at)
  const previous = verb(part[place.verbAt]?.text ?? '', form)?.base ?? ''
  if (limitsOrder(part, at, found.base) || isDelivery(part, after, found.base, previous)) return false
  if (takesUp(part, after) && isOneAct(previous, found.base)) return false
  if (found.noun ? provesVerb(part, after) : beginsObject(part[after])) return true
  if (PHRASALS.has(`${found.base} ${part[at + 1]?.text}`)) return true
  if (isCoordinatedModifier(place)) return false
  if (endsAt(part, after)) return standsAlone(place, found.base, after)
  return isVerb(place, found.noun, found.base, after) && hasObject(part, after, found.base, after > at + 1)
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

const PARTICLES = new Set(['back', 'down', 'off', 'out', 'up'])

/** *add fetch and retry wrapper*, *add build and deploy scripts*: the word before the connector is a verb itself. */
function isCoordinatedModifier({ part, before, verbAt, at }: Place): boolean {
  if (before <= verbAt || part[before]?.kind !== 'word') return false
  const found = verb(part[before]?.text ?? '', 'base')
  if (found === undefined || beginsObject(part[before - 1])) return false
  if (isBinomial(found.base, part[at]?.text ?? '')) return true
  if (found.noun && beginsObject(part[afterParticle(part, verbAt)])) return false
  return !found.noun || COMPOUND_HEADS.has(nounPhrase(part, at + 1).at(-1)?.text ?? '')
}

function standsAlone({ part, form, kind }: Place, base: string, after: number): boolean {
  const next = connector(part, after)
  if (next === undefined) return kind !== 'comma' && INTRANSITIVES.has(base)
  const following = part[next.next]?.text ?? ''
  return next.kind !== 'or' && verb(following, form) !== undefined && beginsObject(part[next.next + 1])
}

function isVerb({ part, form, kind, found }: Place, noun: boolean, base: string, after: number): boolean {
  if (form === 'participle') return kind !== 'comma' && !noun && !GERUND_NOUNS.has(base)
  return !noun || kind === 'then' || (found > 0 && isSharedObject(part, after, false))
}

function hasObject(part: readonly Token[], at: number, base: string, particle: boolean): boolean {
  const next = part[at]
  if (next === undefined || next.kind === 'mark' || next.text === 'of') return false
  if (SINGULAR_AUXILIARIES.has(next.text) || SUBORDINATORS.has(next.text)) return false
  if (HALF_NOUNS.has(base) && !particle)
    return /^(from|into|onto|to)$/.test(next.text) || isPlainObject(part, at)
  if (PREPOSITIONS.has(next.text)) return DIRECTIONS.has(next.text)
  return MAKING.has(base) || !isCompound(part, at)
}

/** Whether a bare noun phrase is the object of *update* or *set* rather than named by it: *update interval*. */
function isPlainObject(part: readonly Token[], at: number): boolean {
  const phrase = nounPhrase(part, at)
  const namesPart = COMPOUND_HEADS.has(phrase.at(-1)?.text ?? '')
  return isSharedObject(part, at, false) || (phrase.length > 1 && !namesPart)
}
