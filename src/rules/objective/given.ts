import { isAdditional, statedNeed } from './additions.ts'
import { type Clause, clauses } from './clauses.ts'
import { type Form, verb } from './inflection.ts'
import { announces, enumerates, isGeneric, isLabel, namesThing } from './lead-in.ts'
import { informs, isLimit } from './limits.ts'
import { type Opening, opening } from './opening.ts'
import { beginsObject, isSharedObject } from './phrases.ts'
import { isDelivery, limitsOrder } from './roles.ts'
import { parts, sentences } from './sentences.ts'
import { withoutSlashes } from './slashes.ts'
import type { Token } from './tokens.ts'

/** What a sentence orders, as tokens. */
export interface Given {
  readonly form: Form
  readonly part: readonly Token[]
  readonly clauses: readonly Clause[]
  readonly constraint: boolean
  /** Whether it adds something to what a text has stated so far, in whatever form. */
  readonly adds: boolean
}

/** What a sentence orders. `bare` when it may be a title, in any form; `previous` is the verb of the objective before it. */
export function givenBy(
  sentence: readonly Token[],
  bare: boolean,
  previous: string | undefined,
): Given | undefined {
  const found = ordersOf(sentence, bare, previous)
  return found ?? (isAdditional(sentence) ? needOf(sentence) : undefined)
}

/** What a sentence says has to change, as one order: *The printer needs the new rate*. */
export function needOf(sentence: readonly Token[]): Given | undefined {
  const verbAt = statedNeed(sentence)
  if (verbAt === undefined) return undefined
  const clause = { verbAt, end: sentence.length }
  return { form: 'base', part: sentence, clauses: [clause], constraint: false, adds: isAdditional(sentence) }
}

/** What follows a colon or a dash says the same again: the part with the most orders counts. */
function ordersOf(
  sentence: readonly Token[],
  bare: boolean,
  previous: string | undefined,
): Given | undefined {
  const later = previous !== undefined
  const adds = isAdditional(sentence)
  let most: Given | undefined
  let before: readonly Token[] = []
  for (const part of parts(sentence).map(withoutSlashes)) {
    const named = enumerates(before) || isLabel(before, bare)
    const start = named ? undefined : opening(part)
    const thing = namesThing(before)
    const titled = before.length > 1
    before = part
    if (later && start !== undefined && !adds && describesAbility(part, start)) continue
    if (start !== undefined && saysNothing(part, start, later)) continue
    if (start === undefined || (!(bare && (start.form === 'base' || !titled)) && !isImperative(part, start)))
      continue
    const given = {
      form: start.form,
      part,
      // *Offline mode: cache the tickets, queue the payments*: how it is done, whatever the number of steps.
      clauses: clauses(part, start).slice(0, thing ? 1 : undefined),
      constraint: later && isConstraint(part, start, previous, adds),
      adds: adds || start.ability,
    }
    if (most === undefined || given.clauses.length > most.clauses.length) most = given
    if (isElaborated(part, start)) break
  }
  return most
}

/** Whether a verb opens words that order nothing themselves: *Do the following*, *Tasks are …*, and later *See the guide*. */
function saysNothing(part: readonly Token[], { at, form }: Opening, later: boolean): boolean {
  if (announces(part, at) || /^(are|is|was|were)$/.test(part[at + 1]?.text ?? '')) return true
  return later && informs(part, at, verb(part[at]?.text ?? '', form)?.base ?? '')
}

/** *Clean up the list: …*: an order with an object of its own; what follows its colon tells how. */
function isElaborated(part: readonly Token[], start: Opening): boolean {
  const object = part[start.at + 1]
  if (object === undefined || object.kind === 'mark' || start.ability || isGeneric(part)) return false
  // *Cut alert noise: …*: a verb, since a name is shorter.
  const sure = start.form === 'base' && part.length - start.at > 2 && /^[a-z]/.test(object.text)
  return sure || isImperative(part, start)
}

/** Whether a list below an order with an object of its own tells how it is carried out: *Build the sheet: 1. pull the tasks …*. */
export function tellsHow(leadIn: readonly Token[]): boolean {
  const before = sentences(leadIn).at(-1)?.slice(0, -1) ?? []
  const start = opening(before)
  return start !== undefined && !announces(before, start.at) && isElaborated(before, start)
}

/** Whether the verb is not the subject of a statement (*Log files are …*) or a bare word. */
function isImperative(part: readonly Token[], { at, form, ability }: Opening): boolean {
  if (ability && part[at + 1] !== undefined) return true
  const subject = /^(an?|it|my|our|the|this|your)$/.test(part[0]?.text ?? '')
  if (part[at + 1] === undefined || form !== 'base' || subject) return false
  if (beginsObject(part[at + 1])) return true
  const states = part.some(({ text }) => /^(are|can|has|have|is|may|must|should|was|were|will)$/.test(text))
  const noun = verb(part[at]?.text ?? '', form)?.noun ?? true
  return !states && (!noun || isSharedObject(part, at + 1, false))
}

/** *Add a list. Users can sort it*: a later statement about what the first order makes; *Let users sort it* orders. */
function describesAbility(part: readonly Token[], { at, ability }: Opening): boolean {
  return ability && !part.slice(0, at).some(({ text }) => /^(also|help|let)$/.test(text))
}

function isConstraint(
  part: readonly Token[],
  { at, form, ability }: Opening,
  previous: string,
  adds: boolean,
): boolean {
  const base = verb(part[at]?.text ?? '', form)?.base ?? ''
  // *Create original work, never copies*: the first order again, in other words.
  const restated = base === previous && part.some(({ text }) => /^(instead|never|rather)$/.test(text))
  if (adds || ability) return limitsOrder(part, at, base)
  return restated || isLimit(part, at, base, previous) || isDelivery(part, at + 1, base, previous)
}
