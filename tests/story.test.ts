import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { picture } from '../scripts/picture.ts'
import { story } from '../scripts/story.ts'
import { ralph } from './ralph.ts'
import { repositoryWith } from './repository.ts'

const ROOT = join(import.meta.dirname, '..')

test('the demo ends as it tells: two findings, then none; one lie, then none; archived', () => {
  const steps = [...story(true)]
  const commands = steps.filter(({ code }) => code !== undefined)
  expect(commands.map(({ command, code }) => `${command} ${code}`)).toEqual([
    'ralph lint 1',
    'ralph lint 0',
    'ralph verify 1',
    'ralph verify 0',
    'ralph verify 0',
    'ralph archive 0',
  ])
  expect(commands[0]?.output).toContain('objective/multiple-verbs')
  expect(commands[0]?.output).toContain('criterion/cannot-fail')
  expect(commands[2]?.output).toContain('verify/not-changed')
  expect(commands[5]?.output).toContain('→ .ralph/archive/')
  // Draw it anew with `npm run screenshot`.
  expect(readFileSync(join(ROOT, 'docs/images/verify.svg'), 'utf8')).toBe(picture(steps))
})

const EXAMPLES = join(ROOT, 'docs/examples')

for (const name of readdirSync(EXAMPLES)) {
  test(`docs/examples/${name} is clean`, () => {
    const folder = repositoryWith()
    cpSync(join(EXAMPLES, name), folder, { recursive: true })
    const { code, stdout } = ralph(['lint', '--strict'], { cwd: folder })
    expect(stdout).toContain('0 errors, 0 warnings')
    expect(code).toBe(0)
  })
}
