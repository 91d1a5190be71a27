import { rule } from '../../model/rule.ts'
import { orders } from './objectives.ts'

/** What begins a clause that only limits the objective. */
const REST =
  /[,;:.(]|\b(?:after|as|because|before|between|by|for|from|if|in|on|so|that|to|when|where|which|while|with|without)\b/i
const AND = /\s(?:and|plus|as well as|&)\s/i

/** An objective with one verb and two things: often two tasks, and wording alone cannot tell. */
export const coordinatedNouns = rule({
  id: 'objective/coordinated-nouns',
  kind: 'skill',
  level: 'off',
  summary: 'An objective makes one thing',
  *check({ objective }) {
    if (objective === undefined) return
    const [first, second] = orders(objective).objectives
    if (first === undefined || second !== undefined) return
    const after = objective.text
      .slice(first.verb.end)
      .replace(/`[^`]*`|"[^"]*"/g, (quoted) => '_'.repeat(quoted.length))
    const head = after.slice(0, REST.exec(after)?.index)
    const found = AND.exec(head)
    if (found === null) return
    const start = first.verb.end + found.index + 1
    yield {
      range: objective.locate(start, start + found[0].length - 2),
      message: `Unexpected \`${found[0].trim()}\` between what \`${first.base}\` makes, expected one thing`,
      help: 'Write two skills, or name both by one word',
    }
  },
})
