import { expect, test } from 'vitest'
import { refusalJson, refusalText } from '../../src/formats/refusal.ts'
import { Refusal } from '../../src/model/refusal.ts'

const refusal = new Refusal('no-convention', 'Nothing was checked: no `.ralph/` here', 'Run `ralph init`')

test('people read what was not done and what to do', () => {
  expect(refusalText(refusal, false)).toBe(
    'ralph: Nothing was checked: no `.ralph/` here\nhelp: Run `ralph init`\n',
  )
  expect(refusalText(refusal, true)).toContain('\u001b[31mralph:\u001b[39m Nothing')
})

test('lines of git stay lines, and none of them acts', () => {
  const said = new Refusal(
    'git-failed',
    'git\u009b said:\nfatal: \u001b[2Jx\n::error::y\n',
    'See\u202e above\nand below',
  )
  expect(refusalText(said, false)).toBe(
    'ralph: git\\u{9b} said:\n  fatal: \\u{1b}[2Jx\n  \\u{3a}:error::y\nhelp: See\\u{202e} above\n  and below\n',
  )
})

test('scripts read JSON', () => {
  expect(JSON.parse(refusalJson(refusal))).toEqual({
    version: 1,
    outcome: 'refused',
    refusal: { code: 'no-convention', message: refusal.message, help: refusal.help },
  })
  expect(refusalJson(new Refusal('disk', '\u009b', ''))).toContain('"\\u009b"')
})
