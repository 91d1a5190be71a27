import type { History } from '../model/history.ts'
import { displayJson } from './display.ts'
import { historyMarkdown } from './history-markdown.ts'
import { historyText } from './history-text.ts'

/** The formats of a retrospection, by their names. */
export const HISTORY_FORMATS = {
  text: historyText,
  json: (history: History) => `${displayJson(JSON.stringify(history, null, 2))}\n`,
  markdown: historyMarkdown,
} as const satisfies Record<string, (history: History) => string>
