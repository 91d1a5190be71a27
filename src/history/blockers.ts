import type { BlockerHistory, RecurringBlocker, TaskHistory } from '../model/history.ts'
import { byCodeUnit } from '../model/order.ts'
import { wordsKey } from '../model/same-words.ts'

/** The blockers that one version of a handoff names, and when it was written. */
interface Naming {
  readonly at: string
  readonly texts: readonly string[]
}

/** Each obstacle that some version names, from the first to the first without it; versions are given oldest first. */
export function blockersOf(versions: readonly Naming[]): readonly BlockerHistory[] {
  const known = new Map<string, BlockerHistory>()
  for (const { at, texts } of versions) {
    const named = new Map(texts.map((text) => [wordsKey(text), text]))
    for (const [key, text] of named) {
      const before = known.get(key)
      const returned = (before?.returned ?? 0) + (before !== undefined && before.until !== null ? 1 : 0)
      known.set(key, { text, since: before?.since ?? at, until: null, returned })
    }
    for (const [key, blocker] of known)
      if (blocker.until === null && !named.has(key)) known.set(key, { ...blocker, until: at })
  }
  return [...known.values()]
}

/** The obstacles that stood in several tasks or came back in one, the most frequent first. */
export function recurringBlockers(tasks: readonly TaskHistory[]): readonly RecurringBlocker[] {
  const found = new Map<string, { text: string; tasks: string[]; returned: number }>()
  for (const { task, blockers } of tasks) {
    for (const { text, returned } of blockers) {
      const key = wordsKey(text)
      const known = found.get(key) ?? { text, tasks: [], returned: 0 }
      found.set(key, { text, tasks: [...known.tasks, task], returned: known.returned + returned })
    }
  }
  const times = ({ tasks, returned }: RecurringBlocker) => tasks.length + returned
  return [...found.values()]
    .filter((one) => times(one) > 1)
    .sort((a, b) => times(b) - times(a) || byCodeUnit(a.text, b.text))
}
