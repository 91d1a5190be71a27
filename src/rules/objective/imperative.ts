import { verb } from './inflection.ts'
import type { Opening } from './opening.ts'
import { beginsObject, isSharedObject } from './phrases.ts'
import type { Token } from './tokens.ts'

/** Whether the verb is not the subject of a statement (*Log files are …*) or a bare word. */
export function isImperative(part: readonly Token[], { at, form, ability, wished }: Opening): boolean {
  if ((ability || wished) && part[at + 1] !== undefined) return true
  const subject = /^(an?|it|my|our|the|this|your)$/.test(part[0]?.text ?? '')
  if (part[at + 1] === undefined || form !== 'base' || subject) return false
  if (beginsObject(part[at + 1])) return true
  // *Compile time has to stay …*; not *Keep names as they are*.
  const clause = part.findIndex(({ text }, index) => index > at && CLAUSE.test(text))
  const main = part.slice(at + 1, clause < 0 ? undefined : clause)
  const states = main.some(({ text }) => /^(are|can|has|have|is|may|must|should|was|were|will)$/.test(text))
  const noun = verb(part[at]?.text ?? '', form)?.noun ?? true
  return !states && (!noun || isSharedObject(part, at + 1, false))
}

const CLAUSE = /^(as|because|how|if|than|that|they|what|when|where|which|while|who)$/
