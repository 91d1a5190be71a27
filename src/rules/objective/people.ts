import { verb } from './inflection.ts'
import { isPerson } from './lexicon/people.ts'
import { words } from './lexicon/words.ts'
import { beginsObject, isPlural } from './phrases.ts'
import type { Token } from './tokens.ts'

const DETERMINERS = words('a all an another any both each every my other our some the these those your')

/**
 * The index behind words that say what somebody is to be able to do: *Patients can …*, *Registrars must be able to …*,
 * *Let users …*, *Enable users to …*, *Help pupils …*; undefined without them.
 */
export function afterAbility(sentence: readonly Token[], at: number): number | undefined {
  const text = sentence[at]?.text ?? ''
  if (!/^(allow|enable|help|let)$/.test(text)) {
    const able = afterAble(sentence, at)
    if (able !== undefined) return able
    const people = afterPeople(sentence, at)
    return afterModal(sentence, people) ?? (acts(sentence, at, people) ? people : undefined)
  }
  if (/^(allow|enable)$/.test(text)) return afterTo(sentence, afterPeople(sentence, at + 1))
  const named =
    /^(her|him|me|them|us)$/.test(sentence[at + 1]?.text ?? '') ||
    (text === 'let' && isPlural(sentence[at + 1]?.text ?? ''))
  const people = afterPeople(sentence, at + 1) ?? (named ? at + 2 : undefined)
  const next = afterTo(sentence, people) ?? people
  // *Help users with their forms*: no ability.
  return next !== undefined && (next === sentence.length || isVerb(sentence[next])) ? next : undefined
}

/** Whether a verb gives an ability to people: *and let users filter by date*. */
export function enables(part: readonly Token[], at: number): boolean {
  if (part[at]?.text === 'allow') return afterTo(part, afterPeople(part, at + 1)) !== undefined
  return part[at]?.text === 'let' && afterAbility(part, at) !== undefined
}

function isVerb(token: Token | undefined): boolean {
  return token !== undefined && verb(token.text, 'base') !== undefined
}

/** *The crew should be able to …*, *The system shall …*: whoever it is. */
function afterAble(sentence: readonly Token[], from: number): number | undefined {
  for (let at = from; at < Math.min(from + 6, sentence.length); at++) {
    const token = sentence[at]
    if (token?.kind === 'mark' || token?.text === 'that') return undefined
    if (!/^(must|shall|should|will)$/.test(token?.text ?? '')) continue
    const [be, able] = [sentence[at + 1]?.text, sentence[at + 2]?.text]
    if (be === 'be' && able === 'able') return afterTo(sentence, at + 3)
    const required = /^(must|shall)$/.test(token?.text ?? '') && at > from && isVerb(sentence[at + 1])
    return required && !/^(be|have|not)$/.test(be ?? '') ? at + 1 : undefined
  }
  return undefined
}

/** *Referees submit the sheet and …*: what somebody does; not *Users lose their drafts*. */
function acts(sentence: readonly Token[], at: number, people: number | undefined): boolean {
  if (people === undefined || people > at + 2 || !isPlural(sentence[people - 1]?.text ?? '')) return false
  const found = verb(sentence[people]?.text ?? '', 'base')
  return (
    found !== undefined && !SUFFERED.has(found.base) && (!found.noun || beginsObject(sentence[people + 1]))
  )
}

const SUFFERED = words(
  'be complain experience face find get have hear know lose miss need notice receive report see suffer think wait want wonder',
)

/** The index behind *the user*, *support agents*, *users with a badge* and the like; undefined where nobody is named. */
function afterPeople(sentence: readonly Token[], from: number): number | undefined {
  let at = DETERMINERS.has(sentence[from]?.text ?? '') ? from + 1 : from
  for (const last = Math.min(at + 3, sentence.length); at < last; at++) {
    const token = sentence[at]
    if (token === undefined || token.kind === 'mark') return undefined
    const ends = !isPerson(sentence[at + 1]?.text ?? '')
    if (isPerson(token.text) && ends) return at + 1
  }
  return undefined
}

/** Behind *can*, *need to*, *should also be able to*. */
function afterModal(sentence: readonly Token[], from: number | undefined): number | undefined {
  if (from === undefined) return undefined
  const at = sentence[from]?.text === 'also' ? from + 1 : from
  const modal = sentence[at]?.text ?? ''
  const next = sentence[at + 1]?.text === 'also' ? at + 2 : at + 1
  if (/^(needs?|wants?)$/.test(modal)) return afterTo(sentence, next)
  if (!/^(can|may|must|shall|should|will)$/.test(modal)) return undefined
  const able = sentence[next]?.text === 'be' ? next + 1 : next
  if (/^(able|allowed)$/.test(sentence[able]?.text ?? '')) return afterTo(sentence, able + 1)
  return modal === 'can' && (next === sentence.length || isVerb(sentence[next])) ? next : undefined
}

function afterTo(sentence: readonly Token[], at: number | undefined): number | undefined {
  return at !== undefined && sentence[at]?.text === 'to' ? at + 1 : undefined
}
