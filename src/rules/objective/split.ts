import type { Order } from './objectives.ts'

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five']
const LONGEST = 72

/** The text of an order, at most 72 characters. */
export function shown({ words }: Order): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words
}

/** What to do about several objectives: one skill each, by name. */
export function splitAdvice(objectives: readonly Order[]): string {
  const titles = objectives.slice(0, 5).map((order) => `\`${sentenceCase(shown(order))}\``)
  const rest = objectives.length > 5 ? [`${objectives.length - 5} more`] : []
  const all = [...titles, ...rest]
  const list = `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`
  return `Split into ${NUMBERS[objectives.length] ?? objectives.length} skills: ${list}`
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
