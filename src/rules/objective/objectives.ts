import type { Block, Prose } from '../../model/markdown.ts'
import type { Clause } from './clauses.ts'
import { type Given, givenBy, isOther, needOf, tellsHow } from './given.ts'
import { verb } from './inflection.ts'
import { isForeign } from './language.ts'
import { introducesOrders } from './lead-in.ts'
import { sentences } from './sentences.ts'
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
  let need: Given | undefined
  for (const block of prose.blocks) {
    if (block.start > LONGEST) break
    const words = tokensOf(prose.text, block)
    if (block.kind === 'paragraph') leadIn = words.at(-1)?.text === ':' ? words : []
    else if (leadIn.length > 0 && (!introducesOrders(leadIn) || tellsHow(leadIn))) continue
    for (const [index, sentence] of sentences(words).entries()) {
      const base = objectives.at(-1)?.base
      const piece = sentence[0]?.text === ';'
      const bare = piece || (index === 0 && block.kind === 'paragraph' && base === undefined)
      if (isForeign(sentence)) continue
      const given = givenBy(sentence, bare || isTask(prose.text, block), base)
      const stated = needOf(sentence)
      for (const one of told(given, stated, need, base === undefined)) {
        const list = one.constraint ? constraints : objectives
        list.push(...one.clauses.map((clause) => order(prose.text, one, clause)))
      }
      if (base === undefined) need ??= given === undefined ? stated : given.states ? given : undefined
    }
  }
  return { objectives, constraints }
}

/**
 * What a sentence orders, given what it states a need of, and the need that the first sentence stated. A need alone orders
 * nothing; two do side by side (*Users can export bills. The archive needs a lamp*), and so does one that something is added
 * to (*Links should open the tour. Also, add a map*).
 */
function told(
  given: Given | undefined,
  stated: Given | undefined,
  need: Given | undefined,
  first: boolean,
): Given[] {
  const another = need !== undefined && stated !== undefined && isOther(stated, need)
  const own = another && (given === undefined || given.constraint) ? stated : given
  const before = first && need !== undefined && (another || given?.adds) ? [need] : []
  if (own !== undefined) return [...before, own]
  return first && stated !== undefined && stated.clauses.length > 1 ? [stated] : []
}

/** *- [ ] answer open mails*: nothing but an order stands there, also where its verb may be a noun. */
function isTask(text: string, { kind, start, end }: Block): boolean {
  return kind === 'item' && /^\[[ xX]\] \S+ \S+ \S/.test(text.slice(start, Math.min(end, start + LONGEST)))
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
