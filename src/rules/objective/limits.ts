import {
  CONSTRAINTS,
  DISCARDING,
  FORMING,
  OPERATIONS,
  PRESENTING,
  PROOFS,
  RELEASES,
  RENDERING,
  TELLING,
} from './lexicon/roles.ts'
import { words } from './lexicon/words.ts'
import { enables } from './people.ts'
import { isProof } from './roles.ts'
import type { Token } from './tokens.ts'

/** Whether a verb that opens a sentence of its own limits the order before it: *Use axios*, *Make sure …*. */
export function isLimit(part: readonly Token[], at: number, base: string, previous: string): boolean {
  // *Ask when in doubt*: only what to do in a certain case.
  const next = part[at + 1]?.text ?? ''
  const conditional =
    /^(after|before|if|unless|until|when|whenever)$/.test(next) ||
    part.some(({ text }, index) => text === 'if' && IN_NEED.test(part[index + 1]?.text ?? ''))
  // *Enable via settings*: without an object, what was just ordered.
  const means = /^(as|by|like|through|under|using|via|with|within|without)$/.test(next)
  const claims = PROOFS.has(base) && /^(if|that|whether)$/.test(next)
  const named = CONSTRAINTS.has(base) && !enables(part, at)
  // *Summarise the paper. Quote three passages*: what the text is to hold.
  const tells = TELLING.has(previous) && PRESENTING.has(base)
  // *Generate the list. Round to full euros*
  const forms = RENDERING.has(previous) && FORMING.has(base)
  return (
    tells ||
    forms ||
    conditional ||
    means ||
    claims ||
    named ||
    isProof(part, at, base) ||
    isMeasured(part, at, base)
  )
}

// *Add an index if you need one*, *if necessary*
const IN_NEED = /^(necessary|needed|possible|required|we|you)$/

/** Whether a sentence says how, how much or in which order rather than what: *Go one node at a time*, *Give at most two hints*. */
function isMeasured(part: readonly Token[], at: number, base: string): boolean {
  const [next, second] = [part[at + 1]?.text ?? '', part[at + 2]?.text ?? '']
  const before = part.slice(0, at).some(({ text }) => /^(always|ideally|only|preferably)$/.test(text))
  if (before || /^(no|none|nothing)$/.test(next) || next === 'only' || second === 'only') return true
  // *Start from the template*, *Take the colours from the guide*
  const from = part.slice(at + 1).some((token) => token.text === 'from')
  if (from && /^(begin|borrow|start|take)$/.test(base)) return true
  // *Take a backup before you begin*, *Address the reader informally*
  const last = part.findLast(({ kind }) => kind !== 'mark')?.text ?? ''
  if (/\wly$/.test(last) && last.length > 6 && !REGULAR.has(last)) return true
  // *For each, give the deadline*, *Give up after five tries*, *Ping me when it is done*, *Take the lexer as a model*
  if (part[0]?.text === 'for' && part[1]?.text === 'each') return true
  if ((base === 'give' && next === 'up') || (/^(me|us)$/.test(next) && /^(ping|remind|tell)$/.test(base)))
    return true
  if (base === 'take' && part.some((token) => token.text === 'as')) return true
  // *Drop the ones without a date*
  if (DISCARDING.has(base) && (next === 'those' || /^(the ones|any|anything)\b/.test(`${next} ${second}`)))
    return true
  // *Group entries by type*, *Write one file per table*
  const text = part.slice(at + 1).map((token) => token.text)
  if (/^(group|name|number|order|rank|sort)$/.test(base) && text.includes('by')) return true
  if (next === 'one' && text.some((word) => /^(each|per)$/.test(word))) return true
  const early = part.findIndex(({ text }, index) => index > at && text === 'before')
  if (early > 0 && /^(you|we|\w+ing)$/.test(part[early + 1]?.text ?? '')) return true
  // *Answer in simple English*, *Write for beginners*
  if (/^(for|in)$/.test(next) && MANNERS.has(base)) return true
  // *Put it behind a flag*: the first order's own result.
  if (/^(it|them)$/.test(next) && part[at + 2] !== undefined && !ACTS.has(base)) return true
  return (
    MEASURES.some((measure) => ` ${text.join(' ')} `.includes(` ${measure} `)) ||
    /^(beforehand|first|only)$/.test(text.at(-1) ?? '')
  )
}

const MEASURES = [
  'as possible',
  'at a time',
  'at least',
  'at most',
  'first and',
  'in a single',
  'in batches',
  'in one',
  'in parallel',
  'no more than',
  'one by one',
  'step by step',
  'up to',
]
const MANNERS = words(
  'aim answer describe draw explain read reply report respond speak talk think work write',
)
const REGULAR = words(
  'anomaly assembly automatically biweekly family fortnightly hourly monthly quarterly reply supply weekly yearly',
)
// With the result of the first order these are orders of their own: *Publish it*, *Make it robust*.
const ACTS = new Set([...RELEASES, ...OPERATIONS, 'make'])

/** Whether a later sentence tells the reader where or when, and limits nothing: *See the guide*, *Use it to …*, *For drafts, use `/draft`*. */
export function informs(part: readonly Token[], at: number, base: string): boolean {
  // *Decompose → first-principles*: another skill for it.
  const leads = /^(->|=>|→)$/.test(part[at + 1]?.text ?? '')
  // *It should return the id*: what the product does.
  const describes = part
    .slice(0, at)
    .some(
      ({ text }, index) =>
        text === 'it' && part[index - 1]?.text !== 'at' && part[index + 1]?.text !== 'also',
    )
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
    : named === at + 2 && !/^(for|to)$/.test(part[named]?.text ?? '')
}
