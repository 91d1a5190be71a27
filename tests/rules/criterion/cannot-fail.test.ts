import { expect, test } from 'vitest'
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

test('an expectation on the output counts, unless the command prints just that by itself', async () => {
  const found = await messages(
    { run: 'echo ok', stdout: { contains: 'ok' } },
    { run: 'echo ok', stdout: { equals: 'ok' } },
    { run: 'echo all ok', stdout: { matches: 'ok' } },
    { run: 'x=ok; echo "$x" && printf "%s\\n" ok', stdout: { contains: 'ok\nok' } },
    { run: 'echo ok', stdout: { contains: 'fine' } },
    { run: 'echo ok', stdout: { matches: '^o.$' } },
    { run: 'echo "$(date)"', stdout: { contains: '2026' } },
    { run: 'npm test || true', stdout: { contains: 'passing' } },
    { run: 'echo ok', stderr: { equals: '' } },
    { run: 'echo ok > log', stdout: { contains: 'ok' } },
    { run: 'if a; then echo ok; else echo no; fi', stdout: { contains: 'ok' } },
  )
  expect(found.map((message) => message !== '')).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
    false,
    false,
    false,
    false,
  ])
})

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
    { run: 'for i in 1 2 3; do curl -fs localhost && break; done; echo up' },
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

test('a long command is quoted on one line and cut', async () => {
  const [message] = await messages({ run: `echo a\necho ${'b'.repeat(200)}` })
  expect(message).toMatch(/^Unexpected `echo a echo b+…`, expected/)
})
