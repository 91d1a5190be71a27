import { type Connector, connector } from './connectors.ts'
import { isOrder } from './evidence.ts'
import { furtherOrder } from './further.ts'
import { type Form, type Verb, verb } from './inflection.ts'
import { CLAUSE_TAKERS, DELIVERIES, INPUTS, OPERATIONS, PROOFS, RELEASES, YIELDING } from './lexicon/roles.ts'
import type { Opening } from './opening.ts'
import { isBinomial, isFirstHalf, isOneAct } from './pairs.ts'
import { afterParticle, beginsObject, isNamed, isSharedObject, nounPhrase, provesVerb } from './phrases.ts'
import { takesUp } from './roles.ts'
import { type Scope, scopeAfter } from './scope.ts'
import type { Token } from './tokens.ts'

/** One order of a sentence, as indexes of its tokens. */
export interface Clause {
  readonly verbAt: number
  /** Index after its last token. */
  readonly end: number
  /** Index of the object that it shares with the verbs after it: *build and deploy the site*. */
  readonly sharedAt?: number
}

interface Start {
  readonly verbAt: number
  readonly kind: Connector['kind']
  /** Index of the connector before it. */
  readonly from: number
  readonly sharedAt?: number
}

/** The orders that a part of a sentence gives, the first of them at its opening. */
export function clauses(part: readonly Token[], opening: Opening): Clause[] {
  const chain = verbChain(part, opening)
  const found = scan(part, opening, chain)
  const starts = withoutEntry(
    part,
    opening.wished ? found : withoutInput(part, opening, withoutAlternatives(found)),
  )
  return starts.map((start, index) => ({ ...start, end: starts[index + 1]?.from ?? part.length }))
}

/** *Lint, format and test the code*: the verbs at the head that share one object, without those that repeat an act. */
function verbChain(
  part: readonly Token[],
  { at, form, certain, wished, ability }: Opening,
): { starts: Start[]; next: number } {
  const starts: Start[] = [{ verbAt: at, kind: 'and', from: at }]
  const head = verb(part[at]?.text ?? '', form)
  const bases = [head?.base ?? '']
  const verbs: Verb[] = head ? [head] : []
  let next = afterParticle(part, at)
  for (let join = connector(part, next); join; join = connector(part, next)) {
    const verbAt = afterTo(part, at, join)
    const found = verb(part[verbAt]?.text ?? '', form)
    if (found === undefined) break
    verbs.push(found)
    if (!(wished ? isSameAct(bases, found.base) : belongsTo(bases, found.base))) {
      starts.push({ verbAt, kind: join.kind, from: next })
      bases.push(found.base)
    }
    next = afterParticle(part, verbAt)
  }
  // *Notes & Tasks Domains*: plurals.
  const named = part[next]?.kind === 'thing' || !beginsObject(part[next])
  const plurals = form === 'singular' && named && verbs.some(({ noun }) => noun)
  const own = wished || ability || isEachOwn(bases, verbs.length)
  const shared = starts.length > 1 && !plurals && own && shareObject(part, next, certain, verbs)
  if (!shared) return { starts: starts.slice(0, 1), next }
  return { starts: starts.map((start) => ({ ...start, sharedAt: next })), next }
}

/** *Build and deploy the site*, *Lint, format and test the code*; where two verbs are not known to be such, the first may prepare the second. */
function isEachOwn(bases: readonly string[], verbs: number): boolean {
  const [first = '', second = ''] = bases
  return verbs > 2 || RELEASES.has(second) || (OPERATIONS.has(first) && OPERATIONS.has(second))
}

/** Whether what follows verbs is their object, and no noun that they describe: *lint and format scripts*. */
function shareObject(part: readonly Token[], at: number, certain: boolean, verbs: readonly Verb[]): boolean {
  if (beginsObject(part[at]) || provesVerb(part, at)) return true
  if (certain) return isSharedObject(part, at, certain)
  const last = verbs.at(-1)
  if (last?.noun === false || RELEASES.has(last?.base ?? ''))
    return nounPhrase(part, at).length > 0 && !isNamed(part, at)
  return verbs.length > 2 && isSharedObject(part, at, certain)
}

/** Whether a verb with the same object adds no order to those before it. */
function belongsTo(bases: readonly string[], base: string): boolean {
  const last = bases.at(-1) ?? ''
  const used = PROOFS.has(base) || (YIELDING.has(last) && DELIVERIES.has(base))
  return used || isFirstHalf(last, base) || INPUTS.has(last) || isSameAct(bases, base)
}

function isSameAct(bases: readonly string[], base: string): boolean {
  return isBinomial(bases.at(-1) ?? '', base) || bases.some((before) => isOneAct(before, base))
}

