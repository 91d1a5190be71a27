import { expect, test } from 'vitest'
import { contract, findingsIn } from './contracts.ts'

const RULE = 'criterion/masked-exit-code'

async function messages(...criteria: readonly object[]): Promise<string[][]> {
  const found = await findingsIn(RULE, criteria.map(contract))
  return found.map((own) => own.map(({ message }) => message))
}

test('one place is reported once, however many programs it loses; two places are two findings', async () => {
  const [once, twice] = await messages(
    { run: '{ eslint .; prettier --check .; } || true; npm test' },
    { run: 'eslint . || true; prettier --check . || true; npm test' },
  )
  expect(once).toEqual(['Unexpected `|| true`, expected a failure of `eslint .` to fail the criterion'])
  expect(twice?.map((message) => /of `(.*?)`/.exec(message)?.[1])).toEqual(['eslint .', 'prettier --check .'])
})

test('a command that cannot fail at all is left to the rule that says so', async () => {
  expect(await messages({ run: 'eslint . || true; npm test || true' })).toEqual([[]])
})

test('what an expectation judges is not lost', async () => {
  const found = await messages(
    { run: 'eslint . || true; npm test', stdout: { contains: 'passing' } },
    { run: 'eslint . || true; npm test', stderr: { equals: '' } },
    { run: 'eslint . || true; npm test', exit: 1 },
  )
  expect(found).toEqual([[], [], []])
})

test('a variable that is used is judged, one that is only shown is not', async () => {
  const found = await messages(
    { run: 'n=$(wc -l a || true); test "$n" -gt 3; npm test' },
    { run: 'n=$(wc -l a || true); echo "$n"; npm test' },
    { run: 'n=$(wc -l a || true); echo "$n" | grep -q 3; npm test' },
  )
  expect(found.map((own) => own.length)).toEqual([0, 1, 0])
})

test('the suggestion takes the fallback out', async () => {
  const [found = []] = await findingsIn(RULE, ['criteria:\n  - run: eslint . || true; npm test\n'])
  expect(found[0]?.fix).toEqual({
    safe: false,
    description: 'Remove `|| true`',
    edits: [{ range: { start: { line: 2, column: 18 }, end: { line: 2, column: 26 } }, text: '' }],
  })
})

test('a command of very many programs is not looked into', async () => {
  const [found] = await messages({
    run: `eslint . || true\n${Array.from({ length: 20 }, (_, index) => `p${index}`).join('\n')}`,
  })
  expect(found).toEqual([])
})
