// How messages of the schema stage put values and lists of them.

/** What a value is, with the value itself where it is short: "number `7`", "list", "empty value". */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return 'empty value'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'object') return 'mapping'
  if (value === '') return 'empty string'
  return `${typeof value} ${code(value)}`
}

/** A value in backticks, cut after 60 characters. */
export function code(value: unknown): string {
  const characters = [...String(value).slice(0, 200)]
  const cut = characters.length > 60
  return `\`${cut ? `${characters.slice(0, 59).join('')}…` : characters.join('')}\``
}

/** Words in backticks: "`a`, `b` and `c`". */
export function list(words: readonly string[], last = ' and '): string {
  return enumerate(
    words.map((word) => code(word)),
    last,
  )
}

/** "a, b or c", for `last` ` or `. */
export function enumerate(words: readonly string[], last: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')}${last}${words.at(-1)}`
}

/** One of a closed set: "`a`", "one of `a`, `b`, `c`". */
export function oneOf(words: readonly string[]): string {
  return words.length === 1 ? code(words[0]) : `one of ${list(words, ', ')}`
}
