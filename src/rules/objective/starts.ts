import type { Connector } from './connectors.ts'
import { verb } from './inflection.ts'
import { INPUTS, RELEASES } from './lexicon/roles.ts'
import type { Opening } from './opening.ts'
import { takesUp } from './roles.ts'
import type { Token } from './tokens.ts'

/** Where an order of a sentence begins. */
export interface Start {
  readonly verbAt: number
  readonly kind: Connector['kind']
  /** Index of the connector before it. */
  readonly from: number
  readonly sharedAt?: number
}

/** The beginnings that count: one of alternatives, and none that only leads to the next. */
export function ownStarts(part: readonly Token[], opening: Opening, found: Start[]): Start[] {
  return withoutEntry(part, opening.wished ? found : withoutInput(part, opening, withoutAlternatives(found)))
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
  const sends = RELEASES.has(next)
  const takes = /^(get|grab|take)$/.test(base) && takesUp(part, second.verbAt + 1) && !sends
  return takes || (INPUTS.has(base) && !moves && !sends) ? starts.slice(1) : starts
}

/** *Log in to the shop and see the orders*: the way to the next order. */
function withoutEntry(part: readonly Token[], starts: Start[]): Start[] {
  const [first, second] = starts
  const entry = part.slice(first?.verbAt, second?.from).map(({ text }) => text)
  return second !== undefined && /^(log|sign) in(to .*| to .*)?$/.test(entry.join(' '))
    ? starts.slice(1)
    : starts
}
