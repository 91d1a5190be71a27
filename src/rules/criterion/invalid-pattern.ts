import { patternsOf } from '../../model/contract.ts'
import { rule } from '../../model/rule.ts'

/** A `matches` that no text can be compared with. */
export const invalidPattern = rule({
  id: 'criterion/invalid-pattern',
  kind: 'criteria',
  level: 'error',
  summary: 'Every pattern is a regular expression of RE2',
  *check(criteria) {
    for (const { at, value } of patternsOf(criteria.data)) {
      const reason = criteria.badPatterns.get(value)
      if (reason === undefined) continue
      yield {
        range: criteria.locate(at),
        message: `Unexpected pattern \`${value}\`, expected a regular expression of RE2: ${reason}`,
        help: 'RE2 has no look-around and no back-references; a backslash makes a character stand for itself',
      }
    }
  },
})
