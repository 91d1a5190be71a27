import { verb } from './inflection.ts'
import type { Token } from './tokens.ts'

/** A part of a sentence with its slashed verbs (*import/export the books*) as words of their own, where verbs may stand. */
export function withoutSlashes(part: readonly Token[]): readonly Token[] {
  if (!part.some(({ text }) => text.includes('/'))) return part
  return part.flatMap((token, at) => (isSlashed(token) && startsOrder(part[at - 1]) ? split(token) : [token]))
}

function isSlashed({ text }: Token): boolean {
  return text.includes('/') && text.split('/').every((word) => verb(word, 'base') !== undefined)
}

function startsOrder(before: Token | undefined): boolean {
  return before === undefined || before.kind === 'mark' || /^(and|can|or|then|to|\w{3,}ly)$/.test(before.text)
}

function split({ text, start }: Token): Token[] {
  const found: Token[] = []
  let from = start
  for (const word of text.split('/')) {
    if (from > start) found.push({ kind: 'mark', text: '/', start: from - 1, end: from })
    found.push({ kind: 'word', text: word, start: from, end: from + word.length })
    from += word.length + 1
  }
  return found
}
