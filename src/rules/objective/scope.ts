import { connector } from './connectors.ts'
import { verb } from './inflection.ts'
import {
  ADJUNCT_STARTERS,
  MODALS,
  PREPOSITIONS,
  RELATIVES,
  SINGULAR_AUXILIARIES,
  SUBORDINATORS,
} from './lexicon/function-words.ts'
import { OPERATIONS, PROOFS, SELDOM_MODIFIERS } from './lexicon/roles.ts'
import { words } from './lexicon/words.ts'
import { nounPhrase } from './phrases.ts'
import type { Token } from './tokens.ts'
import { isUnknownVerb } from './unknown.ts'

/**
 * Whether a verb that comes next may be coordinated with the head verb: `open`, yes; `closed`, it may belong to a
 * subordinate clause; `clause`, the same until that clause turns out to be in the singular; `agreeing`, the subordinate
 * clause is in the singular or a participle, so a base form is not its own; `infinitive`, a singular is not its own.
 */
export type Scope = 'open' | 'agreeing' | 'clause' | 'infinitive' | 'closed'

/** The scope after a token that is no connector; `verbAt` is the verb of the clause that it stands in. */
export function scopeAfter(part: readonly Token[], at: number, verbAt: number, scope: Scope): Scope {
  const text = part[at]?.text ?? ''
  if (scope === 'closed' || part[at]?.kind !== 'word') return scope
  if (scope === 'infinitive') return RELATIVES.has(text) || SUBORDINATORS.has(text) ? 'closed' : scope
  if (SINGULAR_AUXILIARIES.has(text) || isPerfect(part, at)) return 'agreeing'
  if (text === 'to') return startsInfinitive(part, at + 1) ? 'infinitive' : scope
  if (MODALS.has(text)) return 'closed'
  // *that helps users see …*: a bare infinitive.
  if (/^(helps?|lets?)$/.test(text) && !/^(an?|our|the|your)$/.test(part[at - 1]?.text ?? '')) return 'closed'
  if (scope === 'clause')
    return verb(text, 'singular')?.noun === false || /^(goes|needs|wants)$/.test(text) ? 'agreeing' : scope
  if (RELATIVES.has(text)) return afterRelative(part, at, verbAt, scope)
  if (ADJUNCT_STARTERS.has(text) && /^\p{L}{2,}ing$/u.test(part[at + 1]?.text ?? '')) return 'agreeing'
  // Nouns and participles follow.
  if (text === 'including') return 'agreeing'
  // *how we name branches, write commits and …*
  if (SUBORDINATORS.has(text) && /^(i|they|we|you)$/.test(part[at + 1]?.text ?? '')) return 'closed'
  if (SUBORDINATORS.has(text)) return isPointInTime(part, at) ? scope : 'clause'
  if (
    /^(for|of|with)$/.test(text) &&
    part[at + 1]?.kind === 'word' &&
    verb(part[at + 1]?.text ?? '', 'base')?.noun === false
  )
    // *suitable for use in class*: a noun.
    return PREPOSITIONS.has(part[at + 2]?.text ?? '') ? scope : 'closed'
  return scope
}

/** *before winter*, *after the audit*: no clause follows. */
function isPointInTime(part: readonly Token[], at: number): boolean {
  // *if needed*
  if (/^(if|where)$/.test(part[at]?.text ?? ''))
    return /^(any|applicable|necessary|needed|possible|required)$/.test(part[at + 1]?.text ?? '')
  if (!/^(after|before|until)$/.test(part[at]?.text ?? '')) return false
  const phrase = nounPhrase(part, at + 1)
  const last = phrase.at(-1)
  // *a day before, and …*, *after five attempts and …*
  if (connector(part, at + 1) !== undefined) return true
  const counted = /^(\d+|each|every|two|three|four|five|ten)$/.test(phrase.at(-2)?.text ?? '')
  const ends = connector(part, at + 1 + phrase.length) !== undefined
  // *before the visit and …*
  const named =
    phrase.length === 2 &&
    /^(an?|each|every|his|her|its|our|the|their|this|your)$/.test(phrase[0]?.text ?? '')
  const noun = named && verb(last?.text ?? '', 'base')?.noun !== false
  return (
    last !== undefined &&
    ends &&
    (counted || noun || (verb(last.text, 'base') === undefined && verb(last.text, 'singular') === undefined))
  )
}

function afterRelative(part: readonly Token[], at: number, verbAt: number, scope: Scope): Scope {
  // *Fix that bug*: a demonstrative behind the verb.
  if (at === verbAt + 1) return PROOFS.has(part[verbAt]?.text ?? '') ? 'closed' : scope
  // *messages that follow the guide, stay short and …*: base forms are the clause's own.
  const follows = verb(part[at + 1]?.text ?? '', 'base')
  if (follows?.noun === false && !isPerfect(part, at + 1)) return 'closed'
  return startsSingular(part, at + 1) || isPast(part[at + 1]?.text ?? '') ? 'agreeing' : 'clause'
}

/** *who haven't voted* */
function isPerfect(part: readonly Token[], at: number): boolean {
  const next = part[at + 1]?.text === 'not' ? at + 2 : at + 1
  return /^have(n't)?$/.test(part[at]?.text ?? '') && isPast(part[next]?.text ?? '')
}

const IRREGULAR = words(
  'been bought brought came done found gave given gone got held kept left lost made met paid said seen sent shown sold taken told went won written',
)

/** *the shops that stopped …* */
function isPast(word: string): boolean {
  return (
    IRREGULAR.has(word) ||
    (/^\p{L}{2,}ed$/u.test(word) && verb(`${word.slice(0, -2)}ing`, 'participle') !== undefined)
  )
}

function startsSingular(part: readonly Token[], at: number): boolean {
  const word = part[at]?.text ?? ''
  if (word.endsWith('ly')) return verb(part[at + 1]?.text ?? '', 'singular') !== undefined
  return SINGULAR_AUXILIARIES.has(word) || verb(word, 'singular') !== undefined
}

function startsInfinitive(part: readonly Token[], at: number): boolean {
  let verbAt = at
  // *to more accurately predict*
  while (isAdverb(part[verbAt]?.text ?? '')) verbAt++
  const next = part[verbAt]?.text ?? ''
  if (next === 'be' || next === 'have') return true
  if (isUnknownVerb(part, verbAt)) return true
  const found = verb(next, 'base')
  // *to version 4*, *to tape, …*: a noun.
  const after = part[verbAt + 1]
  const named = after === undefined || after.text === ',' || after.text === ';' || /^\d/.test(after.text)
  // *to the interface + …*; but *to build and deploy it*
  const joined =
    connector(part, verbAt + 1) !== undefined && !OPERATIONS.has(next) && !SELDOM_MODIFIERS.has(next)
  return found !== undefined && !(found.noun && (named || joined))
}

function isAdverb(word: string): boolean {
  return (
    /^(also|better|further|more)$/.test(word) || (word.endsWith('ly') && verb(word, 'base') === undefined)
  )
}
