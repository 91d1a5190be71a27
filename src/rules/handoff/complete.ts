import { isComplete } from '../../model/complete.ts'
import { rule } from '../../model/rule.ts'

/** A handoff that has done its duty and still stands among the open ones. */
export const complete = rule({
  id: 'handoff/complete',
  kind: 'handoff',
  level: 'warning',
  summary: 'A handoff whose task is done goes to the archive',
  *check(handoff) {
    if (handoff.archived || !isComplete(handoff.data)) return
    yield {
      range: handoff.locate(['status'], 'key'),
      message: 'Unexpected open handoff with nothing left to do, expected it in the archive',
      help: `Run \`ralph archive ${handoff.id}\``,
    }
  },
})
