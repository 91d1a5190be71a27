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

test('a command that cannot fail at all is told once, at what loses its first program', async () => {
  expect(
    await messages(
      { run: 'eslint . || true; npm test || true' },
      { run: 'set +e; eslint .; npm test; true' },
      { run: '(date; eslint .) &' },
    ),
  ).toEqual([
    [],
    ['Unexpected `set +e`, expected a failure of `eslint .` to fail the criterion'],
    ['Unexpected `(date; eslint .) &`, expected a failure of `eslint .` to fail the criterion'],
  ])
})

test('variables that are set for a program alone do not hide where it stands', async () => {
  const [found = []] = await findingsIn(RULE, ['criteria:\n  - run: CI=1 eslint . || true; npm test\n'])
  expect(found.map(({ message, fix }) => ({ message, fixed: fix?.description }))).toEqual([
    {
      message: 'Unexpected `|| true`, expected a failure of `eslint .` to fail the criterion',
      fixed: 'Remove `|| true`',
    },
  ])
  expect(await counts('PORT=3000 node server.js & ./test', 'CI=1 make -i test')).toEqual([0, 1])
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
    run: `eslint . || true\n${Array.from({ length: 40 }, (_, index) => `p${index}`).join('\n')}`,
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

test('what only shows something is no second try, and a remark is no check', async () => {
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
  ).toEqual([1, 1, 1, 0, 0, 1, 1])
})

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the shell's own ${…}
test('what cleans up, or is asked whether there is something to clean up, may fail', async () => {
  expect(
    await counts(
      'if pgrep app; then pkill app; fi; npm test',
      'if lsof -ti:3000 > /dev/null; then kill "$(lsof -ti:3000)"; sleep 1; fi; npm test',
      'if grep -q port config.json; then echo "port is set"; fi; npm test',
      'helm uninstall shop || true; helm install shop charts/shop',
      'dotnet nuget remove source old || true; dotnet build',
      'npm run remove-check || true; npm test',
    ),
  ).toEqual([0, 0, 1, 0, 0, 1])
})

test('a text that is only rewritten for a loop is as good as its source', async () => {
  expect(
    await counts(
      'for f in $(echo a:b | tr : " "); do jq . "$f.json"; done; npm test',
      'for f in $(git ls-files | sort); do jq . "$f"; done; npm test',
      'for f in $(sort list.txt); do jq . "$f"; done; npm test',
    ),
  ).toEqual([0, 1, 1])
})

test('a program that fails prints nothing: a test on that is known to pass, or to fail', async () => {
  expect(
    await counts(
      'test -z "$(gofmt -l .)"',
      '[[ -z $(git status --porcelain) ]]',
      'if [ -n "$(gofmt -l .)" ]; then exit 1; fi',
      'if [[ $(npx prettier -l src) ]]; then exit 1; fi',
      '[ "$(./count)" != 3 ]',
    ),
  ).toEqual([1, 1, 1, 1, 1])
  expect(
    await counts(
      'test -n "$(./list)"',
      '[ "$(./count)" -eq 0 ]',
      '[[ $(./list) == *x* ]]',
      '[[ "$(./version)" =~ ^[0-9] ]]',
      '[ -z "$(grep -rn TODO src)" ]',
      'test -z "$(gofmt -l . 2>&1)"',
      'files=$(gofmt -l .); test -z "$files"',
      'case $(git branch) in main) ./check ;; *) exit 1 ;; esac',
    ),
  ).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
})

test('a shell that gets nothing to run ends well', async () => {
  expect(
    await counts(
      'eval "$(mise activate bash)"; npm test',
      'sh -c "$(curl -fsSL https://example.org/install.sh)"; npm test',
      'bash <(curl -s https://example.org/check.sh)',
      'source <(kubectl completion bash); npm test',
      'curl -s https://example.org/check.sh | bash',
      'script=$(curl -s https://example.org/check.sh); eval "$script"',
      'bash check.sh "$(node --print 1)"',
      'eval "$command" && npm test',
      'eval "$command" || true; npm test',
    ),
  ).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 1])
})

