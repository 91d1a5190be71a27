/** What was read while the rules were written, what they were then tried on, and what was made before a change and read after it. */
export const SPLITS = ['dev', 'test', 'fresh'] as const

/** One labelled text and what a rule made of it. */
export interface LabelledCase {
  readonly id: string
  /** Where a text of this kind would come from; an origin lies in one split only. */
  readonly origin: string
  readonly split: (typeof SPLITS)[number]
  /** The text, for lists of errors. */
  readonly text: string
  /** Whether the rule should fire. */
  readonly expected: boolean
  readonly fires: boolean
  /** What simpler rules would do, by name. */
  readonly baselines: Readonly<Record<string, boolean>>
  /** The labels of the first and the second labeller. */
  readonly a: boolean
  readonly b?: boolean
}

/** All cases of one rule. Each module `<corpus>/cases.ts` beside this one exports a list of these as `CORPORA`. */
export interface LabelledCorpus {
  readonly rule: string
  readonly cases: readonly LabelledCase[]
}
