import type { Fix } from '../../model/finding.ts'
import type { Order } from './objectives.ts'

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five']
const LONGEST = 72

/** The text of an order, at most 72 characters. */
export function shown(order: Order): string {
  const words = order.words.replaceAll('`', '')
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

/** The split itself: planned from these objectives where it is asked for. */
export function splitFix(objectives: readonly Order[]): Fix {
  return {
    safe: false,
    description: `Split the skill into ${NUMBERS[objectives.length] ?? objectives.length}`,
    edits: [],
    split: objectives.map(({ words }) => `${escaped(sentenceCase(words))}.`),
  }
}

/** Text outside of code as Markdown that says the same. */
function escaped(words: string): string {
  return words.replace(
    /(`[^`]*`)|[\\*[\]<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=[#\w])/gu,
    (found, code) => (code === undefined ? `\\${found}` : found),
  )
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
