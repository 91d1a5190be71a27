// Words that carry no fact of their own, so that "the token is missing" and "Token missing" are one obstacle.
const LITTLE = new Set(
  'a an the is are was were be been being has have had still of for to in on at by and or yet it its this that'.split(
    ' ',
  ),
)

/**
 * A key that two texts share when they have the same words, whatever their order, their letter case, their punctuation and
 * little words such as `the` and `is`. No word is guessed at: `missing` and `lacking`, `PR 12` and `PR 15` stay apart.
 */
export function wordsKey(text: string): string {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []
  const telling = words.filter((word) => !LITTLE.has(word))
  return [...new Set(telling.length > 0 ? telling : words)].sort().join(' ') || text
}
