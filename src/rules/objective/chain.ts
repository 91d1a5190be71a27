import { type Connector, connector } from './connectors.ts'
import { type Verb, verb } from './inflection.ts'
import { DELIVERIES, INPUTS, OPERATIONS, PROOFS, RELEASES, YIELDING } from './lexicon/roles.ts'
import type { Opening } from './opening.ts'
import { isBinomial, isFirstHalf, isOneAct } from './pairs.ts'
import {
  afterParticle,
  beginsObject,
  isNamed,
  isPlural,
  isSharedObject,
  nounPhrase,
  provesVerb,
} from './phrases.ts'
import type { Start } from './starts.ts'
import type { Token } from './tokens.ts'
import { verbAt } from './unknown.ts'

/** *Lint, format and test the code*: the verbs at the head that share one object, without those that repeat an act. */
export function verbChain(
  part: readonly Token[],
  { at, form, certain, wished, ability }: Opening,
): { starts: Start[]; next: number } {
  const starts: Start[] = [{ verbAt: at, kind: 'and', from: at }]
  const head = verb(part[at]?.text ?? '', form)
  const bases = [head?.base ?? '']
  const verbs: Verb[] = head ? [head] : []
  let next = afterParticle(part, at)
  for (let join = connector(part, next); join; join = connector(part, next)) {
    const secondAt = afterTo(part, at, join)
    const found = verbAt(part, secondAt, form)
    if (found === undefined) break
    verbs.push(found)
    const same = wished ? isSameAct(bases, found.base) : belongsTo(bases, found.base)
    // An alternative takes the verbs before it with it, whatever it does.
    if (!same || (join.kind === 'or' && !wished)) {
      starts.push({ verbAt: secondAt, kind: join.kind, from: next })
      bases.push(found.base)
    }
    next = afterParticle(part, secondAt)
  }
  // *Notes & Tasks Domains*: plurals.
  const named = part[next]?.kind === 'thing' || !beginsObject(part[next])
  const plurals = form === 'singular' && named && verbs.some(({ noun }) => noun)
  const several = wished || ability || verbs.length > 2 || isPairOfActs(bases)
  const shared = starts.length > 1 && !plurals && several && shareObject(part, next, certain, verbs)
  if (!shared) return { starts: starts.slice(0, 1), next }
  return { starts: starts.map((start) => ({ ...start, sharedAt: next })), next }
}

/** Of two orders with one object named once, the first mostly prepares the second, unless that sends out or both are done for their own sake. */
function isPairOfActs(bases: readonly string[]): boolean {
  return RELEASES.has(bases.at(-1) ?? '') || bases.every((base) => OPERATIONS.has(base))
}

/** Whether what follows verbs is their object, and no noun that they describe: *lint and format scripts*. */
function shareObject(part: readonly Token[], at: number, certain: boolean, verbs: readonly Verb[]): boolean {
  if (provesVerb(part, at) || (beginsObject(part[at]) && verbs.some(({ noun }) => !noun))) return true
  if (certain) return isSharedObject(part, at, certain)
  const [object, first, last] = [nounPhrase(part, at), verbs[0], verbs.at(-1)]
  // *Acknowledge and export alarms*: the first verb needs an object too.
  if (first?.noun === false && object.length === 1 && isPlural(object[0]?.text ?? ''))
    return !isNamed(part, at)
  // *Review and release notes*, *Capture and release protocol*; not *Sign and broadcast transactions from the wallet*
  const placed = /^(from|in|on|to|with)$/.test(part[at + 1]?.text ?? '')
  if (first?.noun && last?.noun && object.length === 1 && !placed) return false
  if (RELEASES.has(last?.base ?? '')) return object.length > 0 && !isNamed(part, at)
  // *Source & Intelligence Reports*, *test and setup scripts*: two nouns.
  if (last?.noun === false && (!first?.noun || OPERATIONS.has(first.base) || isSharedObject(part, at, false)))
    return object.length > 0 && !isNamed(part, at)
  return verbs.length > 2 && isSharedObject(part, at, certain)
}

/** Whether a verb with the same object adds no order to those before it. */
function belongsTo(bases: readonly string[], base: string): boolean {
  const last = bases.at(-1) ?? ''
  // *Open, close and reopen the tab*
  if (bases.some((before) => base === `re${before}`)) return true
  const used = PROOFS.has(base) || (YIELDING.has(last) && DELIVERIES.has(base))
  return used || isFirstHalf(last, base) || INPUTS.has(last) || isSameAct(bases, base)
}

function isSameAct(bases: readonly string[], base: string): boolean {
  return isBinomial(bases.at(-1) ?? '', base) || bases.some((before) => isOneAct(before, base))
}

/** *I want to plan and to book …*: the index behind a repeated *to*. Behind a mere comma it says what for. */
export function afterTo(part: readonly Token[], openingAt: number, { next, kind }: Connector): number {
  const repeated =
    kind !== 'comma' &&
    part[next]?.text === 'to' &&
    part.slice(0, openingAt).some(({ text }) => text === 'to')
  return repeated ? next + 1 : next
}
