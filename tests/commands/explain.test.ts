import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ralph } from '../ralph.ts'
import { folderWith } from '../repository.ts'

const RULE = 'handoff/next-steps'
const page = readFileSync(join(import.meta.dirname, '../../docs/rules', `${RULE}.md`), 'utf8').trimEnd()

test('shows the page and the severity', () => {
  const { code, stdout } = ralph(['explain', RULE], { cwd: folderWith() })
  expect({ code, stdout }).toEqual({ code: 0, stdout: `${page}\n\nSeverity: error\n` })
})

test('shows the severity that the settings give', () => {
  const cwd = folderWith({ '.ralph/ralph.yaml': `lint: {rules: {${RULE}: warning}}\n` })
  expect(ralph(['explain', RULE], { cwd }).stdout).toMatch(
    /\n\nSeverity here: warning \(by default error\)\n$/,
  )
  const shown = JSON.parse(ralph(['explain', RULE, '--json'], { cwd }).stdout)
  expect(shown).toMatchObject({
    version: 1,
    command: 'explain',
    id: RULE,
    level: 'error',
    effective: 'warning',
  })
})

test.each([
  ['handoff/next-step', 'ralph: Unexpected rule `handoff/next-step`, expected `handoff/next-steps`\n'],
  ['next-steps', 'ralph: Unexpected rule `next-steps`, expected `handoff/next-steps`\n'],
  ['../../README', 'ralph: Unexpected rule `../../README`\n'],
])('%s is no rule', (rule, sentence) => {
  const { code, stdout, stderr } = ralph(['explain', rule], { cwd: folderWith() })
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(sentence)
})
