import {
  CANNOT_FAIL,
  CORPUS,
  faulty,
  type Labelled,
  MASKED,
  ruleFor,
} from '../../../rules/criterion/corpus.ts'
import type { LabelledCorpus } from '../labelled.ts'

/** What a search for a few words would report. */
const BASELINES: Readonly<Record<string, (run: string) => boolean>> = {
  '|| true, || :, || exit 0': (run) => /\|\| *(?:true|:|exit 0)/.test(run),
  'any || but || exit 1': (run) => /\|\|(?! *(?:\{.*)?exit 1)/.test(run),
}

const FOUND = { [CANNOT_FAIL]: await faulty(CANNOT_FAIL, CORPUS), [MASKED]: await faulty(MASKED, CORPUS) }

/** The corpus of commands for each rule that judges how a command may end. */
export const CORPORA: readonly LabelledCorpus[] = [
  corpusOf(CANNOT_FAIL, MASKED, 'cannot-fail'),
  corpusOf(MASKED, CANNOT_FAIL, 'masked'),
]

/** A finding is right where the command loses a failure, by whichever of the rules; a miss is missed by the rule whose it is. */
function corpusOf(
  rule: typeof CANNOT_FAIL | typeof MASKED,
  other: typeof CANNOT_FAIL | typeof MASKED,
  label: Labelled['label'],
): LabelledCorpus {
  const cases = CORPUS.map((labelled) => {
    const fires = FOUND[rule].has(labelled)
    const isMissed = ruleFor(labelled) === rule && !FOUND[other].has(labelled)
    return {
      id: labelled.id,
      origin: labelled.origin,
      split: labelled.split,
      text: labelled.run,
      expected: fires ? labelled.label !== 'can-fail' : isMissed,
      fires,
      baselines: Object.fromEntries(
        Object.entries(BASELINES).map(([name, reports]) => [name, reports(labelled.run)]),
      ),
      // Bash itself is the first labeller: tests/rules/criterion/executed.test.ts proves every label.
      a: labelled.label === label,
      ...(labelled.read && { b: labelled.read === label }),
    }
  })
  return { rule, cases }
}
