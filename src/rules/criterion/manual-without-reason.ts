import { rule } from '../../model/rule.ts'

/** A question to a person of which nobody says why a machine could not answer it. */
export const manualWithoutReason = rule({
  id: 'criterion/manual-without-reason',
  kind: 'criteria',
  level: 'error',
  summary: 'A manual criterion says why no command can tell',
  *check(criteria) {
    for (const [index, criterion] of criteria.data.criteria.entries()) {
      if (!('manual' in criterion) || criterion.reason?.trim()) continue
      const at = ['criteria', index]
      yield {
        range: criteria.locate([...at, criterion.reason === undefined ? 'manual' : 'reason'], 'key'),
        message: `Unexpected manual criterion ${criterion.reason === undefined ? 'without a' : 'with an empty'} reason, expected why no command can tell`,
        help: 'Write `reason:`, or a `run`, `file`, `exports` or `http` that can tell',
      }
    }
  },
})
