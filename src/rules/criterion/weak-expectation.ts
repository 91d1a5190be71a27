import { expectationsOf } from '../../model/contract.ts'
import { rule } from '../../model/rule.ts'

const WEAK =
  /^(?:[.^$*+]+|0|1|a|all good|complete|completed|done|finished|good|hello|it works|ok|okay|output|pass|passed|passing|result|success|successful|successfully|the|true|yes)$/i

/** An expectation that almost any output meets. */
export const weakExpectation = rule({
  id: 'criterion/weak-expectation',
  kind: 'criteria',
  level: 'warning',
  summary: 'What is expected of a text is what only the right one has',
  *check(criteria) {
    for (const { at, value } of expectationsOf(criteria.data)) {
      // With more than one expectation, the others may be what counts; a whole output is compared exactly.
      if (value.equals !== undefined || value.schema !== undefined || 'lines' in value) continue
      const [key, ...more] = (['contains', 'matches'] as const).filter((name) => value[name] !== undefined)
      const text = key && value[key]
      if (key === undefined || text === undefined || more.length > 0 || !WEAK.test(text.trim())) continue
      yield {
        range: criteria.locate([...at, key]),
        message: `Unexpected expectation \`${text}\`, which wrong results have too, expected text that only the right one has`,
        help: 'Expect the figures or names of the result, or leave it to the exit code of a test',
      }
    }
  },
})
