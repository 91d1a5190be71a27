import { rule } from '../../model/rule.ts'

/** A contract that waits for a person whatever the work is like. */
export const manualOnly = rule({
  id: 'criterion/manual-only',
  kind: 'criteria',
  level: 'warning',
  summary: 'A contract has a criterion that a machine can check',
  *check(criteria) {
    if (!criteria.data.criteria.every((criterion) => 'manual' in criterion)) return
    yield {
      range: criteria.locate(['criteria'], 'key'),
      message: 'Unexpected criteria that are all manual, expected one that a machine can check',
      help: 'Add what is sure about a good result: a file and its shape, a command that must succeed',
    }
  },
})
