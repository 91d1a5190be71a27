import type { Directive } from './directive.ts'

/** The word that begins a suppression. */
export const DISABLE = 'ralph-disable-next-line'

/** The most rules that one comment is read for: more than anybody writes. */
const MOST_RULES = 50

/** What a directive says, as it is written: nothing of it needs to exist. */
export interface Suppression {
  /** The first word; only `DISABLE` silences anything. */
  readonly word: string
  /** The rules that it names, each with its offset in the directive's text. */
  readonly rules: readonly { readonly id: string; readonly offset: number }[]
  /** Empty when there is none. */
  readonly reason: string
}

/** Reads `ralph-disable-next-line RULE[, RULE] -- reason`. */
export function readSuppression({ text }: Directive): Suppression {
  const [word = ''] = text.split(/\s/, 1)
  const rest = text.slice(word.length)
  const mark = /\s--(?=\s|$)/.exec(rest)
  const list = mark === null ? rest : rest.slice(0, mark.index)
  const words = [...list.matchAll(/[^\s,]+/g)].map(({ 0: id, index }) => ({
    id,
    offset: word.length + index,
  }))
  const slashed = words.filter(({ id }) => id.includes('/')).slice(0, MOST_RULES)
  return {
    word,
    // Without `--`, what is meant for a reason stands among the rules.
    rules: slashed.length > 0 ? slashed : words.slice(0, 1),
    reason: mark === null ? '' : rest.slice(mark.index + mark[0].length).trim(),
  }
}

/** Whether a document may silence a rule for itself. */
export function isSuppressible(rule: string): boolean {
  return !/^(?:syntax|verify|suppression)\//.test(rule) && rule !== 'privacy/secret'
}
