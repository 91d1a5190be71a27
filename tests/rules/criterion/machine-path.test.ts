import { expect, test } from 'vitest'
import { findingsOf, fixed } from '../lint-files.ts'
import { command } from './command.ts'

const FILE = '.ralph/skills/a/criteria.yaml'
const paths = async (run: string) =>
  (await findingsOf('criterion/machine-path', { [FILE]: command(run) })).map(
    ({ message }) => /`(.*?)`/.exec(message)?.[1],
  )

test.each([
  ['/home/ada/bin/check', ['/home/ada/bin/check']],
  ['cd "/Users/ada/app" && npm test', ['/Users/ada/app']],
  ['[[ -f /home/ada/x ]] && node check.js', ['/home/ada/x']],
  ['node check.js > /home/ada/out.txt', ['/home/ada/out.txt']],
  ['PATH=/home/ada/bin:$PATH check', ['/home/ada/bin']],
  ['node check.js --config=/Users/ada/c.json', ['/Users/ada/c.json']],
  ['diff <(sort /home/ada/a) b', ['/home/ada/a']],
  ['grep -q x /home/ada/a', ['/home/ada/a']],
  ['cd D:/app && npm test', ['D:/app']],
  ['cd /c/app && npm test', ['/c/app']],
  ['node "E:/app/check.js"', ['E:/app/check.js']],
  ['ls /mnt/c/Users/ada/app', ['/mnt/c/Users/ada/app']],
  ['curl -sf http://localhost/c/app', []],
  ['PATH=/c/msys64/bin:$PATH make', []],
  ['ls "C:/Program Files/Git" /c/Windows/System32', []],
  ['sed -n s:/a:/b:p a', []],
  ['node -e "x.replace(/d/gi, 1)"', []],
  ['npx cap:/sync a', []],
  ['docker run app test -f /home/node/app/x', []],
  ['ssh ada@host test -f /home/ada/x', []],
  ['! grep -rq /home/ada src', []],
  ["sed -n 's,/Users/ada/,,p' x | grep -q y", []],
  ['curl -sf https://example.org/home/ada/x', []],
  ['test -f data/home/ada/x', []],
  ['test -f "$HOME/x"', []],
  ['test -d /home', []],
])('%s', async (run, expected) => {
  expect(await paths(run)).toEqual(expected)
})

test('the suggestion is the end of the path that the repository has, and not safe', async () => {
  const files = {
    [FILE]: command('node /home/ada/app/src/check.js'),
    'src/check.js': '1\n',
    'check.js': '1\n',
  }
  const findings = await findingsOf('criterion/machine-path', files)
  expect(findings.map(({ fix }) => fix?.safe)).toEqual([false])
  expect(fixed(files[FILE] as string, findings)).toBe(command('node src/check.js'))
})

test('a folder of that name in the repository makes it a path of the repository', async () => {
  const text = 'inputs: [/home/pages/index.html]\ncriteria:\n  - run: node check.js\n'
  const rule = 'criterion/machine-path'
  expect(await findingsOf(rule, { [FILE]: text, 'home/pages/index.html': 'x' })).toEqual([])
  expect(await findingsOf(rule, { [FILE]: text })).toHaveLength(1)
})
