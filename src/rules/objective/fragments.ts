import { type Clause, clauses } from './clauses.ts'
import { connector } from './connectors.ts'
import { verb } from './inflection.ts'
import { LEADING_ADJUNCTS } from './lexicon/function-words.ts'
import { type Opening, opening } from './opening.ts'
import { isPlural, nounPhrase, provesVerb } from './phrases.ts'
import type { Token } from './tokens.ts'

/**
 * The orders of a text that begins with the name of a thing instead of a verb: *Dark mode, fix the login, add a button*,
 * *Dark mode please, and let me rename rooms*. Behind a comma one order alone may be said to whom the text names.
 */
export function fragmentOrders(
  part: readonly Token[],
): { readonly clauses: readonly Clause[]; readonly start: Opening } | undefined {
  const name = nounPhrase(part, 0)
  const join = connector(part, name.length)
  if (name.length === 0 || join === undefined || LEADING_ADJUNCTS.has(name[0]?.text ?? '')) return undefined
  if (isClause(name)) return undefined
  if (name.some(({ text }) => speaks(text) || /n't$|^(do|never|not)$/.test(text))) return undefined
  const rest = part.slice(join.next)
  const start = opening(rest)
  if (start === undefined || start.form !== 'base' || !isSure(rest, start)) return undefined
  const found = clauses(rest, start).map((clause) => moved(clause, join.next))
  const joined = part.slice(name.length, join.next).some(({ text }) => /^(&|\+|and|plus)$/.test(text))
  // *Hem and press the trousers*: a verb that is not known, with the same object.
  if (joined && name.length === 1 && name[0]?.kind === 'word' && found.length === 1) return undefined
  const named = joined ? [{ verbAt: 0, end: name.length }] : []
  const all = [...named, ...found]
  return all.length > 1 ? { clauses: all, start: { ...start, at: start.at + join.next } } : undefined
}

/** *Users get logged out and …*: a statement, and no name. */
function speaks(word: string): boolean {
  return (
    verb(word, 'base')?.noun === false ||
    verb(word, 'singular')?.noun === false ||
    /^(are|is|was|were)$/.test(word)
  )
}

/** *Old sessions linger and …*: a plural describes no noun behind it. */
function isClause(name: readonly Token[]): boolean {
  const [subject, last] = name.slice(-2)
  return subject !== undefined && last !== undefined && isPlural(subject.text) && !isPlural(last.text)
}

function isSure(part: readonly Token[], { at, certain }: Opening): boolean {
  return certain || (verb(part[at]?.text ?? '', 'base') !== undefined && provesVerb(part, at + 1))
}

function moved({ verbAt, end, sharedAt }: Clause, by: number): Clause {
  return {
    verbAt: verbAt + by,
    end: end + by,
    ...(sharedAt === undefined ? {} : { sharedAt: sharedAt + by }),
  }
}
