import type { Criterion } from '../../model/data.ts'
import { rule } from '../../model/rule.ts'
import { asksExistence } from './existence.ts'

/** A contract that is met by files that merely exist. */
export const existenceOnly = rule({
  id: 'criterion/existence-only',
  kind: 'criteria',
  level: 'warning',
  summary: 'A contract asks for more than that files exist',
  *check(criteria) {
    const all = criteria.data.criteria
    const bare = all.filter(
      (criterion, index) => isBareFile(criterion) || asksExistence(criterion, criteria.scripts.get(index)),
    )
    if (all.length === 0 || bare.length < all.length) return
    yield {
      range: criteria.locate(['criteria'], 'key'),
      message:
        'Unexpected criteria that any file of the right name meets, expected one that asks what it holds or does',
      help: 'Add `contains`, `matches`, `lines` or `schema` to a `file`, or a `run` that tests the result',
    }
  },
})

/** A `file` without options; that a file is absent says all there is to say. */
function isBareFile(criterion: Criterion): boolean {
  if (!('file' in criterion) || criterion.absent) return false
  return Object.keys(criterion).every((key) => key === 'file' || key === 'absent' || key.startsWith('x-'))
}
