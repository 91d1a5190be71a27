import type { Token } from './tokens.ts'

/** *Could you …*, *Can we …*, *Would it be possible to …*, *It would be great if …*: the index behind it. */
export function afterRequest(sentence: readonly Token[], at: number): number | undefined {
  const text = sentence
    .slice(at, at + 6)
    .map((token) => token.text)
    .join(' ')
  const found = REQUEST.exec(text)?.[0].trim()
  return found === undefined ? undefined : at + found.split(' ').length
}

const REQUEST =
  /^(?:(?:can|could|would|will) (?:anybody|anyone|i|somebody|someone|u|we|you)|(?:got|have|need|needs|want) to|(?:is it|would it be) possible to|it(?:'d| would) be \w+ (?:if|to))(?= )/

/** The index behind *please* where it begins a clause: *The example is old; please refresh it*. */
export function afterPlease(sentence: readonly Token[]): number | undefined {
  const at = sentence.findIndex(({ text }) => text === 'please')
  return sentence[at - 1]?.kind === 'mark' ? at + 1 : undefined
}
