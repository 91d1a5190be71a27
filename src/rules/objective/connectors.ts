import { ADVERBS } from './lexicon/function-words.ts'
import { words } from './lexicon/words.ts'
import type { Token } from './tokens.ts'

/** What joins two clauses: where it ends and how firmly it says that another order follows. */
export interface Connector {
  /** Index of the first token after it. */
  readonly next: number
  readonly kind: 'comma' | 'and' | 'or' | 'then'
}

const JOINS = words('& + , -> ; => and plus then →')
const SEQUENCE = words('-> => then →')
const ALTERNATIVES = words('and/or nor or')

/** The connector that begins at a token (*, and then also*), or undefined. */
export function connector(part: readonly Token[], at: number): Connector | undefined {
  let next = at
  let kind: Connector['kind'] = 'comma'
  for (let token = part[next]; token; token = part[next]) {
    if (ALTERNATIVES.has(token.text) || isSlash(part, next)) kind = 'or'
    else if (isAsWellAs(part, next)) next += 2
    else if (next > at && isAdverb(token.text)) kind = token.text === 'then' ? 'then' : kind
    else if (!JOINS.has(token.text)) break
    if (SEQUENCE.has(token.text)) kind = 'then'
    else if (kind === 'comma' && token.text !== ',') kind = 'and'
    next++
  }
  return next > at ? { next, kind } : undefined
}

function isAsWellAs(part: readonly Token[], at: number): boolean {
  return part[at]?.text === 'as' && part[at + 1]?.text === 'well' && part[at + 2]?.text === 'as'
}

/** *indent / outdent*; not *docs/, tests/*. */
function isSlash(part: readonly Token[], at: number): boolean {
  const [before, slash, after] = [part[at - 1], part[at], part[at + 1]]
  if (slash?.text !== '/' || before === undefined || after?.kind !== 'word') return false
  return (before.end === slash.start) === (slash.end === after.start)
}

function isAdverb(word: string): boolean {
  return ADVERBS.has(word) || (word.length > 4 && word.endsWith('ly') && !NOT_ADVERBS.has(word))
}

const NOT_ADVERBS = words('apply multiply reply supply')
