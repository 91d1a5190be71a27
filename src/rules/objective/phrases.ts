import { connector } from './connectors.ts'
import {
  ABSTRACT_HEADS,
  ADJECTIVES,
  COMPOUND_HEADS,
  MASS_NOUNS,
  NUMBERS,
  OBJECT_STARTERS,
  PHRASE_ENDS,
  PREPOSITIONS,
} from './lexicon/function-words.ts'
import { words } from './lexicon/words.ts'
import type { Token } from './tokens.ts'

/** Whether a token can only begin an object: a determiner, a pronoun, a piece of code, a file name. */
export function beginsObject(token: Token | undefined): boolean {
  if (token === undefined) return false
  if (token.kind === 'thing') return /\p{L}/u.test(token.text)
  return OBJECT_STARTERS.has(token.text) || NUMBERS.has(token.text)
}

const NAMED = words(`
  alias branch channel file flag function index interface key link model name number page phase position profile program
  project prompt rule schema script service source stage state step structure table task template thread token tool type
  value version view wave
`)

function isNumber(token: Token | undefined): boolean {
  return token !== undefined && (NUMBERS.has(token.text) || /^\d+$/.test(token.text))
}

/** Whether a token begins an object in such a way that even a word like `test` before it is a verb. */
export function provesVerb(part: readonly Token[], at: number): boolean {
  const [object, next] = [part[at], part[at + 1]]
  if (object?.kind === 'word' && ADJECTIVES.has(object.text)) return nounPhrase(part, at).length > 1
  // *print five labels*, *print 5 labels*; not *phase two*.
  if (isNumber(object))
    return !NAMED.has(part[at - 1]?.text ?? '') && isPlural(nounPhrase(part, at).at(-1)?.text ?? '')
  if (object?.kind !== 'thing') return beginsObject(object)
  const modifies = next?.kind === 'word' && !PHRASE_ENDS.has(next.text)
  // *table `users`*: a noun and its name.
  return /[`"“._~]|^\//.test(object.text) && !modifies && !NAMED.has(part[at - 1]?.text ?? '')
}

/** The index after a verb and its particle (*set up*, *log in to*, *search for and open …*). */
export function afterParticle(part: readonly Token[], at: number): number {
  const next = PARTICLES.has(part[at + 1]?.text ?? '') ? at + 2 : at + 1
  return PREPOSITIONS.has(part[next]?.text ?? '') && connector(part, next + 1) ? next + 1 : next
}

const PARTICLES = words('away back down off out over up')

/** The words of the bare noun phrase from a token on, at most six. */
export function nounPhrase(part: readonly Token[], at: number): Token[] {
  const phrase: Token[] = []
  for (let token = part[at]; token && phrase.length < 6; token = part[++at]) {
    if (token.kind === 'mark' || PHRASE_ENDS.has(token.text)) break
    phrase.push(token)
  }
  return phrase
}

/** Whether what follows two coordinated verbs is the object of both, and no noun that they describe; `certain` when they are verbs for sure. */
export function isSharedObject(part: readonly Token[], at: number, certain: boolean): boolean {
  const first = part[at]
  if (beginsObject(first)) return true
  const head = nounPhrase(part, at).at(-1)?.text ?? ''
  if (certain) return head !== ''
  return !COMPOUND_HEADS.has(head) && (MASS_NOUNS.has(head) || isPlural(head))
}

/** Whether a word looks like a plural. */
export function isPlural(word: string): boolean {
  return /[^siu]s$/.test(word) && word.length > 3
}

/** Whether a bare noun phrase names an activity or a quality, and so may take in the word before it: *token validity*. */
export function isNominal(part: readonly Token[], at: number): boolean {
  const head = nounPhrase(part, at).at(-1)?.text ?? ''
  return /(ance|ence|ing|ion|ity|ment)$/.test(head) && !MASS_NOUNS.has(head)
}

/** Whether a bare noun phrase ends in a noun that verbs are put before: *page*, *script*, *flow*. */
export function isNamed(part: readonly Token[], at: number): boolean {
  return COMPOUND_HEADS.has(nounPhrase(part, at).at(-1)?.text ?? '')
}

/** Whether a verb with a bare noun after it reads as the name of that thing: *submit button*, *refresh token support*. */
export function isCompound(part: readonly Token[], at: number): boolean {
  const phrase = nounPhrase(part, at)
  const head = phrase.at(-1)?.text ?? ''
  return ABSTRACT_HEADS.has(head) || (phrase.length === 1 && COMPOUND_HEADS.has(head))
}
