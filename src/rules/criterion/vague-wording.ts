import { rule } from '../../model/rule.ts'

/** A question to a person that each answers in another way. */
export const vagueWording = rule({
  id: 'criterion/vague-wording',
  kind: 'criteria',
  level: 'off',
  summary: 'A question to a person has one answer',
  *check(criteria) {
    for (const [index, criterion] of criteria.data.criteria.entries()) {
      const word = 'manual' in criterion ? VAGUE.exec(criterion.manual)?.[0] : undefined
      if (word === undefined) continue
      yield {
        range: criteria.locate(['criteria', index, 'manual']),
        message: `Unexpected word \`${word}\`, which each reads in another way, expected what can be seen or counted`,
        help: 'Name what the person looks at and what must be there',
      }
    }
  },
})

const VAGUE =
  /\b(?:acceptable|adequate|appropriate|as expected|clean|clear|correctly|easy|efficient|elegant|fast|fine|good|intuitive|nice|ok|okay|properly|readable|reasonable|responsive|robust|seamless|simple|smooth|sufficient|user-friendly|well)\b/i
