import { isAbbreviation, type Token } from './tokens.ts'

/** The sentences of a block of text, without their closing marks. Dots of abbreviations, names and versions end none. */
export function sentences(block: readonly Token[]): Token[][] {
  const all: Token[][] = [[]]
  block.forEach((token, at) => {
    const before = block[at - 1]
    if (endsSentence(token, before, block[at + 1])) all.push([])
    else all.at(-1)?.push(token)
  })
  return all.filter((sentence) => sentence.length > 0)
}

function endsSentence(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (token.kind !== 'mark' || !'.!?)…'.includes(token.text)) return false
  if (token.text === ')') return before !== undefined && /^\d+$/.test(before.text)
  const glued = before?.end === token.start
  if (token.text === '.' && glued && before.kind === 'word' && isAbbreviation(before.text))
    return after === undefined
  return after === undefined || after.start > token.end || after.kind === 'mark'
}

const COLONS = new Set([':', '—', '–', '-', '|'])

/** The parts of a sentence before and after its colons and dashes: the latter say the same in other words. */
export function parts(sentence: readonly Token[]): Token[][] {
  const all: Token[][] = [[]]
  sentence.forEach((token, at) => {
    if (token.kind === 'mark' && COLONS.has(token.text) && !isRange(sentence, at)) all.push([])
    else all.at(-1)?.push(token)
  })
  return all.filter((part) => part.length > 0)
}

/** *floors 3–6* */
function isRange(sentence: readonly Token[], at: number): boolean {
  const [before, dash, after] = [sentence[at - 1], sentence[at], sentence[at + 1]]
  return dash?.text === '–' && before?.end === dash.start && dash.end === after?.start
}
