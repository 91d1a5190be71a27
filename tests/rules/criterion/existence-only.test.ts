import { expect, test } from 'vitest'
import { contract, findingsIn } from './contracts.ts'

const RULE = 'criterion/existence-only'

async function fires(...criteria: readonly object[]): Promise<boolean[]> {
  return (await findingsIn(RULE, criteria.map(contract))).map((own) => own.length > 0)
}

test.each([
  'test -f a',
  'test -s a.json && test -d b',
  '[ -e a ]; [ -x b ]',
  '[[ -f a && ( -d b ) ]]',
  'ls dist/*.js',
  'ls -la a > /dev/null 2>&1 && echo found',
  'stat a\nstat b',
])('%s asks for existence alone', async (run) => {
  expect(await fires({ run })).toEqual([true])
})

test.each([
  'test -f a && node a.js',
  'test -f a || node a.js',
  'test -f a || echo missing',
  '! test -f a',
  'test ! -f a',
  'test -n "$(cat a)"',
  '[ "$(wc -l < a)" -eq 3 ]',
  '[[ -f a || -f b ]]',
  '[[ -n $x ]]',
  'ls',
  'ls a | grep -q b',
  'test -f a > out.txt',
  'X=1 test -f a',
  'test -f a &',
  'echo found',
])('%s asks something else', async (run) => {
  expect(await fires({ run })).toEqual([false])
})

test('an option of the criterion is more than existence', async () => {
  const found = await fires(
    { file: 'a' },
    { file: 'a', absent: false },
    { file: 'a', 'x-owner': 'me' },
    { file: 'a', absent: true },
    { file: 'a', contains: 'b' },
    { file: 'a', lines: { min: 3 } },
    { run: 'test -f a', exit: 1 },
    { run: 'ls a', stdout: { contains: 'b' } },
    { exports: 'a.js' },
  )
  expect(found).toEqual([true, true, true, false, false, false, false, false, false])
})