test('a test that decides nothing judges nothing', async () => {
  const asked = 'if [ "$code" = 200 ]; then echo up; else echo down; fi; npm test'
  expect(
    await counts(
      `code=$(curl -s localhost || true); ${asked}`,
      `code=$(curl -s localhost); ${asked}`,
      'test "$(eslint . 2>&1)" = "" && echo clean || echo dirty; npm test',
      'test "$(eslint . 2>&1)" = ""; npm test',
      'code=$(curl -s localhost || true); case $code in 200) echo up ;; esac; npm test',
      'code=$(curl -s localhost || true); case $code in 200) ;; *) exit 1 ;; esac; npm test',
      'tool=$(which jq || true); if [ -n "$tool" ]; then jq . a.json; fi; npm test',
      'code=$(curl -s localhost || true); [ -n "$code" ] && node report.js "$code"; npm test',
    ),
  ).toEqual([1, 0, 1, 0, 1, 0, 0, 0])
})

test('what is only shown may be missing, what is kept in a file may not', async () => {
  expect(
    await counts(
      'echo "version $(cat VERSION)"; npm test',
      'echo "version=$(cat VERSION)" >> out.env; npm test',
      'echo "lines=$(wc -l < a.txt)" >> out.env; npm test',
      'echo "lines=$(npm ls | wc -l)" >> out.env',
    ),
  ).toEqual([0, 1, 1, 1])
})

test('where a search is to find nothing, other programs may be lost all the same', async () => {
  expect(
    await counts(
      '! grep -rq eval src; npm run lint || true; npm test',
      'if grep -rq eval src; then exit 1; fi; npm run lint || true; npm test',
      '! grep -rq eval src && npm test',
      '(grep -rE "a|b" src | grep -q . && exit 1 || echo OK); npm test',
    ),
  ).toEqual([2, 1, 0, 0])
})

test('what is counted in a loop is not noted where it runs no round', async () => {
  expect(
    await counts(
      'n=0; for f in $(git ls-files); do n=$((n + 1)); jq . "$f"; done; if [ "$n" -gt 99 ]; then exit 1; fi',
      'n=0; for f in $(git ls-files); do n=$((n + 1)); jq . "$f"; done; [ "$n" -gt 0 ]',
    ),
  ).toEqual([1, 0])
})

test('a loop over what a program prints runs no round when it fails', async () => {
  expect(
    await counts(
      'for f in $(git ls-files); do ./check "$f"; done',
      'for f in $(git ls-files); do ./check "$f"; done; ./test',
      'while read -r f; do ./check "$f"; done < <(git ls-files); ./test',
    ),
  ).toEqual([1, 1, 1])
  expect(
    await counts(
      'n=0; for f in $(git ls-files); do n=$((n + 1)); done; [ $n -gt 0 ]; ./test',
      'n=0; while read -r f; do n=$((n + 1)); done < <(git ls-files); [ $n -gt 0 ]; ./test',
      'for i in $(seq 3); do ./check; done',
      'up() { for i in 1 2 3; do if ./ready "$1"; then return 0; fi; sleep 1; done; return 1; }; up a || exit 1; up b || exit 1',
      'status=0; for d in a b; do if grep -rn x "$d"; then status=1; fi; done; exit $status',
      'git ls-files | while read -r f; do ./check "$f"; done',
      'git ls-files | while read -r f; do ./check "$f"; done | sort; ./test',
      '(if [ -f a ]; then ./a; fi); ./test',
    ),
  ).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
})
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: the shell's own ${…}

test('where a list of && is not last, a folder that is not there lets what follows be passed over', async () => {
  expect(
    await counts(
      'cd app && npm test; npm run smoke',
      'mkdir -p out && ./generate; ./check',
      '. ./env && ./seed; ./test',
      'node --version && npm --version; ./test',
    ),
  ).toEqual([1, 1, 1, 1])
  expect(
    await counts(
      'cd app && npm test',
      '(cd app && npm test); npm run smoke',
      'cd app; npm test',
      'cd app 2>/dev/null && npm test; npm run smoke',
      'cd app || exit 1; npm test',
      'here=$(cd .. && pwd); ./test "$here"',
      'mkdir -p out && ./generate',
      'mkdir -p out || true; ./test',
      'if mkdir lock && cp a lock; then ./test; fi; ./check',
      'which node && node --version; ./test',
    ),
  ).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
})

test('what stands in for a program may be lost as well', async () => {
  expect(await counts('./a || ./b || true; ./test', './a || { ./b || true; }; ./test')).toEqual([1, 1])
  expect(
    await counts(
      './a || ./b; ./test',
      './test || { ./logs || true; exit 1; }',
      './a || ./b || exit 1; ./test',
    ),
  ).toEqual([0, 0, 0])
})

