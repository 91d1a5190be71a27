import { whileThere } from './additions.ts'
import { connector } from './connectors.ts'
import { verb } from './inflection.ts'
import { words } from './lexicon/words.ts'
import { needBehind } from './needs.ts'
import type { Opening } from './opening.ts'
import { beginsObject, nounPhrase } from './phrases.ts'
import type { Token } from './tokens.ts'

/** An order that begins otherwise than with a verb in the form of the first one behind a conjunction. */
export interface Further {
  readonly verbAt: number
  /** Whether it opens a sentence of its own, so that no subordinate clause before can take it in. */
  readonly independent: boolean
}

/** The order that begins at a token in such a way, or undefined. */
export function furtherOrder(part: readonly Token[], at: number, opening: Opening): Further | undefined {
  return (
    byGerund(part, at, opening) ??
    byWish(part, at) ??
    byPassive(part, at, opening) ??
    byTheWay(part, at) ??
    byNeed(part, at, opening)
  )
}

const BEFORE_GERUNDS = ['along with', 'as well as', 'followed by', 'in addition to', 'together with']

/** *Translate the shop, along with adding prices*. */
function byGerund(part: readonly Token[], at: number, { form }: Opening): Further | undefined {
  if (form === 'participle') return undefined
  const phrase = BEFORE_GERUNDS.find((some) =>
    some.split(' ').every((word, index) => part[at + index]?.text === word),
  )
  const verbAt = at + (phrase?.split(' ').length ?? 0)
  const found = phrase === undefined ? undefined : verb(part[verbAt]?.text ?? '', 'participle')
  if (found === undefined || nounPhrase(part, verbAt + 1).length === 0) return undefined
  return found.noun && !beginsObject(part[verbAt + 1]) ? undefined : { verbAt, independent: false }
}

const SPEAKERS = words("i i'd we we'd")

/** *…, and I want to see it*. */
function byWish(part: readonly Token[], at: number): Further | undefined {
  const join = connector(part, at)
  if (join?.kind !== 'and' || !SPEAKERS.has(part[join.next]?.text ?? '')) return undefined
  const to = part.findIndex(({ text }, index) => index > join.next && text === 'to')
  const wish = part.slice(join.next, to).map(({ text }) => text)
  const wished = to > 0 && /^(i|we)('d like| would like| want| need)$/.test(wish.join(' '))
  return wished && verb(part[to + 1]?.text ?? '', 'base') ? { verbAt: to + 1, independent: true } : undefined
}

/** *Agents must be able to merge tickets, and customers should be told* */
function byNeed(part: readonly Token[], at: number, { ability }: Opening): Further | undefined {
  const verbAt = ability ? needBehind(part, at) : undefined
  return verbAt === undefined ? undefined : { verbAt, independent: false }
}

/** *…, and while you're in there fix the overflow* */
function byTheWay(part: readonly Token[], at: number): Further | undefined {
  const join = connector(part, at)
  const behind = join && whileThere(part, join.next)
  const verbAt = behind === undefined ? undefined : (connector(part, behind)?.next ?? behind)
  if (verbAt === undefined || verb(part[verbAt]?.text ?? '', 'base') === undefined) return undefined
  return { verbAt, independent: true }
}

/** *I want to approve refunds and be told when they are paid*. */
function byPassive(part: readonly Token[], at: number, { certain }: Opening): Further | undefined {
  const join = connector(part, at)
  if (!certain || join?.kind !== 'and' || part[join.next]?.text !== 'be') return undefined
  const passive = /(ed|told|shown|sent|given|paid)$/.test(part[join.next + 1]?.text ?? '')
  return passive ? { verbAt: join.next, independent: false } : undefined
}
