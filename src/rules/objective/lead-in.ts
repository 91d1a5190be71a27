import { words } from './lexicon/words.ts'
import { opening } from './opening.ts'
import { isPlural } from './phrases.ts'
import { type Scope, scopeAfter } from './scope.ts'
import type { Token } from './tokens.ts'

const GENERIC = words(
  'actions activities changes following goals items jobs objectives operations parts points steps tasks things',
)

/** Whether a text before a colon names several things, so that what follows are their names: *Add these endpoints: …*. */
export function enumerates(before: readonly Token[]): boolean {
  const start = opening(before)
  if (start === undefined) return false
  const rest = before.slice(start.at + 1)
  const several = rest.some(({ kind, text }) => kind === 'word' && isPlural(text) && !GENERIC.has(text))
  return several || !endsOpen(before, start.at)
}

const LABELS = words('example examples keyword keywords tag tags trigger triggers')

/** *Triggers: …*: a label that no orders stand behind. */
export function isLabel(before: readonly Token[]): boolean {
  return before.length === 1 && LABELS.has(before[0]?.text ?? '')
}

/** *Do the following*, *Complete these tasks*: an order without content. */
export function isGeneric(before: readonly Token[]): boolean {
  return GENERIC.has(before.at(-1)?.text ?? '')
}

const ANNOUNCEMENT =
  /^(?:carry out|complete|do|execute|follow|perform|take) (?:all )?(?:of )?(?:the following|these|this|two|three|four|five)(?: (?:two|three|four|five))?(?: (?:actions|items|jobs|steps|tasks|things))?$/

/** *Do the following*, *Follow these steps*: says that orders come, and is none. */
export function announces(part: readonly Token[], verbAt: number): boolean {
  const words = part.slice(verbAt).filter(({ kind }) => kind !== 'mark')
  return ANNOUNCEMENT.test(words.map(({ text }) => text).join(' '))
}

/** Whether the items after a lead-in (*Do the following:*) are orders of their own. */
export function introducesOrders(leadIn: readonly Token[]): boolean {
  const before = leadIn.slice(0, -1)
  const last = before.at(-1)?.text ?? ''
  return !/^(by|can|may|must|shall|should|that|to|which|will|with)$/.test(last) && !enumerates(before)
}

function endsOpen(before: readonly Token[], verbAt: number): boolean {
  let scope: Scope = 'open'
  for (let at = verbAt + 1; at < before.length; at++) scope = scopeAfter(before, at, verbAt, scope)
  return scope === 'open'
}
