import { connector } from './connectors.ts'
import { type Verb, verb } from './inflection.ts'
import { COMPOUND_HEADS, MASS_NOUNS, PREPOSITIONS } from './lexicon/function-words.ts'
import {
  DESCRIBING,
  HALF_NOUNS,
  INTRANSITIVES,
  MAKING,
  MODIFIERS,
  QUALIFIERS,
  RELEASES,
} from './lexicon/roles.ts'
import { isBinomial } from './pairs.ts'
import {
  afterParticle,
  beginsObject,
  isNamed,
  isPlural,
  isSharedObject,
  nounPhrase,
  provesVerb,
} from './phrases.ts'
import type { Place } from './place.ts'

/** *add fetch and retry wrapper*, *add build and deploy scripts*: the word before the connector is a verb itself. */
export function isCoordinatedModifier({ part, before, verbAt, at }: Place): boolean {
  if (before <= verbAt || part[before]?.kind !== 'word') return false
  const found = verb(part[before]?.text ?? '', 'base')
  if (found === undefined || beginsObject(part[before - 1])) return false
  if (isBinomial(found.base, part[at]?.text ?? '')) return true
  if (found.noun && beginsObject(part[afterParticle(part, verbAt)])) return false
  // *add undo and restore to the toolbar*; but *fix build and deploy to staging*.
  const base = verb(part[at]?.text ?? '', 'base')?.base ?? ''
  const bare = PREPOSITIONS.has(part[afterParticle(part, at)]?.text ?? '')
  if (bare && !RELEASES.has(base) && !INTRANSITIVES.has(base)) return true
  // *Harden auth fetch and bump asset version*: with a noun phrase of its own on either side.
  const phrase = nounPhrase(part, at + 1)
  const several = isPlural(phrase[0]?.text ?? '') && !isNamed(part, at + 1)
  const own = before > verbAt + 1 && (phrase.length > 1 || several)
  if (own && verb(part[at]?.text ?? '', 'base')?.noun === false) return false
  return !found.noun || COMPOUND_HEADS.has(nounPhrase(part, at + 1).at(-1)?.text ?? '')
}

/** *Add indicators and read receipts*, *with four levels and clear descriptors*: a word that describes the lone noun behind it. */
export function isDescription(
  { part, form, before, verbAt, kind }: Place,
  base: string,
  after: number,
): boolean {
  const phrase = nounPhrase(part, after)
  if (kind !== 'and' || !DESCRIBING.has(base) || phrase.length !== 1 || beginsObject(part[after]))
    return false
  const within = part.slice(verbAt + 1, before).some(({ text }) => /^(including|of|with)$/.test(text))
  const made = MAKING.has(verb(part[verbAt]?.text ?? '', form)?.base ?? '') && !beginsObject(part[verbAt + 1])
  return within || made
}

/** *Harden command and reset gates*: a lone noun without an article shares the noun behind the verb. */
export function isSplitCompound({ part, before, verbAt, kind }: Place, base: string, after: number): boolean {
  const lone = part[before]
  if (kind !== 'and' || before !== verbAt + 1 || lone?.kind !== 'word' || !MODIFIERS.has(base)) return false
  return !isPlural(lone.text) && !MASS_NOUNS.has(lone.text) && nounPhrase(part, after).length === 1
}

/** Whether a verb reads as one more noun of a list, or describes one. */
export function isListed(place: Place, found: Verb, after: number): boolean {
  const named = found.noun || describes(found.base) || isNamed(place.part, after)
  return (listsNouns(place) && named && !MAKING.has(found.base)) || listsCompounds(place, found.base, after)
}

/** *Add a menu, a footer and …*, *implement send message and …*: the object is a list of names already. */
function listsNouns({ part, form, kind, lists, verbAt }: Place): boolean {
  const base = verb(part[verbAt]?.text ?? '', form)?.base ?? ''
  const named = MAKING.has(base) && verb(part[verbAt + 1]?.text ?? '', 'base')?.noun === false
  return kind === 'and' && (lists || named)
}

/** *Upload API routes, launch page*, *an editor, undo history, and a grid*: nouns behind a verb that may describe them as well. */
function listsCompounds({ part, form, kind, verbAt }: Place, base: string, after: number): boolean {
  const head = verb(part[verbAt]?.text ?? '', form)
  if (kind !== 'comma' || head === undefined || !describes(base)) return false
  const end = after + nounPhrase(part, after).length
  const next = connector(part, end)
  if (part[end]?.text === ',' && next !== undefined)
    return verb(part[next.next]?.text ?? '', form) === undefined
  // *stop music on pause, restore volume after resume*: more than names.
  const clause = part[end]?.kind === 'word' && next === undefined
  const doubtful = head.noun || describes(head.base)
  return doubtful && !clause && !provesVerb(part, verbAt + 1) && !isSharedObject(part, after, false)
}

/** Whether a verb may as well describe the noun after it: *update interval*, *reset link*. */
function describes(base: string): boolean {
  return HALF_NOUNS.has(base) || MODIFIERS.has(base) || QUALIFIERS.has(base)
}
