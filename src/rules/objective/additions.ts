import type { Token } from './tokens.ts'

/** Whether a sentence says that it asks for something else: *Also, …*, *While you're there, …*, *…, too*. */
export function isAdditional(sentence: readonly Token[]): boolean {
  const text = sentence.filter(({ kind }) => kind !== 'mark').map((token) => token.text)
  // A piece of a list.
  if (sentence[0]?.text === ';') return true
  if (/^(additionally|afterwards?|also|and|besides|then)$/.test(text[0] ?? '')) return true
  // *It also creates …*
  if (text[0] === 'it' && text[1] === 'also') return true
  return (
    whileThere(
      sentence,
      sentence.findIndex(({ kind }) => kind !== 'mark'),
    ) !== undefined || sentence.some((_, at) => endsWithToo(sentence, at))
  )
}

/** The index behind *while you're there*, *while at it* and the like at a token; undefined without it. */
export function whileThere(sentence: readonly Token[], at: number): number | undefined {
  if (sentence[at]?.text !== 'while') return undefined
  const text = sentence
    .slice(at, at + 5)
    .map((token) => token.text)
    .join(' ')
  const found =
    /^while (?:at it|(?:you're|you are|u r|ur|we're|we are) (?:at it|in there|on it|there))\b/.exec(text)?.[0]
  return found === undefined ? undefined : at + found.split(' ').length
}

/** *…, too*, *… as well; …* */
function endsWithToo(sentence: readonly Token[], at: number): boolean {
  const [before, word, after] = [sentence[at - 1], sentence[at], sentence[at + 1]]
  const also = word?.text === 'too' || (word?.text === 'well' && before?.text === 'as')
  return also && (after === undefined || after.kind === 'mark')
}
