import { isAdditional } from './additions.ts'
import { type Clause, clauses } from './clauses.ts'
import { connector } from './connectors.ts'
import { fragmentOrders } from './fragments.ts'
import { isImperative } from './imperative.ts'
import { type Form, verb } from './inflection.ts'
import { announces, enumerates, isGeneric, isLabel, namesDeed } from './lead-in.ts'
import { words } from './lexicon/words.ts'
import { informs, isLimit } from './limits.ts'
import { statedNeeds } from './needs.ts'
import { type Opening, opening } from './opening.ts'
import { nounPhrase } from './phrases.ts'
import { requirement } from './requirements.ts'
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
  /** Whether it says what has to be possible, and orders nothing. */
  readonly states: boolean
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
  if (found !== undefined) return found
  if (isAdditional(sentence)) return needOf(sentence)
  return previous === undefined ? undefined : limitOf(sentence)
}

/** Whether a stated need is of another thing than those before it: its subject was not named. What *must* be is mostly a limit. */
export function isOther({ part, clauses }: Given, before: Given): boolean {
  if (part.some(({ text }) => /^(must|shall)$/.test(text))) return false
  const named = new Set(before.part.map(({ text }) => text.replace(/s$/, '')))
  const subject = nounPhrase(part, clauses[0]?.verbAt ?? 0).filter(({ text }) => text.length > 3)
  return !subject.some(({ text }) => named.has(text.replace(/s$/, '')))
}

/** What a sentence demands of the result of the order before it: *Entries must expire*, *No new dependencies*. */
function limitOf(sentence: readonly Token[]): Given | undefined {
  const verbAt = requirement(sentence)
  if (verbAt === undefined) return undefined
  const clauses = [{ verbAt, end: sentence.length }]
  return { form: 'base', part: sentence, clauses, constraint: true, states: true, adds: false }
}

/** What a sentence says has to change, as orders: *The printer needs the new rate*. */
export function needOf(sentence: readonly Token[]): Given | undefined {
  const clauses = statedNeeds(sentence)
  if (clauses.length === 0) return undefined
  return {
    form: 'base',
    part: sentence,
    clauses,
    constraint: false,
    states: true,
    adds: isAdditional(sentence),
  }
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
  const all = parts(sentence).map(withoutSlashes)
  for (const part of all) {
    const named = enumerates(before) || isLabel(before, bare)
    // *gate: swap the lamp*
    const label = part.length === 1 && part !== all.at(-1)
    const start = named || label ? undefined : opening(part)
    const deed = namesDeed(before)
    const titled = before.length > 1
    before = part
    if (later && start !== undefined && !adds && describesAbility(part, start)) continue
    if (start !== undefined && saysNothing(part, start, later)) continue
    if (start === undefined) {
      most ??= bare && !named ? fragments(part) : undefined
      continue
    }
    // *It also creates the quiz*
    const plain = adds ? start.form === 'singular' : bare && (start.form === 'base' || !titled)
    if (!plain && !(bare && adds) && !isImperative(part, start)) continue
    const given = {
      form: start.form,
      part,
      // *Offline mode: cache the tickets, queue the payments*: how it is done, whatever the number of steps.
      clauses: clauses(part, start).slice(0, deed ? 1 : undefined),
      constraint: later && isConstraint(part, start, previous, adds),
      states: start.ability,
      adds: adds || start.ability || start.wished,
    }
    if (most === undefined || given.clauses.length > most.clauses.length) most = given
    if (isElaborated(part, start)) break
  }
  return most
}

/** *Dark mode, fix the login, add a button* */
function fragments(part: readonly Token[]): Given | undefined {
  const found = fragmentOrders(part)
  return (
    found && { form: 'base', part, clauses: found.clauses, constraint: false, states: false, adds: false }
  )
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

/** *Add a list. Users can sort it*: a later statement about what the first order makes; *Let users sort it* orders. */
function describesAbility(part: readonly Token[], { at, ability }: Opening): boolean {
  return ability && !part.slice(0, at).some(({ text }) => /^(also|help|let)$/.test(text))
}

/** *Centre the eyes and leave some air*: what limits in one clause does so in all. */
function limitsInPart(part: readonly Token[], from: number): boolean {
  for (let at = from; at < part.length; ) {
    if (LIMITING.has(part[at]?.text ?? '') && (at === from || connector(part, at - 1))) return true
    at = Math.max(at + 1, connector(part, at)?.next ?? 0)
  }
  return false
}

const LIMITING = words('avoid exclude ignore keep leave omit preserve skip stay')

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
  if (limitsInPart(part, at)) return true
  return restated || isLimit(part, at, base, previous) || isDelivery(part, at + 1, base, previous)
}