test('the status of a program is followed through $?', async () => {
  expect(
    await counts(
      'set +e; ./a; if [ $? -ne 0 ]; then echo failed; fi; ./test',
      './a || true; ./test; exit $?',
    ),
  ).toEqual([1, 1])
  expect(
    await counts(
      'set +e; ./a; s=$?; set -e; ./test; exit $s',
      'set +e; ./a; [ $? -eq 0 ] || exit 1; set -e; ./test',
      'set +e; ./a; exit $?',
    ),
  ).toEqual([0, 0, 0])
})

test('a job that nobody waits for is lost, one that serves is not', async () => {
  expect(await counts('npm run lint & npm run test', 'node a.js & node b.js', 'coproc ./a; ./test')).toEqual([
    1, 1, 1,
  ])
  expect(
    await counts('npm run preview & npm run e2e', 'node server.js & ./test', 'cargo run & ./test'),
  ).toEqual([0, 0, 0])
})

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the shell's own ${…}
test('a variable that is read only where its program succeeded does not judge it', async () => {
  expect(
    await counts('text=$(./a) && ./use "$text"; ./test', 'text=$(./a || true); [ -n "$text" ]; ./test'),
  ).toEqual([1, 0])
})
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: the shell's own ${…}

test('a list that is only sorted is not judged', async () => {
  expect(await counts('(./list || true) | sort; ./test', '(./list || true) | grep -q x; ./test')).toEqual([
    1, 0,
  ])
})

test('what is switched off may not be there', async () => {
  expect(
    await counts('systemctl stop app || true; ./test', 'sudo systemctl disable app || true; ./test'),
  ).toEqual([0, 0])
})

test('any program may start a shell', async () => {
  expect(
    await counts(
      "nix develop --command bash -c 'cmake -B build; ctest'",
      "watch -n1 sh -c './a; ./b'",
      "grep -r sh -c 'a; b'",
    ),
  ).toEqual([1, 1, 0])
})

test('an option by which a program never fails matters where nothing else is asked', async () => {
  expect(
    await counts('ruff check --exit-zero .', 'ruff check .; ruff check --exit-zero --select ALL .'),
  ).toEqual([1, 0])
})

test('the help says what to do at the place', async () => {
  const [found = []] = await findingsIn(RULE, [
    contract({ run: 'check() { ./a; ./b; }; check && echo ok; ./test' }),
  ])
  const helps = async (run: string) => {
    const [own] = await findingsIn(RULE, [contract({ run })])
    return own?.map(({ message, help, fix }) => ({ message, help, fixed: fix?.description }))
  }
  expect(found[0]?.message).toBe(
    'Unexpected `check && echo ok`, expected a failure of `./a` to fail the criterion',
  )
  expect(await helps('echo "$(./a)"; ./test')).toMatchObject([
    { help: 'Write `output=$(./a)` on a line of its own, and use that: `run` stops there when it fails' },
  ])
  expect(await helps('export LEFT=$(./a | jq .left); ./test')).toMatchObject([
    {
      help: 'Write `output=$(./a | jq .left)` on a line of its own, and use that: `run` stops there when it fails',
    },
  ])
  expect(await helps('echo "$(./a)" || true; ./test')).toEqual([
    {
      message: 'Unexpected `|| true`, expected a failure of `./a` to fail the criterion',
      help: 'Write `output=$(./a)` on a line of its own, and use that: `run` stops there when it fails',
      fixed: undefined,
    },
  ])
  expect(await helps('if ! ./a | grep -q on; then echo off; fi; ./test')).toMatchObject([
    {
      help: 'Let `./a | grep -q on` stand on a line of its own: `run` stops at the first command that fails',
    },
  ])
  expect(await helps('text=$(./a) || true; ./test')).toMatchObject([{ fixed: 'Remove `|| true`' }])
  expect(await helps("bash -c './a; ./b'")).toMatchObject([
    { help: 'Let the inner shell stop at a failure: `set -e`, `&&` instead of `;`, and no `|| true`' },
  ])
  expect(await helps('./a && echo ok || echo no; ./test')).toMatchObject([
    { fixed: 'Remove `&& echo ok || echo no`' },
  ])
  expect(await helps('grep -rn x src && echo FAIL || echo OK; ./test')).toEqual([
    {
      message:
        'Unexpected `&& echo FAIL || echo OK`, expected a success of `grep -rn x src` to fail the criterion',
      help: 'Write `if grep -rn x src; then exit 1; fi`',
      fixed: undefined,
    },
  ])
})
