import { connector } from './connectors.ts'
import { type Verb, verb } from './inflection.ts'
import { MASS_NOUNS } from './lexicon/function-words.ts'
import { CREATING, GERUND_NOUNS, SELDOM_MODIFIERS } from './lexicon/roles.ts'
import {
  afterParticle,
  beginsObject,
  isNamed,
  isNominal,
  isPlural,
  isSharedObject,
  nounPhrase,
  provesVerb,
} from './phrases.ts'
import type { Place } from './place.ts'
import type { Token } from './tokens.ts'

/** Whether a word that may be a noun as well is a verb before a bare noun phrase at `after`. */
export function isVerb(place: Place, { noun, base }: Verb, after: number): boolean {
  const { part, form, kind, found } = place
  if (form === 'participle') return kind !== 'comma' && !noun && !GERUND_NOUNS.has(base)
  const particle = after > place.at + 1 && nounPhrase(part, after).length > 0
  if (!noun || kind === 'then' || particle || isParted(place, after)) return true
  return (
    (found > 0 && isSharedObject(part, after, false)) ||
    takesPlural(place, after) ||
    isSingularVerb(place, after)
  )
}

/** *blocked invoices*, *failed steps automatically*: a plural or a mass, so no noun stands before it. */
function namesSeveral(part: readonly Token[], at: number): boolean {
  const head = nounPhrase(part, at).findLast(({ text }) => !/ly$|^(off|on)line$/.test(text))?.text ?? ''
  return isPlural(head) || MASS_NOUNS.has(head) || beginsObject(part[at])
}

/** *retry failed steps*: a noun would not be described from behind; not *state based views*. */
function isParticiple(word: string): boolean {
  return (
    /^\p{L}{3,}ed$/u.test(word) &&
    !/^(based|related|shared|sized|speed)$/.test(word) &&
    verb(`${word.slice(0, -2)}ing`, 'participle') !== undefined
  )
}

/** Whether nothing is joined behind a token, so that a comma before it parts clauses and no list of nouns. */
function isLast(part: readonly Token[], at: number): boolean {
  return !part.some((_, index) => index >= at && connector(part, index) !== undefined)
}

/** *… ; print timings*: behind a semicolon begins another clause. */
function isParted({ part, form, at, before }: Place, after: number): boolean {
  const parted =
    form === 'base' && part[before + 1]?.text === ';' && SELDOM_MODIFIERS.has(part[at]?.text ?? '')
  return parted && nounPhrase(part, after).length > 0 && !isNominal(part, after)
}

/** *… and block nights*, *… and print labels*: nouns that hardly describe another, behind a clause that does not list what it makes. */
function takesPlural(place: Place, after: number): boolean {
  const { part, form, kind, at, verbAt, before } = place
  const seldom = SELDOM_MODIFIERS.has(part[at]?.text ?? '') || isParticiple(part[after]?.text ?? '')
  const joins = kind === 'and' || (kind === 'comma' && isLast(part, after))
  if (form !== 'base' || !joins || before <= verbAt || !seldom || pairsNouns(place, after)) return false
  const several = namesSeveral(part, after) && !isNamed(part, after)
  const head = verb(part[verbAt]?.text ?? '', form)
  // *Speed limit and assist levels*: the first word may be a noun itself.
  const sure = place.wished || head?.noun === false || namesSeveral(part, afterParticle(part, verbAt))
  return several && sure && !CREATING.has(head?.base ?? '')
}

/** *Select fonts and paint colours*, *Support tables and block quotes in the editor*: a bare plural on either side, and nothing that only a verb has. */
function pairsNouns({ part, before, verbAt, wished }: Place, after: number): boolean {
  const object = nounPhrase(part, verbAt + 1)
  const behind = part[after + 1]
  const last = object.at(-1)?.text ?? ''
  if (wished || before !== verbAt + object.length || nounPhrase(part, after).length !== 1) return false
  if (beginsObject(object[0])) return false
  const bare = object.length === 1 || isPlural(last)
  const taken = part.slice(after + 1).some(({ text }) => /^(it|them|when)$/.test(text))
  return bare && !taken && (behind === undefined || /^(for|in|of|on)$/.test(behind.text))
}

/** *Adds a mode and fixes code paths*: a plural stands before no other noun. */
function isSingularVerb({ part, form, verbAt, kind }: Place, after: number): boolean {
  if (form !== 'singular' || kind === 'comma') return false
  const head = verb(part[verbAt]?.text ?? '', form)
  const sure = head?.noun === false || provesVerb(part, verbAt + 1) || namesSeveral(part, verbAt + 1)
  return sure && nounPhrase(part, after).length > 0 && !isNominal(part, after)
}
