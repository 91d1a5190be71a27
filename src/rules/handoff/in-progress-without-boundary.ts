import { rule } from '../../model/rule.ts'
import { sayings } from './sayings.ts'

const DONE =
  /\b(?:\w{3,}ed|built|complete|done|exists?|green|in place|pass(?:es|ing)?|ready|there|works?|working|written)\b/i
const OPEN =
  /\b(?:absent|fail(?:s|ing)?|incomplete|left|lacks?|missing|no|nobody|none|not|nothing|only|open|outstanding|remain(?:s|ing)?|still|unfinished|until|untested|unwritten|without|yet)\b/i

/** Half of something, without the line between the halves. */
export const inProgressWithoutBoundary = rule({
  id: 'handoff/in-progress-without-boundary',
  kind: 'handoff',
  level: 'off',
  summary: 'What is half done says which part is there and which is not',
  *check(handoff) {
    if (handoff.archived) return
    for (const { list, at, text } of sayings(handoff.data)) {
      if (list !== 'in_progress') continue
      // *Not started* says what is missing, not what is there.
      const done = DONE.test(text.replace(/\b(?:not|never|un)\s*\w+ed\b/gi, ''))
      const open = OPEN.test(text)
      if (done && open) continue
      const said = done
        ? 'only what is there'
        : open
          ? 'only what is missing'
          : 'neither what is there nor what is missing'
      yield {
        range: handoff.locate(at),
        message: `Unexpected item that says ${said}, expected both`,
        help: 'Write it as *Token refresh — issuance complete, revocation not started*',
      }
    }
  },
})
