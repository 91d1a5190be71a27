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

test('a command that can end in no other way always prints the same', async () => {
  expect(
    await counts(
      { run: 'echo ok', stdout: { contains: 'ok' } },
      { run: 'echo ok', stdout: { equals: 'ok' } },
      { run: 'echo all ok', stdout: { matches: 'ok' } },
      { run: 'x=ok; echo "$x" && printf "%s\\n" ok', stdout: { contains: 'ok\nok' } },
      { run: 'echo ok', stdout: { contains: 'o', equals: 'ok' } },
      { run: 'npm test > /dev/null || true; echo ok', stdout: { contains: 'ok' } },
      { run: 'echo no; exit 1', exit: 1, stdout: { contains: 'no' } },
    ),
  ).toEqual([1, 1, 1, 1, 1, 1, 1])
  expect(
    await counts(
      { run: 'echo ok', stdout: { contains: 'fine' } },
      { run: 'echo ok', stdout: { matches: '^o.$' } },
      { run: 'echo ok', stdout: { contains: 'ok', equals: 'fine' } },
      { run: "echo 'done$'", stdout: { matches: 'done$' } },
      { run: 'echo "$(date)"', stdout: { contains: '2026' } },
      { run: 'echo ok > log', stdout: { contains: 'ok' } },
      { run: 'if a; then echo ok; else echo no; fi', stdout: { contains: 'ok' } },
      { run: 'echo ok', exit: 1, stdout: { contains: 'ok' } },
    ),
  ).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
})

test('where no program runs, the help asks for one', async () => {
  const criteria = [{ run: 'echo ok' }, { run: 'npm test && echo ok' }]
  const found = await findingsIn(
    RULE,
    criteria.map((criterion) => contract({ ...criterion, stdout: { contains: 'ok' } })),
  )
  expect(found.map(([first]) => first?.help)).toEqual([
    'Run a program that prints it only when the work is done',
    'Expect what the program prints, or leave it to the exit code and remove `stdout`',
  ])
})
