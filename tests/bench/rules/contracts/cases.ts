import { readFileSync } from 'node:fs'
import { contract, findingsIn } from '../../../rules/criterion/contracts.ts'
import type { LabelledCorpus } from '../labelled.ts'

interface Line {
  readonly id: string
  readonly rule: string
  /** Whether the rule should fire, as the page of the rule settled it where two readers differed. */
  readonly a: boolean
  /** What a second reader said, who saw the page and the contract alone. */
  readonly b: boolean
  readonly criterion: object
}

const LINES: readonly Line[] = readFileSync(new URL('contracts.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line))

/** The corpus of contracts for each rule on criteria that goes by signs. */
export const CORPORA: readonly LabelledCorpus[] = await Promise.all(
  [...new Set(LINES.map(({ rule }) => rule))].map(corpusOf),
)

async function corpusOf(rule: string): Promise<LabelledCorpus> {
  const lines = LINES.filter((line) => line.rule === rule)
  const found = await findingsIn(
    rule,
    lines.map(({ criterion }) => contract(criterion)),
  )
  const cases = lines.map(({ id, a, b, criterion }, index) => ({
    id,
    origin: rule,
    split: 'test' as const,
    text: JSON.stringify(criterion),
    expected: a,
    fires: (found[index]?.length ?? 0) > 0,
    baselines: {},
    a,
    b,
  }))
  return { rule, cases }
}
