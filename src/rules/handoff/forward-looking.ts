import { rule } from '../../model/rule.ts'
import { sayings } from './sayings.ts'

const FORWARD =
  /\b(?:going to|have to|let's|let us|must be|needs? to|next|plan(?:s|ned|ning)? to|recommend(?:s|ed|ing)?|should|shall|suggest(?:s|ed|ing)?|to-?do|will)\b/i

/** A plan among the facts: it steers the session that should judge for itself. */
export const forwardLooking = rule({
  id: 'handoff/forward-looking',
  kind: 'handoff',
  level: 'off',
  summary: 'What is done, half done or decided is told without looking ahead',
  *check(handoff) {
    if (handoff.archived) return
    for (const { list, at, text } of sayings(handoff.data)) {
      // What nobody has begun, and what stands in the way, may say what is needed.
      if (list === 'pending' || list === 'blockers') continue
      const [found] = FORWARD.exec(text.replace(/`[^`]*`|"[^"]*"/g, '')) ?? []
      if (found === undefined) continue
      yield {
        range: handoff.locate(at),
        message: `Unexpected \`${found}\` under \`${list}\`, expected what is so`,
        help: 'Say what is there and what is not; what is asked for belongs in the specification',
      }
    }
  },
})
