import { type Form, verb } from './inflection.ts'
import { LEAD_WORDS, LEADING_ADJUNCTS } from './lexicon/function-words.ts'
import { words } from './lexicon/words.ts'
import { afterAbility } from './people.ts'
import { afterPlease, afterRequest } from './requests.ts'
import type { Token } from './tokens.ts'
import { isUnknownVerb } from './unknown.ts'
import { afterWish, isSpeaker, isWish } from './wish.ts'

/** Where an order begins and in which form it is given. */
export interface Opening {
  readonly at: number
  readonly form: Form
  /** Whether the words before it leave no doubt that it is a verb: *I want to …*. */
  readonly certain: boolean
  /** Whether it says what somebody is to be able to do (*As a reader, I want to …*): each of its verbs is needed. */
  readonly wished: boolean
  /** Whether it says so of others, and need not be an imperative: *Patients can …*, *Let users …*. */
  readonly ability: boolean
}

/** The verb that a sentence opens its order with, behind greetings, user-story frames and adjuncts; undefined without one. */
export function opening(sentence: readonly Token[]): Opening | undefined {
  const at = afterPlease(sentence)
  const asked = at !== undefined && verb(sentence[at]?.text ?? '', 'base') !== undefined
  return framed(sentence) ?? (asked ? { ...PLAIN, at, certain: true } : undefined)
}

const PLAIN = { form: 'base', wished: false, ability: false } as const

function framed(sentence: readonly Token[]): Opening | undefined {
  const { at, ability } = afterFrames(sentence)
  const word = sentence[at]
  if (isKindOfTest(sentence, at)) return { at: at + 1, form: 'base', certain: true, wished: false, ability }
  if (word?.text === 'use' && isOccasion(sentence, at + 1)) return undefined
  if (asksWhether(sentence, at)) return undefined
  if (word?.kind !== 'word' || (word.text === 'do' && sentence[at + 1]?.text === 'not')) return undefined
  const wished = isWish(sentence.slice(0, at))
  const join = /^(again|carefully|hard)$/.test(sentence[at + 1]?.text ?? '') ? at + 2 : at + 1
  const idle = IDLE.has(word.text) && sentence[join]?.text === 'and'
  if (idle && verb(sentence[join + 1]?.text ?? '', 'base'))
    return { at: join + 1, form: 'base', certain: true, wished, ability }
  for (const form of FORMS)
    if (verb(word.text, form)) {
      const certain = wished || ability || CERTAIN.has(sentence[at - 1]?.text ?? '')
      return { at, form, certain, wished, ability }
    }
  return isUnknownVerb(sentence, at) ? { at, form: 'base', certain: true, wished, ability } : undefined
}

/** Where the words end that only frame an order, and whether they give an ability to others. */
export function afterFrames(sentence: readonly Token[]): { at: number; ability: boolean } {
  let at = 0
  let ability = false
  // Each step skips at least one token.
  for (let next = at; ; at = next) {
    const lead = afterLead(sentence, at)
    // *…, so that users can …*: what the order is for.
    const able = sentence[lead - 1]?.text === 'so' ? undefined : afterAbility(sentence, lead)
    if (able !== undefined) ability = true
    next = able ?? afterFrame(sentence, lead)
    if (next === at) break
  }
  return { at, ability }
}

/** *Does the clause still hold?*, *Do we need it?* */
function asksWhether(sentence: readonly Token[], at: number): boolean {
  const text = sentence[at]?.text
  return text === 'does' || (text === 'do' && /^(i|they|we|you)$/.test(sentence[at + 1]?.text ?? ''))
}

/** *Load test the checkout*, *A/B test the copy* */
function isKindOfTest(sentence: readonly Token[], at: number): boolean {
  const [kind, test, object] = sentence.slice(at, at + 3)
  if (test?.text !== 'test' || !/^(a\/b|load|smoke|stress|unit|user)$/.test(kind?.text ?? '')) return false
  return /^(all|every|our|the|this|with|your)$/.test(object?.text ?? '')
}

/** *Use when …*, *Use this skill whenever …*: says when, and orders nothing. */
function isOccasion(sentence: readonly Token[], from: number): boolean {
  const at = /^(it|this)$/.test(sentence[from]?.text ?? '') ? from + 1 : from
  const skill = at > from && TASKS.has(sentence[at]?.text ?? '') ? at + 1 : at
  return /^(after|before|if|only|when|whenever)$/.test(sentence[skill]?.text ?? '')
}

