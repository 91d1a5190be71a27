import { expect, test } from 'vitest'
import { outcome } from '../../../src/rules/criterion/shell/outcome.ts'
import { ONCE, runStubbed } from './bash.ts'
import { CORPUS, faulty, type Labelled } from './corpus.ts'
import { read } from './read.ts'

type World = Readonly<Record<string, number>>

/** Every program fails or succeeds, prints or not; each fails alone, always or once, and each succeeds alone where none may fail. */
function worldsOf({ run, label }: Labelled): World[] {
  const names = [...(outcome(read(run))?.programs.keys() ?? [])].map((program) => program.name?.value ?? '')
  const all = [{ '*': 1 }, { '*': 0 }, { '*': 1, print: 1 }, { '*': 0, print: 1 }]
  const fails = [...new Set(names)].map((name) => ({ [name]: 1, '*': 0 }))
  const stumbles = label === 'masked' ? [...new Set(names)].map((name) => ({ [name]: ONCE, '*': 0 })) : []
  if (names.length < 2) return [...all, ...stumbles]
  const succeeds = [...new Set(names)].map((name) => ({ [name]: 0, '*': 1 }))
  return [...all, ...fails, ...stumbles, ...(label === 'cannot-fail' ? succeeds : [])]
}

const trials = CORPUS.flatMap((labelled) => worldsOf(labelled).map((world) => ({ labelled, world })))
const ends = await runStubbed(trials.map(({ labelled, world }) => ({ command: labelled.run, world })))

/** Whether the criterion passed in each of its worlds. */
const passes = new Map<Labelled, { world: World; passed: boolean }[]>(
  CORPUS.map((labelled) => [labelled, []]),
)
for (const [index, { labelled, world }] of trials.entries()) {
  passes.get(labelled)?.push({ world, passed: ends[index]?.status === (labelled.exit ?? 0) })
}

test('what is labelled as a criterion that cannot fail passes in every world, and nothing else does', () => {
  const wrong = [...passes].filter(
    ([{ label }, worlds]) => (label === 'cannot-fail') !== worlds.every(({ passed }) => passed),
  )
  expect(wrong).toEqual([])
})

test('what is labelled as masked passes while the program that it loses fails and all others succeed', () => {
  const masked = [...passes].filter(([{ label }]) => label === 'masked')
  const wrong = masked.filter(
    ([{ lost = '' }, worlds]) => !worlds.some(({ world, passed }) => passed && (world[lost] ?? 0) > 0),
  )
  expect(masked.length).toBeGreaterThan(20)
  expect(wrong).toEqual([])
})

test.each([
  ['criterion/cannot-fail', 'cannot-fail'],
  ['criterion/masked-exit-code', 'masked'],
])('%s reports what is labelled as %s, and nothing else', async (rule, label) => {
  const found = await faulty(rule, CORPUS)
  for (const split of ['dev', 'test']) {
    const commands = CORPUS.filter((labelled) => labelled.split === split)
    const missed = commands.filter((labelled) => labelled.label === label && !found.has(labelled))
    const wrong = commands.filter((labelled) => labelled.label !== label && found.has(labelled))
    expect({ split, wrong, missed }).toEqual({ split, wrong: [], missed: [] })
  }
})

const decided = CORPUS.filter(
  ({ label, exit, run }) => label === 'can-fail' && exit === undefined && outcome(read(run)),
)
const changed = (change: (run: string) => string) =>
  decided.map((labelled) => ({ ...labelled, run: change(labelled.run) }))

test.each([
  ['a fallback', (run: string) => `(\n${run}\n) || true`],
  ['a remark as fallback', (run: string) => `(\n${run}\n) || { echo failed; echo "see the log"; }`],
  ['a remark for either end', (run: string) => `if (\n${run}\n); then echo ok; else echo no; fi`],
  ['the background', (run: string) => `(\n${run}\n) &`],
  ['an argument of echo', (run: string) => `echo "$(\n${run}\n)"`],
  ['a trap', (run: string) => `trap 'exit 0' EXIT\n(\n${run}\n)`],
  ['set +e', (run: string) => `set +e\n(\n${run}\n)\necho finished`],
  ['a remark in its place', (run: string) => `echo ${run.length}`],
])('a sound command in %s can fail no more, and is reported', async (_, change) => {
  const mutants = changed(change)
  const found = await faulty('criterion/cannot-fail', mutants)
  expect(mutants.length).toBeGreaterThan(200)
  expect(mutants.filter((mutant) => !found.has(mutant))).toEqual([])
})

test.each([
  ['a shell of its own', (run: string) => `(\n${run}\n)`],
  ['front of another line', (run: string) => `(\n${run}\n)\necho ok`],
  ['a pipe', (run: string) => `(\n${run}\n) | tail -5`],
])('a sound command in %s stays sound, and is not reported', async (_, change) => {
  expect(await faulty('criterion/cannot-fail', changed(change))).toEqual(new Set())
})
