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
import { PROOFS } from './lexicon/roles.ts'
import { nounPhrase } from './phrases.ts'
import type { Token } from './tokens.ts'

/**
 * Whether a verb that comes next may be coordinated with the head verb: `open`, yes; `closed`, it may belong to a
 * subordinate clause; `clause`, the same until that clause turns out to be in the singular; `agreeing`, the subordinate
 * clause is in the singular or a participle, so a base form is not its own.
 */
export type Scope = 'open' | 'agreeing' | 'clause' | 'closed'

/** The scope after a token that is no connector; `verbAt` is the verb of the clause that it stands in. */
export function scopeAfter(part: readonly Token[], at: number, verbAt: number, scope: Scope): Scope {
  const text = part[at]?.text ?? ''
  if (scope === 'closed' || part[at]?.kind !== 'word') return scope
  if (SINGULAR_AUXILIARIES.has(text)) return 'agreeing'
  if (text === 'to') return startsInfinitive(part, at + 1) ? 'closed' : scope
  if (MODALS.has(text)) return 'closed'
  // *that helps users see …*: a bare infinitive.
  if (/^(helps?|lets?)$/.test(text) && !/^(an?|our|the|your)$/.test(part[at - 1]?.text ?? '')) return 'closed'
  if (scope === 'clause')
    return verb(text, 'singular')?.noun === false || /^(goes|needs|wants)$/.test(text) ? 'agreeing' : scope
  if (RELATIVES.has(text)) return afterRelative(part, at, verbAt, scope)
  if (ADJUNCT_STARTERS.has(text) && /^\p{L}{2,}ing$/u.test(part[at + 1]?.text ?? '')) return 'agreeing'
  // Nouns and participles follow.
  if (text === 'including') return 'agreeing'
  if (SUBORDINATORS.has(text)) return isPointInTime(part, at) ? scope : 'clause'
  if (/^(for|of|with)$/.test(text) && verb(part[at + 1]?.text ?? '', 'base')?.noun === false)
    // *suitable for use in class*: a noun.
    return PREPOSITIONS.has(part[at + 2]?.text ?? '') ? scope : 'closed'
  return scope
}

/** *before winter*, *after the audit*: no clause follows. */
function isPointInTime(part: readonly Token[], at: number): boolean {
  if (!/^(after|before|until)$/.test(part[at]?.text ?? '')) return false
  const phrase = nounPhrase(part, at + 1)
  const last = phrase.at(-1)
  // *a day before, and …*, *after five attempts and …*
  if (connector(part, at + 1) !== undefined) return true
  const counted = /^(\d+|each|every|two|three|four|five|ten)$/.test(phrase.at(-2)?.text ?? '')
  const ends = connector(part, at + 1 + phrase.length) !== undefined
  return (
    last !== undefined &&
    ends &&
    (counted || (verb(last.text, 'base') === undefined && verb(last.text, 'singular') === undefined))
  )
}

function afterRelative(part: readonly Token[], at: number, verbAt: number, scope: Scope): Scope {
  // *Fix that bug*: a demonstrative behind the verb.
  if (at === verbAt + 1) return PROOFS.has(part[verbAt]?.text ?? '') ? 'closed' : scope
  return startsSingular(part, at + 1) ? 'agreeing' : 'clause'
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
  const found = verb(next, 'base')
  // *to version 4*: a noun.
  return found !== undefined && !(found.noun && /^\d/.test(part[verbAt + 1]?.text ?? ''))
}

function isAdverb(word: string): boolean {
  return (
    /^(also|better|further|more)$/.test(word) || (word.endsWith('ly') && verb(word, 'base') === undefined)
  )
}
