import { CORPUS, faulty, type Labelled } from '../../../rules/criterion/corpus.ts'
import type { LabelledCorpus } from '../labelled.ts'

/** What a search for a few words would report. */
const BASELINES: Readonly<Record<string, (run: string) => boolean>> = {
  '|| true, || :, || exit 0': (run) => /\|\| *(?:true|:|exit 0)/.test(run),
  'any || but || exit 1': (run) => /\|\|(?! *(?:\{.*)?exit 1)/.test(run),
}

/** The corpus of commands for each rule that judges how a command may end. */
export const CORPORA: readonly LabelledCorpus[] = [
  await corpusOf('criterion/cannot-fail', 'cannot-fail'),
  await corpusOf('criterion/masked-exit-code', 'masked'),
]

async function corpusOf(rule: string, label: Labelled['label']): Promise<LabelledCorpus> {
  const found = await faulty(rule, CORPUS)
  const cases = CORPUS.map((labelled) => ({
    id: labelled.id,
    origin: labelled.origin,
    split: labelled.split,
    text: labelled.run,
    expected: labelled.label === label,
    fires: found.has(labelled),
    baselines: Object.fromEntries(
      Object.entries(BASELINES).map(([name, fires]) => [name, fires(labelled.run)]),
    ),
    // Bash itself is the first labeller: tests/rules/criterion/executed.test.ts proves every label.
    a: labelled.label === label,
    ...(labelled.read && { b: labelled.read === label }),
  }))
  return { rule, cases }
}
