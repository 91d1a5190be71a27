import { verb } from './inflection.ts'
import type { Token } from './tokens.ts'

// So many blank slashes with verbs behind them part the items of a list: *shrink the image / drop jcenter / bump Gradle*.
const LIST = 2

/** A part of a sentence with its slashed verbs (*import/export the books*) as words of their own, where verbs may stand. */
export function withoutSlashes(part: readonly Token[]): readonly Token[] {
  if (!part.some(({ text }) => text.includes('/'))) return part
  const listed = part.filter((_, at) => partsItems(part, at)).length >= LIST
  return part.flatMap((token, at) => {
    if (listed && partsItems(part, at)) return [{ ...token, text: ';' }]
    return isSlashed(token) && startsOrder(part[at - 1]) ? split(token) : [token]
  })
}

function partsItems(part: readonly Token[], at: number): boolean {
  const [before, slash, after] = [part[at - 1], part[at], part[at + 1]]
  if (slash?.text !== '/' || before === undefined || before.end === slash.start) return false
  return verb(after?.text ?? '', 'base') !== undefined && part[at + 2]?.kind === 'word'
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
