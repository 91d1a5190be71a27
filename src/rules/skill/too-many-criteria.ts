import { rule } from '../../model/rule.ts'

const MOST = 12

/** A contract so long that it is the contract of several skills. */
export const tooManyCriteria = rule({
  id: 'skill/too-many-criteria',
  kind: 'criteria',
  level: 'warning',
  summary: 'A skill has at most 12 criteria',
  *check(criteria) {
    const count = criteria.data.criteria.length
    if (count <= MOST) return
    yield {
      range: criteria.locate(['criteria'], 'key'),
      message: `Unexpected ${count} criteria, expected at most ${MOST}`,
      help: 'Split the skill, or let one command make the checks that belong together',
    }
  },
})
