import { LEADING_ADJUNCTS } from './lexicon/function-words.ts'
import { words } from './lexicon/words.ts'
import { afterFrames, opening } from './opening.ts'
import { isNominal, isPlural } from './phrases.ts'
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

const LABELS = words(`
  actual background commands context criteria example examples expected features hint hints keyword keywords note notes options
  permissions repro reproduce shortcuts tag tags topics trigger triggers values
`)

/** *Triggers: …*, *Steps to reproduce: …*: a label that no orders stand behind. Behind other sentences `Steps` is one as well. */
export function isLabel(before: readonly Token[], first: boolean): boolean {
  const text = before.at(-1)?.text ?? ''
  return before.length < 4 && (LABELS.has(text) || (text === 'steps' && !first && before.length === 1))
}

/** *Graceful shutdown: …*, *Offline mode: …*: the name of one deed, behind which stands how it is done; not *Type checker*, *Sprint 14*, *Docs & CI*. */
export function namesDeed(before: readonly Token[]): boolean {
  const first = before[0]?.text ?? ''
  if (before.length < 2 || isGeneric(before) || LEADING_ADJUNCTS.has(first) || /^(each|every)$/.test(first))
    return false
  if (!isNominal(before, 0) && !DEEDS.has(before.at(-1)?.text ?? '')) return false
  return before.every(({ kind, text }) => kind !== 'mark' && !/^\d|^(and|or)$/.test(text) && !SPANS.has(text))
}

const DEEDS = words(
  'backup checklist cleanup closure collapse email failure fix fixes flow handover launch letter lifecycle mail message mode newsletter move overhaul pipeline prep refresh release removal renewal reuse review rework rollout run setup shutdown startup support switch trip update upgrade',
)

const SPANS = words(
  'backlog chores day iteration leftovers list milestone month phase plan quarter sprint stage todo today tomorrow wave week work year',
)

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
  const { at, ability } = afterFrames(before)
  // *Registrars must be able to: …*
  if (ability && at === before.length) return true
  if (isLabel(before, true)) return false
  const last = before.at(-1)?.text ?? ''
  return !/^(by|can|may|must|shall|should|that|to|which|will|with)$/.test(last) && !enumerates(before)
}

function endsOpen(before: readonly Token[], verbAt: number): boolean {
  let scope: Scope = 'open'
  for (let at = verbAt + 1; at < before.length; at++) scope = scopeAfter(before, at, verbAt, scope)
  return scope === 'open'
}
