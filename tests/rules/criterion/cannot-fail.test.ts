import { expect, test } from 'vitest'
import { command } from './command.ts'
import { contract, findingsIn } from './contracts.ts'

const RULE = 'criterion/cannot-fail'

/** The messages for contracts of one criterion each. */
async function messages(...criteria: readonly object[]): Promise<string[]> {
  const found = await findingsIn(RULE, criteria.map(contract))
  return found.map((own) => own.map(({ message }) => message).join('\n'))
}

test('an expected exit code is what a command must not always end with', async () => {
  const [always, never, sometimes] = await messages(
    { run: 'false', exit: 1 },
    { run: 'false' },
    { run: 'test -f a', exit: 1 },
  )
  expect(always).toContain('always exits with `1`')
  expect(never).toBe('')
  expect(sometimes).toBe('')
})

test('an expectation on the output is left to the rule on those', async () => {
  const found = await messages(
    { run: 'echo ok', stdout: { contains: 'ok' } },
    { run: 'npm test || true', stdout: { contains: 'passing' } },
    { run: 'npm test > /dev/null || true; echo ok', stdout: { equals: 'ok' } },
    { run: 'echo ok', stderr: { equals: '' } },
  )
  expect(found).toEqual(['', '', '', ''])
})

const CATALOGUE: Readonly<Record<string, readonly string[]>> = {
  [RULE]: [
    'true',
    ':',
    'exit 0',
    'echo "All tests pass"',
    'echo "Verified on $(date)"',
    'test 1 -eq 1',
    'complete -F _tool tool',
    'if [ -f README.md ]; then echo yes; fi',
    'npm test || true',
    'npm test || :',
    'npm test || exit 0',
    'npm test || echo failed',
    'npm test && echo ok || echo failed; echo done',
    'npm test || true && echo ok',
    'CI=1 npm test || true',
    'lint || test || true',
    '(lint || test) || true',
    '{ lint; test; } || true',
    'for d in a b; do make "$d" || continue; done; echo done',
    'case $1 in a) ./a || true ;; *) ./b || true ;; esac',
    'check() { npm test; }; check || true',
    'check() { npm test || return 0; }; check',
    'log() { echo "$1"; }; npm test || log failed',
    'result=$(npm test || true); echo "$result"',
    "sh -c 'npm test || true'",
    "sh -c 'npm test; npm run lint' || true",
    "bash <<< 'npm test' || true",
    'all="npm test"; eval "$all" || true',
  ],
  'criterion/masked-exit-code': [
    'set +e; npm test; true',
    'npm test && echo ok; echo done',
    'export RESULT=$(npm test)',
    'echo $(npm test)',
    'if npm test; then echo ok; else echo failed; fi',
    'if npm test || npm run lint; then echo ok; else echo failed; fi',
    'npm test &',
    "trap 'exit 0' ERR; npm test",
    "trap 'exit 0' EXIT; npm test",
    "sh -c 'npm test; true'",
    "sh -c 'npm test | tail -5; true'",
    'for i in 1 2 3; do npm test && break; done; echo up',
    'check() { npm test; }; check && echo ok; echo done',
    'set +e; npm test; npm run lint',
    'npm run lint || true; npm test',
  ],
}

test.each(Object.entries(CATALOGUE))(
  '%s speaks of the commands that are its own, alone',
  async (rule, runs) => {
    for (const id of Object.keys(CATALOGUE)) {
      const found = await findingsIn(
        id,
        runs.map((run) => contract({ run })),
      )
      expect(runs.filter((_, index) => found[index]?.length)).toEqual(id === rule ? runs : [])
    }
  },
)

test('a command without a shell is judged by its program', async () => {
  const found = await messages(
    { run: ['true'], shell: false },
    { run: ['/bin/echo', 'done'], shell: false },
    { run: ['true'], shell: false, exit: 1 },
    { run: ['npm', 'test'], shell: false },
  )
  expect(found.map((message) => message !== '')).toEqual([true, true, false, false])
})

test('a loop that waits for a program may wait for ever, and fails then', async () => {
  const found = await messages(
    { run: 'until curl -fs localhost; do :; done' },
    { run: 'while ! curl -fs localhost; do continue; done' },
    { run: 'while true; do curl -fs localhost && break; done' },
    { run: 'up() { curl -fs localhost; }; up || true; until up; do :; done' },
    { run: 'for i in 1 2 3; do curl -fs localhost || continue; done; echo up' },
    { run: 'while read -r url; do curl -fs "$url" || true; done <<< localhost' },
  )
  expect(found.map((message) => message !== '')).toEqual([false, false, false, false, true, true])
})

