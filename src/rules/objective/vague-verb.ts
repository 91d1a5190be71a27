import { rule } from '../../model/rule.ts'
import { orders } from './objectives.ts'

const VAGUE = new Set(
  'address adjust enhance ensure facilitate handle improve manage modernize optimize polish refine rework streamline strengthen support tidy tweak'.split(
    ' ',
  ),
)

/** An objective of which nobody can say when it is met. */
export const vagueVerb = rule({
  id: 'objective/vague-verb',
  kind: 'skill',
  level: 'off',
  summary: 'An objective names what is made or measured',
  *check({ objective }) {
    if (objective === undefined) return
    const [first] = orders(objective).objectives
    if (first === undefined || !VAGUE.has(first.base)) return
    // A number, a name in code or a quotation says what to look at.
    if (/[\d`"“]/.test(objective.text.slice(first.verb.end))) return
    yield {
      range: objective.locate(first.verb.start, first.verb.end),
      message: `Unexpected verb \`${first.base}\` without a measure, expected what is made or how much is enough`,
      help: 'Name the result: *Answer within 200 ms*, *Write `retry.ts`*',
    }
  },
})
