import { readFileSync } from 'node:fs'
import { orders } from '../../../../src/rules/objective/objectives.ts'
import type { LabelledCase, LabelledCorpus } from '../labelled.ts'
import { proseOf } from './prose.ts'

/** A line of objectives.jsonl; README.md says what the labels mean. */
export interface LabelledObjective {
  readonly id: string
  readonly origin: string
  readonly split: 'dev' | 'test'
  readonly language: string
  readonly text: string
  readonly label: 'atomic' | 'multiple'
  /** True when later sentences limit the first one. */
  readonly constraint: boolean
  readonly a: 'atomic' | 'multiple'
  readonly b?: 'atomic' | 'multiple'
}

/** The corpus, in the order of the file. */
export const OBJECTIVES: readonly LabelledObjective[] = readFileSync(
  `${import.meta.dirname}/objectives.jsonl`,
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as LabelledObjective)

export const CORPORA: readonly LabelledCorpus[] = [
  { rule: 'objective/multiple-verbs', cases: OBJECTIVES.map(verbs) },
  { rule: 'objective/multiple-sentences', cases: OBJECTIVES.map(sentences) },
]

// The rule is to be silent in other languages than English, whatever their texts order.
function verbs({ a, b, ...row }: LabelledObjective): LabelledCase {
  return {
    ...row,
    expected: row.language === 'en' && row.label === 'multiple',
    fires: orders(proseOf(row.text)).objectives.length > 1,
    baselines: {
      'contains and, or': /\b(and|or)\b/i.test(row.text),
      'contains and, comma': /\band\b|,/i.test(row.text),
    },
    a: a === 'multiple',
    ...(b === undefined ? {} : { b: b === 'multiple' }),
  }
}

function sentences(row: LabelledObjective): LabelledCase {
  const { objectives, constraints } = orders(proseOf(row.text))
  const { id, origin, split, text } = row
  return {
    id,
    origin,
    split,
    text,
    expected: row.constraint && row.label === 'atomic',
    fires: objectives.length < 2 && constraints.length > 0,
    baselines: { 'two full stops': /[.!?]\s+\S[\s\S]*[.!?]/.test(row.text) },
    a: row.constraint,
  }
}
