import { rule } from '../../model/rule.ts'
import { orders } from './objectives.ts'
import { shown, splitAdvice, splitFix } from './split.ts'

/** A skill has one objective: two orders fail or pass each on its own. */
export const multipleVerbs = rule({
  id: 'objective/multiple-verbs',
  kind: 'skill',
  level: 'error',
  summary: 'A skill states one objective, with one verb',
  *check({ objective }) {
    if (objective === undefined) return
    const { objectives } = orders(objective)
    const [, second] = objectives
    if (second === undefined) return
    yield {
      range: objective.locate(second.verb.start, second.verb.end),
      message: `Unexpected second objective \`${shown(second)}\`, expected one per skill`,
      help: splitAdvice(objectives),
      fix: splitFix(objectives),
    }
  },
})
