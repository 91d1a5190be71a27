import type { Block, Prose } from '../../model/markdown.ts'
import { type Clause, clauses } from './clauses.ts'
import { type Form, verb } from './inflection.ts'
import { isForeign } from './language.ts'
import { announces, enumerates, introducesOrders, isGeneric, isLabel } from './lead-in.ts'
import { type Opening, opening } from './opening.ts'
import { beginsObject, isSharedObject } from './phrases.ts'
import { informs, isDelivery, isLimit } from './roles.ts'
import { parts, sentences } from './sentences.ts'
import { withoutSlashes } from './slashes.ts'
import { type Token, tokens } from './tokens.ts'

/** One order that a text gives. Offsets are those of the text. */
export interface Order {
  /** The verb's base form. */
  readonly base: string
  readonly verb: { readonly start: number; readonly end: number }
  /** The words of the order, with the object that it shares with a later verb; code in backticks, white space folded. */
  readonly words: string
}

/** What a text orders: objectives, and constraints on them that stand in sentences of their own. */
export interface Orders {
  readonly objectives: readonly Order[]
  readonly constraints: readonly Order[]
}

// An objective is a sentence: what stands behind so many characters changes nothing.
const LONGEST = 16_384

const known = new WeakMap<object, Orders>()

/** Reads the orders of a prose, once. Sentences that are not in English give none. */
export function orders(prose: Pick<Prose, 'text' | 'blocks'>): Orders {
  const found = known.get(prose) ?? read(prose)
  known.set(prose, found)
  return found
}

function read(prose: Pick<Prose, 'text' | 'blocks'>): Orders {
  const objectives: Order[] = []
  const constraints: Order[] = []
  let leadIn: readonly Token[] = []
  for (const block of prose.blocks) {
    if (block.start > LONGEST) break
    const words = tokensOf(prose.text, block)
    if (block.kind === 'paragraph') leadIn = words.at(-1)?.text === ':' ? words : []
    else if (leadIn.length > 0 && !introducesOrders(leadIn)) continue
    for (const [index, sentence] of sentences(words).entries()) {
      const base = objectives.at(-1)?.base
      const bare = index === 0 && block.kind === 'paragraph' && base === undefined
      const given = isForeign(sentence) ? undefined : ordersOf(sentence, bare, base)
      if (given === undefined) continue
      const list = given.constraint ? constraints : objectives
      list.push(...given.clauses.map((clause) => order(prose.text, given, clause)))
    }
  }
  return { objectives, constraints }
}

interface Given {
  readonly form: Form
  readonly part: readonly Token[]
  readonly clauses: readonly Clause[]
  readonly constraint: boolean
}

/** The orders of a sentence; `bare` when it may be a title, in any form. What follows a colon or a dash says the same again: the part with the most orders counts. */
function ordersOf(
  sentence: readonly Token[],
  bare: boolean,
  previous: string | undefined,
): Given | undefined {
  const later = previous !== undefined
  let most: Given | undefined
  let before: readonly Token[] = []
  for (const part of parts(sentence).map(withoutSlashes)) {
    const start = enumerates(before) || isLabel(before) ? undefined : opening(part)
    const titled = before.length > 1
    before = part
    if (start !== undefined && saysNothing(part, start, later)) continue
    if (start === undefined || (!(bare && (start.form === 'base' || !titled)) && !isImperative(part, start)))
      continue
    const given = {
      form: start.form,
      part,
      clauses: clauses(part, start),
      constraint: later && isConstraint(part, start, previous),
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
  return object !== undefined && object.kind !== 'mark' && isImperative(part, start) && !isGeneric(part)
}

/** Whether the verb is not the subject of a statement (*Log files are …*) or a bare word. */
function isImperative(part: readonly Token[], { at, form }: Opening): boolean {
  const subject = /^(an?|it|my|our|the|this|your)$/.test(part[0]?.text ?? '')
  if (part[at + 1] === undefined || form !== 'base' || subject) return false
  if (beginsObject(part[at + 1])) return true
  const states = part.some(({ text }) => /^(are|can|has|have|is|may|must|should|was|were|will)$/.test(text))
  const noun = verb(part[at]?.text ?? '', form)?.noun ?? true
  return !states && (!noun || isSharedObject(part, at + 1, false))
}

function isConstraint(part: readonly Token[], { at, form }: Opening, previous: string): boolean {
  const base = verb(part[at]?.text ?? '', form)?.base ?? ''
  // *Create original work, never copies*: the first order again, in other words.
  const restated = base === previous && part.some(({ text }) => /^(instead|never|rather)$/.test(text))
  return restated || isLimit(part, at, base) || isDelivery(part, at + 1, base, previous)
}

function order(text: string, { part, form }: Given, { verbAt, end, sharedAt }: Clause): Order {
  const verbToken = part[verbAt]
  const own = textOf(text, part.slice(verbAt, end))
  const shared = sharedAt === undefined || sharedAt < end ? '' : textOf(text, part.slice(sharedAt))
  const words = `${own} ${shared}`.replace(/\s+/g, ' ').trim()
  const place = { start: verbToken?.start ?? 0, end: verbToken?.end ?? 0 }
  return {
    base: (verb(verbToken?.text ?? '', form) ?? verb(verbToken?.text ?? '', 'participle'))?.base ?? '',
    verb: place,
    words,
  }
}

/** The text of some tokens, up to a clause that gives the reason. */
function textOf(text: string, some: readonly Token[]): string {
  const reason = some.findIndex(({ text: word }) => word === 'so' || word === 'because')
  const kept = reason > 0 ? some.slice(0, reason) : some
  const last = kept.findLast(({ kind }) => kind !== 'mark') ?? kept[0]
  return text.slice(kept[0]?.start ?? 0, last?.end ?? 0)
}

function tokensOf(text: string, { start, end }: Block): Token[] {
  const own = tokens(text.slice(start, Math.min(end, LONGEST)))
  return own.map((token) => ({ ...token, start: token.start + start, end: token.end + start }))
}
