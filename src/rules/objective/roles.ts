import { OBJECT_STARTERS, PRONOUNS } from './lexicon/function-words.ts'
import {
  CONSTRAINTS,
  COORDINATED_CONSTRAINTS,
  DELIVERIES,
  DISCARDING,
  KEEPING,
  PROOFS,
  RECORDING,
  RESULTS,
  YIELDING,
} from './lexicon/roles.ts'
import { nounPhrase } from './phrases.ts'
import type { Token } from './tokens.ts'

/** Whether a coordinated verb says how the order before it is carried out or proven: *and ensure …*, *and run the tests*. */
export function limitsOrder(part: readonly Token[], at: number, base: string): boolean {
  const next = part[at + 1]?.text ?? ''
  if (next === 'away') return false
  if (COORDINATED_CONSTRAINTS.has(base) || isProof(part, at, base)) return true
  // *and make it faster*: how the first order is to come out.
  if (base === 'make' && /^(it|them)$/.test(next)) return true
  return PROOFS.has(base) && (takesUp(part, at + 1) || /^(if|that|whether)$/.test(next))
}

/** Whether a verb that opens a sentence of its own limits the order before it: *Use axios*, *Make sure …*. */
export function isLimit(part: readonly Token[], at: number, base: string): boolean {
  // *Ask when in doubt*: only what to do in a certain case.
  const next = part[at + 1]?.text ?? ''
  const conditional = /^(if|unless|when|whenever)$/.test(next)
  // *Enable via settings*: without an object, what was just ordered.
  const means = /^(by|through|using|via|with)$/.test(next)
  const claims = PROOFS.has(base) && /^(if|that|whether)$/.test(next)
  return conditional || means || claims || CONSTRAINTS.has(base) || isProof(part, at, base)
}

/** Whether a later sentence tells the reader where or when, and limits nothing: *See the guide*, *Use it to …*, *For drafts, use `/draft`*. */
export function informs(part: readonly Token[], at: number, base: string): boolean {
  // *Decompose → first-principles*: another skill for it.
  const leads = /^(->|=>|→)$/.test(part[at + 1]?.text ?? '')
  // *It should return the id*: what the product does.
  const describes = part.slice(0, at).some(({ text }) => text === 'it')
  // *Specifically, describe …*: the first order in other words.
  const explains = /^(namely|specifically)$/.test(part[0]?.text ?? '')
  if (leads || describes || explains || /^(consult|refer|see)$/.test(base)) return true
  if (base !== 'use') return false
  if (
    /^(for|if|when|whenever)$/.test(part[0]?.text ?? '') ||
    part.findLast(({ kind }) => kind !== 'mark')?.text === 'this'
  )
    return true
  const named = part.findIndex(({ text }, index) => index > at && /^(for|if|to|when|whenever)$/.test(text))
  const own = part[at + 1]
  if (named < 0 || own === undefined) return false
  return own.kind === 'word'
    ? /^(it|this)$/.test(own.text) && named <= at + 3
    : named === at + 2 && part[named]?.text !== 'to'
}

function isProof(part: readonly Token[], at: number, base: string): boolean {
  if (base === 'make') return /^(certain|no|sure|use)$/.test(part[at + 1]?.text ?? '')
  return (
    base === 'run' && part.slice(at + 1, at + 6).some(({ text }) => /^(lint\w*|suite|tests?)$/.test(text))
  )
}

/**
 * Whether a verb hands over what the verb before it has gathered or worked out: *compute the mean and save it*,
 * *and print the result*.
 */
export function isDelivery(part: readonly Token[], after: number, base: string, previous: string): boolean {
  if (KEEPING.has(base) && takesUp(part, after)) return true
  // *and present it to the board*: to people, so it is sent.
  if (base === 'present' && part[after + 1]?.text === 'to') return false
  if (DISCARDING.has(base) && YIELDING.has(previous) && part[after]?.text === 'those') return true
  const results = nounPhrase(part, after)
    .slice(0, 4)
    .some(({ text }) => RESULTS.has(text))
  if ((RECORDING.has(base) && results) || (KEEPING.has(base) && namesFile(part, after))) return true
  if (!DELIVERIES.has(base) || !YIELDING.has(previous)) return false
  if (KEEPING.has(base) || takesUp(part, after)) return true
  return results || /^(all|any|each|every|its|me|the|their|us)$/.test(part[after]?.text ?? '')
}

/** *save the list as `box.csv`* */
function namesFile(part: readonly Token[], after: number): boolean {
  return part
    .slice(after, after + 6)
    .some(({ text }, at) => /^(as|into|to)$/.test(text) && part[after + at + 1]?.kind === 'thing')
}

/** Whether a pronoun stands for the object of the verb before: *them*, not *these two files*. */
export function takesUp(part: readonly Token[], at: number): boolean {
  if (!PRONOUNS.has(part[at]?.text ?? '')) return false
  const next = part[at + 1]
  return (
    /^(it|them|everything)$/.test(part[at]?.text ?? '') ||
    next?.kind !== 'word' ||
    OBJECT_STARTERS.has(next.text)
  )
}
