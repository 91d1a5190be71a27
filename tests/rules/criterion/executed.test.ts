import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outcome } from '../../../src/rules/criterion/shell/outcome.ts'
import { always } from '../../../src/rules/criterion/shell/status.ts'
import { SPLITS } from '../../bench/rules/labelled.ts'
import { ONCE, runStubbed } from './bash.ts'
import { contract, findingsIn } from './contracts.ts'
import { CANNOT_FAIL, CORPUS, faulty, type Labelled, MASKED, ruleFor } from './corpus.ts'
import { read } from './read.ts'
import { scripts } from './shell/scripts.ts'

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

/** Bash itself divides the commands that cannot fail: by whether each fallback, were it to fail, would let them fail. */
const divided = CORPUS.filter(({ label, exit }) => label === 'cannot-fail' && exit === undefined)
const barred = divided.flatMap((labelled) => {
  const run = labelled.run.replaceAll('||', '|| exit 9 ||')
  const { lost } = labelled
  const worlds = lost
    ? [
        { [lost]: 1, '*': 0 },
        { [lost]: ONCE, '*': 0 },
      ]
    : worldsOf({ ...labelled, run })
  return worlds.map((world) => ({ labelled, command: run, world }))
})
const barredEnds = await runStubbed(barred)

test('where a fallback is why a command cannot fail, it can without; where something else is, it cannot', async () => {
  const passed = (labelled: Labelled) =>
    barredEnds.filter((_, index) => barred[index]?.labelled === labelled).map(({ status }) => status === 0)
  const masked = divided.filter(({ rule }) => rule)
  const others = divided.filter(({ rule }) => !rule)
  expect(masked.length).toBeGreaterThan(20)
  expect(masked.filter((labelled) => !passed(labelled).includes(true))).toEqual([])
  const still = others.filter((labelled) => !passed(labelled).includes(false))
  // What remains starts no program but one that tells the time.
  const started = await runStubbed(
    still.map(({ run }) => ({
      command: `(\n${run}\n) || :\nshopt -s extglob\ncompgen -G 'started-!(date)'`,
      world: { '*': ONCE },
    })),
  )
  expect(still.length).toBeGreaterThan(20)
  expect(still.filter((_, index) => started[index]?.status === 0)).toEqual([])
})

test.each([CANNOT_FAIL, MASKED])(
  '%s reports what is its own of the corpus, and nothing else',
  async (rule) => {
    const found = await faulty(rule, CORPUS)
    for (const split of SPLITS) {
      const commands = CORPUS.filter((labelled) => labelled.split === split)
      const missed = commands.filter((labelled) => ruleFor(labelled) === rule && !found.has(labelled))
      const wrong = commands.filter((labelled) => ruleFor(labelled) !== rule && found.has(labelled))
      expect({ split, wrong, missed }).toEqual({ split, wrong: [], missed: [] })
    }
  },
)

const decided = CORPUS.filter(
  ({ label, exit, run }) => label === 'can-fail' && exit === undefined && outcome(read(run)),
)
const changed = (change: (run: string) => string) =>
  decided.map((labelled) => ({ ...labelled, run: change(labelled.run) }))

test.each([
  [CANNOT_FAIL, 'a fallback', (run: string) => `(\n${run}\n) || true`],
  [
    CANNOT_FAIL,
    'a remark as fallback',
    (run: string) => `(\n${run}\n) || { echo failed; echo "see the log"; }`,
  ],
  [CANNOT_FAIL, 'a fallback of a function', (run: string) => `f() (\n${run}\n)\nf || exit 0`],
  [CANNOT_FAIL, 'a remark in its place', (run: string) => `echo ${run.length}`],
  [MASKED, 'a remark for either end', (run: string) => `if (\n${run}\n); then echo ok; else echo no; fi`],
  [MASKED, 'a remark behind it', (run: string) => `(\n${run}\n) && echo ok; echo done`],
  [MASKED, 'the background', (run: string) => `(\n${run}\n) &`],
  [MASKED, 'an argument of echo', (run: string) => `echo "$(\n${run}\n)"`],
  [MASKED, 'a variable that is exported', (run: string) => `export x=$(\n${run}\n)`],
  [MASKED, 'a trap', (run: string) => `trap 'exit 0' EXIT\n(\n${run}\n)`],
  [MASKED, 'set +e', (run: string) => `set +e\n(\n${run}\n)\necho finished`],
])('%s alone reports a sound command in %s, which can fail no more', async (rule, _, change) => {
  const mutants = changed(change)
  const own = await faulty(rule, mutants)
  const other = await faulty(rule === MASKED ? CANNOT_FAIL : MASKED, mutants)
  expect(mutants.filter((mutant) => own.has(mutant) === other.has(mutant))).toEqual([])
  // What was sound with a fallback in it is a fallback's now, and what starts no program never was another's.
  const plain = mutants.filter((_, index) => rule === CANNOT_FAIL || isPlain(decided[index]?.run ?? ''))
  expect(plain.length).toBeGreaterThan(200)
  expect(plain.filter((mutant) => !own.has(mutant))).toEqual([])
})

function isPlain(run: string): boolean {
  return !run.includes('||') && (outcome(read(run))?.programs.size ?? 0) > 0
}

test.each([
  ['a shell of its own', (run: string) => `(\n${run}\n)`],
  ['front of another line', (run: string) => `(\n${run}\n)\necho ok`],
  ['a pipe', (run: string) => `(\n${run}\n) | tail -5`],
])('a sound command in %s stays sound, and is not reported', async (_, change) => {
  expect(await faulty(CANNOT_FAIL, changed(change))).toEqual(new Set())
})

test('of a script that never fails one of the rules speaks, once; of any other never the one on those', async () => {
  const runs = [...new Set(fc.sample(scripts, { seed: 20, numRuns: 1000 }))]
  const contracts = runs.map((run) => contract({ run }))
  const [never, masked] = [await findingsIn(CANNOT_FAIL, contracts), await findingsIn(MASKED, contracts)]
  const wrong = runs.filter((run, index) => {
    const [a, b] = [never[index]?.length ?? 0, masked[index]?.length ?? 0]
    const end = outcome(read(run))
    return end && always(end.statuses, 0) ? a + b !== 1 : a !== 0
  })
  expect(wrong).toEqual([])
  expect(never.flat().length).toBeGreaterThan(20)
})
