import type { Block, Prose } from '../../model/markdown.ts'
import type { Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { orders } from '../objective/objectives.ts'

const MOST = 3

/** Many steps of which nobody says which comes first. */
export const unsequencedSteps = rule({
  id: 'skill/unsequenced-steps',
  kind: ['skill', 'workflow'],
  level: 'warning',
  summary: 'More than three steps have an order',
  *check(document, project) {
    if (document.kind === 'workflow') {
      const names = document.data.skills.map((step) =>
        typeof step === 'string' || step.needs?.length !== 0 ? undefined : step.skill,
      )
      if (names.length <= MOST || names.includes(undefined)) return
      const shared = sharedInput(names as string[], project)
      if (shared === undefined) return
      yield {
        range: document.locate(['skills'], 'key'),
        message: `Unexpected ${names.length} skills without an order that share \`${shared}\`, expected \`needs\``,
        help: 'Say with `needs` which skill comes after which, or leave `needs` out: then each comes after the one above',
      }
      return
    }
    const steps = document.objective === undefined ? [] : stepsOf(document.objective)
    const [first] = steps
    if (document.objective === undefined || first === undefined || steps.length <= MOST) return
    yield {
      range: document.objective.locate(first.start, first.end),
      message: `Unexpected ${steps.length} steps without an order, expected at most ${MOST}`,
      help: 'Make each step a skill and let a workflow order them; or number the steps',
    }
  },
})

/** *Step 2: …* and *2) …* have their place too, whatever list they stand in. */
const ORDERED =
  /^\W{0,9}(?:\(?\d|(?:phase|stage|step) \d)|\b(?:after|afterwards|before|finally|first|last|lastly|next|now|once|second|then|third|when)\b/i

type Span = { readonly start: number; readonly end: number }

/**
 * The verbs that the sentences of one paragraph or the items of one list open with, of the first that has many; none where a
 * number or a word gives any of them a place.
 */
function stepsOf(objective: Prose): readonly Span[] {
  const { text, blocks } = objective
  const lists = new Map<Block, Map<number, Span>>()
  for (const { verb } of orders(objective).objectives) {
    const at = blocks.findIndex(({ start, end }) => start <= verb.start && verb.end <= end)
    const block = blocks[at]
    if (block === undefined || block.ordered) return []
    const before = text.slice(block.start, verb.start)
    const sentence =
      block.start + Math.max(0, ...[...before.matchAll(/[.!?]\s/g)].map(({ index }) => index + 2))
    if (ORDERED.test(text.slice(sentence, verb.start).trimStart())) return []
    const first = firstOfList(blocks, at)
    const steps = lists.get(first) ?? new Map<number, Span>()
    lists.set(first, steps)
    if (!steps.has(sentence)) steps.set(sentence, verb)
  }
  const [steps = []] = [...lists.values()]
    .filter(({ size }) => size > MOST)
    .map((found) => [...found.values()])
  return steps
}

/** The item that a list begins with; a paragraph stands alone. */
function firstOfList(blocks: readonly Block[], at: number): Block {
  let first = at
  while (blocks[first]?.kind === 'item' && blocks[first - 1]?.kind === 'item') first--
  return blocks[first] as Block
}

function sharedInput(names: readonly string[], { skills }: Project): string | undefined {
  const seen = new Set<string>()
  for (const name of names) {
    const inputs = new Set(skills.get(name)?.inputs ?? [])
    for (const input of inputs) if (seen.has(input)) return input
    for (const input of inputs) seen.add(input)
  }
  return undefined
}
