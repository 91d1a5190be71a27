import type { Connector } from './connectors.ts'
import type { Opening } from './opening.ts'
import type { Token } from './tokens.ts'
import { isEntry, isWay } from './ways.ts'

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
  const starts = opening.wished ? found : withoutAlternatives(found)
  const [first, second, third] = starts
  if (first === undefined || second === undefined) return starts
  const before = part.slice(first.verbAt, second.from)
  // What has no object of its own shares that of the next.
  const own = !opening.wished && first.sharedAt === undefined
  const leads = own && isWay(before, part.slice(second.verbAt, third?.from), opening.form)
  return leads || isEntry(before) ? starts.slice(1) : starts
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