const FORMS: readonly Form[] = ['base', 'singular', 'participle']
const CERTAIN = words('can could must please shall should to will would')
// In *go and see*, *try and find* the second verb is the order.
const IDLE = words('come go think try wait')

function afterLead(sentence: readonly Token[], from: number): number {
  let at = from
  for (let token = sentence[at]; token; token = sentence[++at]) {
    const adverb = token.text.length > 4 && token.text.endsWith('ly') && !verb(token.text, 'base')
    // *ABC-12 Recalculate …*
    const ticket = at === 0 && /^(#|[a-z]{1,10}-?)\d+$/.test(token.text)
    const number = /^([,*+•-]|\d+(\.\d+)*)$/.test(token.text)
    if (!LEAD_WORDS.has(token.text) && !adverb && !ticket && !number) break
  }
  return at
}

function afterFrame(sentence: readonly Token[], at: number): number {
  const text = sentence[at]?.text ?? ''
  if (GREETINGS.has(text)) return afterComma(sentence, at, 4) ?? at + 1
  if (isSpeaker(text)) return afterWish(sentence, at) ?? at
  if (text === 'as') return afterWish(sentence, at) ?? afterAdjunct(sentence, at)
  if (text === 'to') return afterPurpose(sentence, at)
  if (text === 'in' && sentence[at + 1]?.text === 'order') return afterAdjunct(sentence, at)
  if (LEADING_ADJUNCTS.has(text)) return afterAdjunct(sentence, at)
  if (text === 'help' && /^(me|us)$/.test(sentence[at + 1]?.text ?? '')) return at + 2
  const asked = afterRequest(sentence, at)
  if (asked !== undefined) return asked
  if (text === 'use' && isActor(sentence, at + 1) && sentence[at + 3]?.text === 'to') return at + 4
  return afterSubject(sentence, at)
}

const GREETINGS = words('dear hello hey hi')
const SUBJECTS = words('a an it my our that the this your')

/** Behind *The goal is to …* and *This skill …s*. */
function afterSubject(sentence: readonly Token[], at: number): number {
  if (!SUBJECTS.has(sentence[at]?.text ?? '')) return at
  for (let next = at + 1; next < Math.min(sentence.length, at + 12); next++) {
    const text = sentence[next]?.text ?? ''
    if (/^(is|will be)$/.test(text) && sentence[next + 1]?.text === 'to') return next + 2
    if (sentence[next]?.kind === 'mark') break
  }
  const subject = sentence[at]?.text === 'it' ? at + 1 : at + 2
  const verbAt = sentence[subject]?.text === 'also' ? subject + 1 : subject
  const skill = subject === at + 1 || isActor(sentence, at)
  if (!skill) return at
  const modal = /^(must|should|will|shall)$/.test(sentence[verbAt]?.text ?? '') ? verbAt + 1 : verbAt
  return verb(sentence[modal]?.text ?? '', modal > verbAt ? 'base' : 'singular') ? modal : at
}

// *This script …s* is the task itself; *the script …s* is what it makes.
function isActor(sentence: readonly Token[], at: number): boolean {
  const noun = sentence[at + 1]?.text ?? ''
  return TASKS.has(noun) || (sentence[at]?.text === 'this' && PROGRAMS.has(noun))
}

const TASKS = words('agent job skill step task workflow')
const PROGRAMS = words('command pipeline plan pr script tool')

/** *To create the table …* is the order itself, *To save memory, drop …* says what the order is for. */
function afterPurpose(sentence: readonly Token[], at: number): number {
  const next = afterAdjunct(sentence, at)
  return verb(sentence[next]?.text ?? '', 'base') ? next : at + 1
}

function afterAdjunct(sentence: readonly Token[], at: number): number {
  return afterComma(sentence, at, sentence.length) ?? at
}

function afterComma(sentence: readonly Token[], from: number, within: number): number | undefined {
  const limit = Math.min(sentence.length, from + within + 1)
  for (let at = from; at < limit; at++) if (sentence[at]?.text === ',') return at + 1
  return undefined
}