test('a command that bash would refuse is left to bash', async () => {
  expect(await messages({ run: 'if true' }, { run: 'echo "' })).toEqual(['', ''])
})

const YAML = `criteria:
  - run: npm test || true
  - run: |
      npm ci
      npm test ||
        true
  - run: "npm test \\u007c\\u007c true"
  - run: |
      npm ci || true
      for f in a b; do
        ./check "$f" || echo "$f failed"
      done
      exit 0
`

test('the suggestion takes out what swallows the failure, where the file holds it as bash reads it', async () => {
  const [found = []] = await findingsIn(RULE, [YAML])
  expect(
    found.map(({ range, fix }) => ({ at: range.start, fix: fix?.edits[0]?.range, safe: fix?.safe })),
  ).toEqual([
    {
      at: { line: 2, column: 19 },
      fix: { start: { line: 2, column: 18 }, end: { line: 2, column: 26 } },
      safe: false,
    },
    { at: { line: 7, column: 10 }, fix: undefined, safe: undefined },
    {
      at: { line: 9, column: 14 },
      fix: { start: { line: 9, column: 13 }, end: { line: 9, column: 21 } },
      safe: false,
    },
  ])
})

test('of a server and what asks it, the latter is told', async () => {
  const [found] = await messages({ run: 'node server.js & sleep 2 && curl -fs localhost && kill %1 || true' })
  expect(found).toBe('Unexpected `|| true`, expected a failure of `curl -fs localhost` to fail the criterion')
  const [prepared] = await messages({ run: 'mkdir out || true; npm test || true' })
  expect(prepared).toContain('a failure of `npm test`')
})

test('a test of bash that a fallback overrules is named', async () => {
  const [found = [], other = [], same = []] = await findingsIn(RULE, [
    contract({ run: 'test -f a && test -f b && echo OK || echo MISSING' }),
    contract({ run: 'if [ -f a ]; then echo yes; else echo no; fi' }),
    contract({ run: 'test 1 -eq 1 || echo no' }),
  ])
  const told = (own: typeof found) => own.map(({ message, help }) => `${message} ${help}`).join()
  expect(told(found)).toContain('`|| echo MISSING`, expected a failure of `test -f a` to fail')
  expect(told(other)).toContain('Let `[ -f a ]` stand on a line of its own')
  expect(told(same)).toContain('expected a command that can fail Run what proves')
})

test.each([
  ['grep -q "API" a || echo "MISSING"', 'a failure of `grep', 'Remove `|| echo "MISSING"`'],
  [
    'grep -q key a && echo "FAIL: key" || echo "PASS"',
    'a success of `grep',
    'if grep -q key a; then exit 1; fi',
  ],
  [
    'grep -rn key dist/ || echo "PASS: no key"',
    'a success of `grep',
    'if grep -rn key dist/; then exit 1; fi',
  ],
  ['tsc | grep "a.ts" || echo "no errors in a.ts"', 'a success of `tsc | grep', 'if tsc | grep "a.ts"; then'],
  ['npm ci && grep -q x a && echo FAIL || echo OK', 'a failure of `npm ci`', 'on a line of its own, behind'],
  [
    'make bug && echo "Failed to reproduce" || echo "Success"',
    'a success of `make bug`',
    'if make bug; then',
  ],
  [
    'test -d out && echo EXISTS || echo DELETED',
    'a success of `test -d out`',
    'if test -d out; then exit 1; fi',
  ],
  [
    'ls old 2>/dev/null || echo "successfully removed"',
    'a success of `ls old',
    'if ls old 2>/dev/null; then',
  ],
  ['grep -q x a && echo PASS || echo "x was removed"', 'a failure of `grep', 'Remove'],
  ['grep -q x a || echo "no matches found"', 'a failure of `grep', 'Remove'],
  ['npm run lint || echo "no lint script"', 'a failure of `npm run lint`', 'Remove'],
  ['npm test && echo PASS || echo FAIL', 'a failure of `npm test`', 'Remove'],
])('%s: the words of a fallback say which end is right', async (run, message, help) => {
  const [[found] = []] = await findingsIn(RULE, [command(run)])
  expect(found?.message).toContain(message)
  expect(found?.help).toContain(help)
  expect(found?.fix !== undefined).toBe(help.startsWith('Remove'))
})

test('a long command is quoted on one line and cut', async () => {
  const [message] = await messages({ run: `echo a\necho ${'b'.repeat(200)}` })
  expect(message).toMatch(/^Unexpected `echo a echo b+…`, expected/)
})