/** *I want to plan and to book …*: the index behind a repeated *to*. Behind a mere comma it says what for. */
function afterTo(part: readonly Token[], openingAt: number, { next, kind }: Connector): number {
  const repeated =
    kind !== 'comma' &&
    part[next]?.text === 'to' &&
    part.slice(0, openingAt).some(({ text }) => text === 'to')
  return repeated ? next + 1 : next
}

function scan(part: readonly Token[], opening: Opening, chain: { starts: Start[]; next: number }): Start[] {
  const starts = [...chain.starts]
  const { form } = opening
  let lists = false
  let scope: Scope = takesClause(part, opening.at) ? 'closed' : 'open'
  for (let at = chain.next; at < part.length; ) {
    const further = furtherOrder(part, at, opening)
    if (further && (further.independent || isFree(scope, form))) {
      starts.push({ verbAt: further.verbAt, kind: 'and', from: at })
      scope = 'open'
      lists = false
      at = further.verbAt + 1
      continue
    }
    const join = connector(part, at)
    const verbAt = starts.at(-1)?.verbAt ?? opening.at
    if (join === undefined) {
      scope = scopeAfter(part, at, verbAt, scope)
      at++
      continue
    }
    if (part.slice(at, join.next).some(({ text }) => text === ';')) scope = 'open'
    const place = {
      part,
      form,
      at: afterTo(part, opening.at, join),
      kind: join.kind,
      before: at - 1,
      verbAt,
      found: starts.length - chain.starts.length,
      lists,
      wished: opening.wished,
    }
    const free = isFree(scope, form)
    if (free && isOrder(place)) {
      starts.push({ verbAt: place.at, kind: join.kind, from: at })
      scope = 'open'
      lists = false
      at = place.at + 1
    } else {
      const clause = verb(part[join.next]?.text ?? '', form) && beginsObject(part[join.next + 1])
      // *…, generate content, or more*: alternatives as well.
      if (free && !opening.wished && join.kind === 'or' && join.next - at > 1)
        starts.push({ verbAt: place.at, kind: 'or', from: at })
      lists ||= join.kind === 'comma' && scope === 'open' && !clause
      at = join.next
    }
  }
  return starts
}

function isFree(scope: Scope, form: Form): boolean {
  return scope === 'open' || (scope === 'agreeing' && form === 'base')
}

/** *Ensure that …*, *see how …*, *verify types and lint pass*; but *see my orders*. */
function takesClause(part: readonly Token[], at: number): boolean {
  const text = part[at]?.text ?? ''
  if (
    PROOFS.has(text) &&
    /^(match|pass|succeed|work)$/.test(part.findLast(({ kind }) => kind !== 'mark')?.text ?? '')
  )
    return true
  if (text === 'see') return /^(how|if|that|what|where|whether|which|who|why)$/.test(part[at + 1]?.text ?? '')
  // *Make the tool exit with 1 and print the error*
  const made = text === 'make' ? nounPhrase(part, at + 1).slice(2) : []
  if (made.some((token) => verb(token.text, 'base'))) return true
  return CLAUSE_TAKERS.has(text)
}

/** *Add items, remove items or clear the list*: alternatives are one order. */
function withoutAlternatives(starts: readonly Start[]): Start[] {
  const kept: Start[] = []
  let alternative = false
  for (const start of starts.toReversed()) {
    if (start.kind === 'or') alternative = true
    else if (start.kind !== 'comma') {
      kept.push(start)
      alternative = false
    } else if (!alternative) kept.push(start)
  }
  return kept.reverse()
}

/** *Read the file and count its words*: what only takes something in is a part of the next order. */
function withoutInput(part: readonly Token[], { form }: Opening, starts: Start[]): Start[] {
  const [first, second] = starts
  if (first === undefined || second === undefined || first.sharedAt !== undefined) return starts
  const base = verb(part[first.verbAt]?.text ?? '', form)?.base ?? ''
  const moves = part.slice(first.verbAt, second.from).some(({ text }) => text === 'into')
  // *Take the texts and translate them*
  const next = verb(part[second.verbAt]?.text ?? '', form)?.base ?? ''
  const takes = /^(get|grab|take)$/.test(base) && takesUp(part, second.verbAt + 1) && !RELEASES.has(next)
  return takes || (INPUTS.has(base) && !moves) ? starts.slice(1) : starts
}

/** *Log in to the shop and see the orders*: the way to the next order. */
function withoutEntry(part: readonly Token[], starts: Start[]): Start[] {
  const [first, second] = starts
  const entry = part.slice(first?.verbAt, second?.from).map(({ text }) => text)
  return second !== undefined && /^(log|sign) in(to .*| to .*)?$/.test(entry.join(' '))
    ? starts.slice(1)
    : starts
}
