import { expect, test } from 'vitest'
import { fixed } from '../lint-files.ts'
import { command } from './command.ts'
import { contract, findingsIn } from './contracts.ts'

const RULE = 'criterion/runs-no-test'

async function counts(...runs: readonly string[]): Promise<number[]> {
  const found = await findingsIn(
    RULE,
    runs.map((run) => contract({ run })),
  )
  return found.map((own) => own.length)
}

test('a runner is known behind what only starts it', async () => {
  const runs = [
    'make -n test-unit',
    'dotnet build && dotnet test --list-tests | wc -l',
    '! npx jest --passWithNoTests | grep -q failed',
    'npx jest --passWithNoTests',
    'pnpm exec vitest run --passWithNoTests',
    'npm test -- --passWithNoTests',
    'npm test -- --pass-with-no-tests',
    'cargo nextest run --no-tests pass',
    'ctest --no-tests=ignore',
    'deno test --permit-no-files',
    'timeout 60 uv run pytest --co -q',
    'python -m pytest --collect-only 2>&1 | tail -5',
    'CI=1 npx mocha --dry-run',
    './gradlew test --dry-run',
    './vendor/bin/phpunit --list-tests',
    'dotnet test --list-tests',
    'go test -run=^$ ./...',
    "go test -run '^$' ./...",
    'build/tests --gtest_list_tests',
    'if npx jest --passWithNoTests; then echo ok; else exit 1; fi',
    'python -m pytest -k login || test $? -eq 5',
    'pytest -q || [[ $? == 5 ]]',
    'pytest -q || (( $? == 5 ))',
  ]
  const found = await counts(...runs)
  expect(runs.filter((_, index) => found[index] !== 1)).toEqual([])
})

test('what runs a test, what somebody reads and what is no runner stay silent', async () => {
  const runs = [
    'make -n deploy',
    'npx jest --passWithNoTests 2>&1 | grep -E "Tests:|failed" | head -20',
    'dotnet test && dotnet test --list-tests | wc -l',
    'pytest --collect-only -q | head -5; pytest -q',
    'make --dry-run docs-site',
    'npx jest --passWithNoTests=false',
    'cargo nextest run --no-tests=fail',
    'mvn -q verify -DskipTests && java -jar target/app.jar --check',
    './gradlew build -x test && ./check',
    'go test -run TestLogin ./...',
    "go test -run '^$' -bench . ./...",
    'pytest -q || [ $? -eq 1 ]',
    'npm test || [ $? -eq 5 ]',
    'pytest --collect-only -q | grep -q test_login',
    'test "$(pytest --collect-only -q | grep -c ::)" -ge 3',
    'n=$(npx jest --listTests | wc -l); [ "$n" -gt 2 ]',
    'ctest -N > tests.txt; grep -q login tests.txt',
    'grep -q -- --passWithNoTests package.json',
    'npm pack --dry-run',
    'npm publish --dry-run',
    'terraform plan --list',
    'head -n 3 a.txt',
  ]
  const found = await counts(...runs)
  expect(runs.filter((_, index) => found[index] !== 0)).toEqual([])
})

test('an expectation on the output may count the tests', async () => {
  const run = 'npx vitest run --passWithNoTests'
  const [bare, counted] = await findingsIn(RULE, [
    contract({ run }),
    contract({ run, stdout: { contains: '12 passed' } }),
  ])
  expect([bare?.length, counted?.length]).toEqual([1, 0])
})

test('taking out what allows none is safe, a list that becomes a run is a suggestion', async () => {
  const before = [command('npx jest --passWithNoTests src'), command('pytest --collect-only tests')]
  const [allows = [], lists = []] = await findingsIn(RULE, before)
  expect(fixed(before[0] ?? '', allows)).toBe(command('npx jest src'))
  expect(fixed(before[1] ?? '', lists)).toBe(command('pytest tests'))
  expect([allows[0]?.fix?.safe, lists[0]?.fix?.safe]).toEqual([true, false])
})
