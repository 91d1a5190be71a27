import { NOUN_VERBS } from './lexicon/noun-verbs.ts'
import { VERBS } from './lexicon/verbs.ts'
import { words } from './lexicon/words.ts'

/** The form in which an objective gives its orders: *fetch*, *fetches*, *fetching*. */
export type Form = 'base' | 'singular' | 'participle'

/** A verb that a word may be; `noun` when it may as well be a noun. */
export interface Verb {
  readonly base: string
  readonly noun: boolean
}

// In the singular these are plurals of everyday nouns.
const PLURALS = new Set([
  'fix',
  'increase',
  'install',
  'move',
  'run',
  'set',
  'start',
  'stop',
  'turn',
  'update',
  'upload',
  'walk',
])

/** The verb that a lower-case word is in this form, or undefined. */
export function verb(word: string, form: Form): Verb | undefined {
  for (const base of candidates(word, form)) {
    if (NOUN_VERBS.has(base)) return { base, noun: true }
    if (VERBS.has(base) || isDerived(base)) return { base, noun: form === 'singular' && PLURALS.has(base) }
  }
  return form === 'base' ? compound(word) : undefined
}

/** *winterize*, *clarify*: no noun ends so, but for some. */
function isDerived(word: string): boolean {
  return /^\p{L}{3,}(ify|i[sz]e)$/u.test(word) && !NO_VERBS.has(word) && !/(cise|size|wise)$/.test(word)
}

const NO_VERBS = words(
  'concise demise enterprise expertise franchise merchandise paradise porpoise precise premise resource shopify spotify treatise tortoise turquoise',
)

/** *reindex*, *unstick*, *deep-clean*: verbs of other verbs; with a hyphen they are nouns as well. */
function compound(word: string): Verb | undefined {
  const [, prefix = '', base = ''] =
    /^((?:auto|batch|bulk|co|code|colou?r|cross|deep|double|fast|fine|force|gap|git|hand|hard|hot|human|lazy|live|load|mutation|pre|rate|re|right|smoke|soft|spell|spot|stress|type)-|auto|de|over|pre|re|un)(\p{L}{3,})$/u.exec(
      word,
    ) ?? []
  const found = base === '' || NO_VERBS.has(word) ? undefined : verb(base, 'base')
  return found && { base, noun: found.noun || prefix.endsWith('-') }
}

function candidates(word: string, form: Form): string[] {
  if (form === 'base') return [word, word.replace(/^re-/, '').replaceAll('-', '')]
  if (form === 'singular') return stems(word, 's', 'ies', 'es')
  if (!word.endsWith('ing') || word.length < 6) return []
  const stem = word.slice(0, -3)
  const single = stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : []
  return [stem, `${stem}e`, ...single]
}

function stems(word: string, plain: string, y: string, e: string): string[] {
  if (!word.endsWith(plain) || word.length < 4) return []
  const found = [word.slice(0, -1)]
  if (word.endsWith(y)) found.push(`${word.slice(0, -3)}y`)
  if (word.endsWith(e)) found.push(word.slice(0, -2))
  return found.filter((stem) => stem.length > 2)
}
