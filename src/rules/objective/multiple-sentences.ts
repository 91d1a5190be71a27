import { rule } from '../../model/rule.ts'
import { orders } from './objectives.ts'
import { shown } from './split.ts'

/** An objective is one sentence; orders that limit how it is reached belong to the context or the criteria. */
export const multipleSentences = rule({
  id: 'objective/multiple-sentences',
  kind: 'skill',
  level: 'warning',
  summary: 'Constraints stand in the context or the criteria, not in further sentences of the objective',
  *check({ objective }) {
    if (objective === undefined) return
    const { objectives, constraints } = orders(objective)
    const [first] = constraints
    if (first === undefined || objectives.length > 1) return
    yield {
      range: objective.locate(first.verb.start, first.verb.end),
      message: `Unexpected order \`${shown(first)}\` after the objective, expected one sentence`,
      help: 'Move it to *Context*, or make it a criterion of criteria.yaml',
    }
  },
})
