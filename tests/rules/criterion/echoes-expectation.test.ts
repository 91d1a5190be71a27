import { expect, test } from 'vitest'
import { contract, findingsIn } from './contracts.ts'

const RULE = 'criterion/echoes-expectation'

async function counts(...criteria: readonly object[]): Promise<number[]> {
  const found = await findingsIn(RULE, criteria.map(contract))
  return found.map((own) => own.length)
}

test('words of the command that every way prints are no evidence', async () => {
  expect(
    await counts(
      { run: 'npm test; echo PASS', stdout: { contains: 'PASS' } },
      { run: 'npm test && echo "result: PASS"', stdout: { contains: 'PASS' } },
      { run: 'echo "running $(date) tests"; npm test', stdout: { contains: 'tests' } },
      { run: 'npm test | tail -5; printf "%s\\n" PASS', stdout: { matches: 'PASS' } },
      { run: 'if npm test; then echo PASS; else echo FAIL; exit 1; fi', stdout: { contains: 'PASS' } },
      { run: 'npm test >/dev/null 2>&1 && echo PASS || exit 1', stdout: { equals: 'PASS' } },
      { run: 'cat <<E\nall good\nE\nnpm test', stdout: { contains: 'all good' } },
      { run: 'npm test; python3 -c "print(\'VERIFIED\')"', stdout: { contains: 'VERIFIED' } },
      { run: './app --bad || true; echo "code"; exit 3', exit: 3, stdout: { contains: 'code' } },
    ),
  ).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1])
})

test('words that stand on one way only, go elsewhere or come from a program are', async () => {
  expect(
    await counts(
      { run: 'grep -q x a && echo FOUND || echo MISSING', stdout: { contains: 'FOUND' } },
      { run: 'if ./ready; then echo yes; fi', stdout: { contains: 'yes' } },
      { run: 'npm test; echo PASS > log', stdout: { contains: 'PASS' } },
      { run: '{ npm test; echo PASS; } > log; cat log', stdout: { contains: 'PASS' } },
      { run: 'echo PASS | ./filter', stdout: { contains: 'PASS' } },
      { run: 'x=$(echo PASS); ./show "$x"', stdout: { contains: 'PASS' } },
      { run: 'npm test; echo PASS', stdout: { contains: 'PASSED' } },
      { run: 'npm test; echo PASS', stdout: { matches: '^PASS$' } },
      { run: 'npm test; echo PASS', stdout: { contains: 'PASS', matches: '12 of 12' } },
      { run: 'npm test; echo PASS', stdout: { equals: 'PASS' } },
      { run: 'npm test; echo PASS', stderr: { contains: 'PASS' } },
      { run: 'node -e "require(\'./app\'); console.log(1)"', stdout: { contains: '1' } },
      { run: 'set +e; ./app; echo "status $?"', stdout: { contains: 'status 2' } },
    ),
  ).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
})

test('a command that can end in no other way is told once, as one that cannot fail', async () => {
  const criterion = { run: 'echo ok', stdout: { contains: 'ok' } }
  const [cannotFail = []] = await findingsIn('criterion/cannot-fail', [contract(criterion)])
  expect([cannotFail.length, ...(await counts(criterion))]).toEqual([1, 0])
})
