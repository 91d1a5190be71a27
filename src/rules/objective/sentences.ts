import { isAbbreviation, type Token } from './tokens.ts'

/** The sentences of a block of text, without their closing marks; a piece of a list keeps its semicolon. Dots of abbreviations, names and versions end none. */
export function sentences(block: readonly Token[]): Token[][] {
  const all: Token[][] = [[]]
  const labelled = labelledPieces(block)
  block.forEach((token, at) => {
    const before = block[at - 1]
    if (labelled.has(at)) all.push([token])
    else if (endsSentence(token, before, block[at + 1])) all.push([])
    else all.at(-1)?.push(token)
  })
  return all.filter((sentence) => sentence.length > 0)
}

/** The indexes of the semicolons between pieces with a label each: *parser: drop the cache; docs: explain the flag*. */
function labelledPieces(block: readonly Token[]): ReadonlySet<number> {
  const found = new Set<number>()
  if (!hasLabel(block, 0)) return found
  block.forEach(({ text }, at) => {
    if (text === ';' && hasLabel(block, at + 1)) found.add(at)
  })
  return found
}

/** *parser: …*, *fix(parser): …* */
function hasLabel(block: readonly Token[], at: number): boolean {
  return block[at]?.kind === 'word' && block.slice(at + 1, at + 4).some(({ text }) => text === ':')
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
