import type { StatusItem } from '../../model/data.ts'
import { rule } from '../../model/rule.ts'

const STATES = ['completed', 'in_progress', 'pending'] as const

/** One item of work in two states. */
export const contradictoryStatus = rule({
  id: 'handoff/contradictory-status',
  kind: 'handoff',
  level: 'error',
  summary: 'An item of work stands in one state only',
  *check(handoff) {
    const seen = new Map<string, string>()
    for (const state of STATES) {
      for (const [index, item] of (handoff.data.status[state] ?? []).entries()) {
        const folded = textOf(item).replace(/\s+/g, ' ').trim().toLowerCase()
        const first = seen.get(folded) ?? state
        seen.set(folded, first)
        if (first === state) continue
        yield {
          range: handoff.locate(['status', state, index]),
          message: `Unexpected item under \`${state}\` that stands under \`${first}\` too, expected one state`,
          help: 'Keep it where it is true; say which part is done and which is not where both are',
        }
      }
    }
  },
})

function textOf(item: StatusItem): string {
  return typeof item === 'string' ? item : item.what
}
