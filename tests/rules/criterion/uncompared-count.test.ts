import { expect, test } from 'vitest'
import { findingsOf } from '../lint-files.ts'
import { command } from './command.ts'

const FILE = '.ralph/skills/a/criteria.yaml'

test.each([
  ['wc -l a.csv', 1],
  ['wc -l < a.csv', 1],
  ['grep -c x a.csv', 1],
  ['grep -rci x src', 1],
  ['rg --count x', 1],
  ['cat a.csv | sort | wc -l', 1],
  ['npm run build && wc -l dist/a.csv', 1],
  ['test "$(wc -l < a.csv)" -eq 3', 0],
  ['count=$(grep -c x a.csv); test "$count" -gt 2', 0],
  ['if [ "$(grep -c x a)" -lt 3 ]; then exit 1; fi', 0],
  ['wc -l a.csv; node check.js', 0],
  ['wc -l a.csv > count.txt', 0],
  ['grep -q x a.csv', 0],
  ['grep -e -C a.csv', 0],
  ['cat a.csv | wc -l | grep -qx 3', 0],
  ['! grep -c x a.csv', 0],
  ['node check.js || wc -l a.csv', 0],
])('%s', async (run, count) => {
  expect(await findingsOf('criterion/uncompared-count', { [FILE]: command(run) })).toHaveLength(count)
})

test('an expectation of the output compares it', async () => {
  const text =
    'criteria:\n  - run: grep -c x a.csv\n    stdout: {equals: "3"}\n  - run: grep -c x a.csv\n    exit: 1\n'
  expect(await findingsOf('criterion/uncompared-count', { [FILE]: text })).toEqual([])
})
