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

/** How many places of each command lose a failure. */
async function counts(...runs: readonly string[]): Promise<number[]> {
  return (await messages(...runs.map((run) => ({ run })))).map((own) => own.length)
}

test('a shell that another program starts has none of the options of `run`', async () => {
  expect(
    await counts(
      "timeout 60 bash -c 'npm test; true'",
      "env CI=1 sh -c 'npm test | tail -5'",
      "docker compose exec -T web sh -c 'pytest || true'",
      "ssh -p 2222 host 'npm test; echo done'",
      "su - app -c 'npm test; true'",
      "git ls-files | xargs -I{} sh -c 'eslint {} || true'",
      "sh <<'E'\nnpm test | tail -5\nE",
    ),
  ).toEqual([1, 1, 1, 1, 1, 1, 1])
  expect(
    await counts(
      "timeout 60 bash -c 'npm test'",
      "timeout 60 bash -euo pipefail -c 'npm test | tail -5'",
      "docker run --rm app sh -c 'npm ci && npm test'",
      'ssh host npm test',
      'ssh host "$COMMAND"',
      "bash -e <<'E'\nnpm test\necho done\nE",
    ),
  ).toEqual([0, 0, 0, 0, 0, 0])
})

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the shell's own ${…}
test('in a loop the last round may hide an earlier one, unless something is noted or left', async () => {
  expect(
    await counts(
      'for f in a b; do ./check $f && echo ok; done',
      'for i in 1 2 3; do ./ready && break; sleep 1; done',
      'mapfile -t all < <(./list); for f in "${all[@]}"; do ./check "$f"; done',
      'while read -r f; do ./check "$f"; done < <(./list)',
    ),
  ).toEqual([1, 1, 1, 1])
  expect(
    await counts(
      'for f in a b; do ./check $f; done',
      'failed=0; for f in *; do case $f in x) continue;; esac; ./check $f || failed=1; done; exit $failed',
      'n=0; for f in a b; do ./check $f || n=$((n + 1)); done; [ $n -eq 0 ]',
      'bad=(); for f in a b; do ./check $f || bad+=($f); done; [ ${#bad[@]} -eq 0 ]',
      'for i in 1 2 3; do ./ready && break; if [ $i = 3 ]; then exit 1; fi; sleep 1; done; ./test',
      'for i in 1 2 3; do ./ready && exit 0; sleep 1; done; exit 1',
      'for i in 1 2 3; do if ./ready; then break; fi; if [ $i = 3 ]; then exit 1; fi; sleep 1; done; ./test',
      'if npx vitest --version; then npx vitest run; fi; ./test',
      'n=0; while [ $n -lt 5 ]; do ./ready && break; n=$((n + 1)); done; [ $n -lt 5 ]; ./test "$@"',
      'verbose=$(./ask); if $verbose; then ./more; fi; ./test',
      'mapfile -t all < <(./list); [ ${#all[@]} -gt 0 ]; for f in "${all[@]}"; do ./check "$f"; done',
    ),
  ).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
})
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: the shell's own ${…}

test('what only shows something is no second try, and what only rewrites a remark is no check', async () => {
  expect(
    await counts(
      './check || cat check.log',
      './check || echo failed | tee log',
      './build && ./serve & ./test',
      './check || ./check --again',
      'cd app && ./check || ./other',
      'echo "ran $(./list | wc -l) of $(node --version)"; ./check',
      'echo "$(./count)"; ./check',
    ),
  ).toEqual([1, 1, 1, 0, 0, 0, 1])
})
