import { OBJECT_STARTERS, PRONOUNS } from './lexicon/function-words.ts'
import {
  COORDINATED_CONSTRAINTS,
  DELIVERIES,
  DISCARDING,
  FILING,
  INQUIRIES,
  KEEPING,
  NARROWINGS,
  PLACING,
  PROOFS,
  RECORDING,
  REPORTS,
  RESULTS,
  WRITING,
  YIELDING,
} from './lexicon/roles.ts'
import { enables } from './people.ts'
import { nounPhrase } from './phrases.ts'
import type { Token } from './tokens.ts'
import { points, tellsResult } from './told.ts'

/** Whether a coordinated verb says how the order before it is carried out or proven: *and ensure …*, *and run the tests*. */
export function limitsOrder(part: readonly Token[], at: number, base: string): boolean {
  const next = part[at + 1]?.text ?? ''
  if (next === 'away') return false
  if (enables(part, at)) return false
  if (COORDINATED_CONSTRAINTS.has(base) || isProof(part, at, base)) return true
  if (NARROWINGS.has(base) && takesUp(part, at + 1)) return true
  if (/^(demonstrate|prove)$/.test(base)) return true
  // *and make it faster*: how the first order is to come out.
  if (/^(let|make)$/.test(base) && /^(it|them)$/.test(next)) return true
  if (/^(if|that|whether)$/.test(next) && /^(demonstrate|find|look|measure|prove|see|show)$/.test(base))
    return true
  return PROOFS.has(base) && (takesUp(part, at + 1) || /^(if|that|whether)$/.test(next))
}

/** Whether a verb orders what a criterion is for: *make sure …*, *run the tests*. */
export function isProof(part: readonly Token[], at: number, base: string): boolean {
  if (base === 'make') return /^(certain|no|sure|use)$/.test(part[at + 1]?.text ?? '')
  const runs = /^(repeat|rerun|run)$/.test(base)
  return (
    runs && part.slice(at + 1, at + 6).some(({ text }) => /^(lint\w*|scan(ner)?|suite|tests?)$/.test(text))
  )
}

/**
 * Whether a verb hands over what the verb before it has gathered or worked out: *compute the mean and save it*,
 * *and print the result*.
 */
export function isDelivery(part: readonly Token[], after: number, base: string, previous: string): boolean {
  if (base === 'save' || (base === 'export' && WRITING.has(previous))) return true
  if ((KEEPING.has(base) || base === 'export') && takesUp(part, after)) return true
  // *compare the vendors and pick one*
  const picks = /^(choose|pick|select)$/.test(base) && /^(one|the|two)$/.test(part[after]?.text ?? '')
  const records =
    ((RECORDING.has(base) && base !== 'explain') || base === 'write') &&
    (takesUp(part, after) || part[after]?.text === 'what')
  if (YIELDING.has(previous) && (picks || records)) return true
  if (INQUIRIES.has(previous) && tellsResult(part, after, base)) return true
  if (followsThrough(part, after, base, previous)) return true
  if (points(part, after, base, previous) || leavesOut(part, after, base, previous)) return true
  if (isPlaced(part, after, base, previous)) return true
  // *and present it to the board*: to people, so it is sent.
  if (base === 'present' && part[after + 1]?.text === 'to') return false
  const results = nounPhrase(part, after)
    .slice(0, 4)
    .some(({ text }) => RESULTS.has(text))
  if ((RECORDING.has(base) && results) || (KEEPING.has(base) && namesFile(part, after))) return true
  if (!DELIVERIES.has(base) || !YIELDING.has(previous)) return false
  if (KEEPING.has(base) || takesUp(part, after)) return true
  const reports = nounPhrase(part, after).some(({ text }) => REPORTS.has(text))
  return results || reports || /^(all|any|each|every|its|me|the|their|us)$/.test(part[after]?.text ?? '')
}

/** *rename the class and adjust all references*: without that nothing has its new name. */
function followsThrough(part: readonly Token[], after: number, base: string, previous: string): boolean {
  // *upgrade the framework and adapt the code to it*
  if (/^(bump|migrate|replace|switch|upgrade)$/.test(previous) && /^(adapt|adjust)$/.test(base)) return true
  if (CHANGING.test(previous) && usesIt(part, after)) return true
  const mentions = /^(callers?|imports?|links?|mentions|references|usages|uses)$/
  return (
    /^(inline|move|relocate|rename)$/.test(previous) &&
    /^(adapt|adjust|change|correct|fix|update)$/.test(base) &&
    part.slice(after, after + 4).some(({ text }) => mentions.test(text))
  )
}

const CHANGING = /^(change|delete|drop|extract|move|remove|rename|replace|rewrite)$/

/** *rename the table and update the queries that use it* */
function usesIt(part: readonly Token[], from: number): boolean {
  return part.some(
    ({ text }, at) =>
      at > from &&
      /^(that|which)$/.test(text) &&
      /^(call|import|need|read|reference|use)s?$/.test(part[at + 1]?.text ?? '') &&
      /^(it|them)$/.test(part[at + 2]?.text ?? ''),
  )
}

/** *Import the rows and skip those without a date* */
function leavesOut(part: readonly Token[], after: number, base: string, previous: string): boolean {
  if (!DISCARDING.has(base) || !(YIELDING.has(previous) || /^(import|load|read)$/.test(previous)))
    return false
  const next = part[after + nounPhrase(part, after).length]?.text ?? ''
  return part[after]?.text === 'those' || (base === 'skip' && /^(that|with|without)$/.test(next))
}

/** *append it to the log*, *enter the totals in the ledger*: what is there now is put where it belongs. */
function isPlaced(part: readonly Token[], after: number, base: string, previous: string): boolean {
  const made = YIELDING.has(previous) || WRITING.has(previous)
  if (takesUp(part, after) && !FILING.has(base) && !(made && PLACING.has(base))) return false
  if (takesUp(part, after)) {
    // *put it in front of the route*: now something else works in another way.
    const isBefore = part[after + 2]?.text === 'front'
    return !isBefore && part.slice(after + 1, after + 3).some(({ text }) => PLACES.test(text))
  }
  const own = /^(all|any|each|every|its|the|their)$/.test(part[after]?.text ?? '')
  const kept = (YIELDING.has(previous) && PLACING.has(base)) || /^(dump|output|save|store)$/.test(base)
  return kept && own && part.slice(after + 1, after + 8).some(({ text }) => PLACES.test(text))
}

const PLACES = /^(as|at|in|inside|into|on|onto|to|under|within)$/

/** *save the list as `box.csv`* */
function namesFile(part: readonly Token[], after: number): boolean {
  return part
    .slice(after, after + 6)
    .some(({ text }, at) => /^(as|into|to)$/.test(text) && part[after + at + 1]?.kind === 'thing')
}

/** Whether a pronoun stands for the object of the verb before: *them*, not *these two files*. */
export function takesUp(part: readonly Token[], at: number): boolean {
  if (!PRONOUNS.has(part[at]?.text ?? '')) return false
  const next = part[at + 1]
  return (
    /^(it|them|everything)$/.test(part[at]?.text ?? '') ||
    next?.kind !== 'word' ||
    OBJECT_STARTERS.has(next.text)
  )
}
