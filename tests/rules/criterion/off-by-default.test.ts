import { expect, test } from 'vitest'
import { lint } from '../../../src/lint.ts'
import { memoryTree } from '../../../src/model/tree.ts'

/** How often a rule that is off by default finds fault with a contract, once it is on. */
async function count(rule: string, criteria: readonly object[]): Promise<number> {
  const files = new Map([
    ['.ralph/ralph.yaml', `lint: {rules: {${rule}: warning}}\n`],
    ['.ralph/skills/a/criteria.yaml', `${JSON.stringify({ criteria })}\n`],
  ])
  const { findings } = await lint({ files, tree: memoryTree(files) })
  return findings.filter((finding) => finding.rule === rule).length
}

const runs = (...commands: readonly string[]) => commands.map((run) => ({ run }))

test('text alone is searched where each criterion does nothing else', async () => {
  const rule = 'criterion/text-only'
  expect(await count(rule, runs('! grep -rn console.log src', 'rg -q "x" src | head -1'))).toBe(1)
  expect(await count(rule, [{ file: 'src/a.py', matches: 'def a' }])).toBe(1)
  expect(await count(rule, runs('grep -q a src/a.ts', 'npm test'))).toBe(0)
  expect(await count(rule, runs('node app.js | grep -q started'))).toBe(0)
  expect(await count(rule, runs('test -f src/a.ts'))).toBe(0)
  expect(await count(rule, [{ file: 'report.md', contains: 'Sources' }])).toBe(0)
})

test('another machine is asked by an address or by what a program is for', async () => {
  const rule = 'criterion/needs-network'
  const asking = runs('curl -f https://a.example/', 'npx npm ci', 'docker pull alpine')
  expect(await count(rule, asking.slice(0, 1))).toBe(1)
  expect(await count(rule, asking.slice(1, 2))).toBe(1)
  expect(await count(rule, asking.slice(2))).toBe(1)
  const alone = runs('curl -f http://127.0.0.1:80/a', 'curl "$URL"', 'npm test', 'git status', 'docker ps')
  expect(await count(rule, alone)).toBe(0)
})

test('a reader that leaves early is told once, one that reads on is not', async () => {
  const rule = 'criterion/sigpipe'
  expect(await count(rule, runs('npm test | head -5 | tail -1', 'x=$(git log | head -n 1)'))).toBe(2)
  expect(
    await count(
      rule,
      runs('npm test | tail -5', 'git log | head -n -1', 'set +o pipefail; a | head', 'head a | b'),
    ),
  ).toBe(0)
})

test('a word that each reads in another way is told of questions only', async () => {
  const rule = 'criterion/vague-wording'
  expect(await count(rule, [{ manual: 'Is it Readable?', reason: 'Taste' }])).toBe(1)
  expect(await count(rule, [{ manual: 'Is the title blue?', reason: 'looks good' }, { run: 'good' }])).toBe(0)
})
