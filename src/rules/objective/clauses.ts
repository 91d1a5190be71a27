import { afterTo, verbChain } from './chain.ts'
import { connector } from './connectors.ts'
import { isOrder } from './evidence.ts'
import { furtherOrder } from './further.ts'
import { type Form, verb } from './inflection.ts'
import { CLAUSE_TAKERS, PROOFS } from './lexicon/roles.ts'
import type { Opening } from './opening.ts'
import { beginsObject, nounPhrase } from './phrases.ts'
import { type Scope, scopeAfter } from './scope.ts'
import { ownStarts, type Start } from './starts.ts'
import type { Token } from './tokens.ts'

/** One order of a sentence, as indexes of its tokens. */
export interface Clause {
  readonly verbAt: number
  /** Index after its last token. */
  readonly end: number
  /** Index of the object that it shares with the verbs after it: *build and deploy the site*. */
  readonly sharedAt?: number
}

/** The orders that a part of a sentence gives, the first of them at its opening. */
export function clauses(part: readonly Token[], opening: Opening): Clause[] {
  const chain = verbChain(part, opening)
  const starts = ownStarts(part, opening, scan(part, opening, chain))
  return starts.map((start, index) => ({ ...start, end: starts[index + 1]?.from ?? part.length }))
}

function scan(part: readonly Token[], opening: Opening, chain: { starts: Start[]; next: number }): Start[] {
  const starts = [...chain.starts]
  const { form } = opening
  let lists = false
  let scope: Scope = takesQuestion(part, opening.at)
    ? 'clause'
    : takesClause(part, opening.at)
      ? 'closed'
      : 'open'
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
    const from = afterTo(part, opening.at, join)
    const place = {
      part,
      form,
      at: from,
      certain: from > join.next,
      kind: join.kind,
      before: at - 1,
      verbAt,
      found: starts.length - chain.starts.length,
      lists,
      wished: opening.wished || opening.ability,
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
  if (scope === 'infinitive') return form === 'singular'
  return scope === 'open' || (scope === 'agreeing' && form === 'base')
}

/** *see what …*: the clause may turn out to be in the singular. */
function takesQuestion(part: readonly Token[], at: number): boolean {
  return (
    part[at]?.text === 'see' &&
    /^(how|if|that|what|where|whether|which|who|why)$/.test(part[at + 1]?.text ?? '')
  )
}

/** *Ensure that …*, *verify types and lint pass*; but *see my orders*. */
function takesClause(part: readonly Token[], at: number): boolean {
  const text = part[at]?.text ?? ''
  if (
    PROOFS.has(text) &&
    /^(match|pass|succeed|work)$/.test(part.findLast(({ kind }) => kind !== 'mark')?.text ?? '')
  )
    return true
  // *Make the tool exit with 1 and print the error*
  const made = text === 'make' ? nounPhrase(part, at + 1).slice(2) : []
  if (made.some((token) => verb(token.text, 'base'))) return true
  return CLAUSE_TAKERS.has(text)
}
