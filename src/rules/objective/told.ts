import { GROUNDS, MAKING, NOTING, RELEASES, REPORTS, RESULTS } from './lexicon/roles.ts'
import { nounPhrase } from './phrases.ts'
import type { Token } from './tokens.ts'

/**
 * Whether a verb tells what an inquiry brought, which is nowhere until then, or acts on it: *measure the load and log the readings*,
 * *compare the vendors and write a brief*, *profile the solver and speed up its slowest stage*.
 */
export function tellsResult(part: readonly Token[], after: number, base: string): boolean {
  if (RELEASES.has(base) && base !== 'print') return false
  const object = part[after]?.text ?? ''
  // *write down who is free*
  const writesDown = /^(call out|point out|write down|write up)$/.test(`${base} ${part[after - 1]?.text}`)
  if (writesDown || /^(emit|output|return)$/.test(base)) return true
  if (NOTING.has(base) || /^(its|what|whatever)$/.test(object)) return true
  if (object === 'their' && /^(clean|correct|delete|fix|merge|remove|repair|update)$/.test(base)) return true
  const composes = /^(assemble|build|create|draft|draw|make|prepare|print|produce|put|sketch|write)$/.test(
    base,
  )
  return nounPhrase(part, after).some(({ text }) => RESULTS.has(text) || (composes && REPORTS.has(text)))
}

const QUESTION = /^(how|what|where|whether|which|who|why)$/

/** *walk through the shop and note every gap*, *and explain why*: what is found on the way is told. */
export function points(part: readonly Token[], after: number, base: string, previous: string): boolean {
  const object = part[after]?.text ?? ''
  if (/^(explain|say|state|tell)$/.test(base) && QUESTION.test(object)) return true
  if (/^(log|print|show)$/.test(base) && /^(how|what|why)$/.test(object)) return true
  if (/^(explain|tell)$/.test(base) && /^(determine|figure|find|learn)$/.test(previous)) return true
  // *rank the bids and give a reason for each*
  const grounds = /^(add|cite|explain|give|justify|list|name|provide|state)$/.test(base)
  if (grounds && nounPhrase(part, after).some(({ text }) => GROUNDS.has(text))) return true
  // *show me three drafts*
  if (/^(give|show|tell)$/.test(base) && /^(me|us)$/.test(object)) return true
  // *run the fuzzer and minimise whatever crashes*
  if (object === 'whatever' && !RELEASES.has(base)) return true
  const found = QUESTION.test(object) || /^(any|anything|each|every|everything|whatever)$/.test(object)
  return found && !MAKING.has(previous) && /^(flag|highlight|list|mark|note|record|report)$/.test(base)
}
