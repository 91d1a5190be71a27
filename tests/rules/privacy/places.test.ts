import { expect, test } from 'vitest'
import { findingsOf } from '../lint-files.ts'

const NOTE = '.ralph/context/a.md'
const found = async (rule: string, body: string) => {
  const files = {
    [NOTE]: `---\nsource: Ada\nupdated: 2026-11-01\n---\n# Facts\n\n${body}\n`,
    '.ralph/ralph.yaml': `lint: {rules: {${rule}: warning}}\n`,
  }
  return (await findingsOf(rule, files)).map(({ message }) => /`(.*?)`/.exec(message)?.[1])
}

test.each([
  ['See /Users/ada/app/x.', ['ada']],
  ['See `/home/lovelace/app`.', ['lovelace']],
  ['See file:///home/lovelace/app', ['lovelace']],
  ['See C:\\Users\\ada\\app', ['ada']],
  ['See C:/Users/ada/app', ['ada']],
  ['```\ncd /home/lovelace/app\n```', ['lovelace']],
  ['See /home/user/app, /Users/you/app, /home/runner/work and /Users/<name>/app.', []],
  ['See https://example.org/home/lovelace/app', []],
  ['`GET /Users/2819c223/groups`, `/Users/{id}/x`, `/home/`', []],
  ['See data/home/lovelace/app', []],
  ['See ~/app', []],
])('home folders in %j', async (body, expected) => {
  expect(await found('privacy/home-path', body)).toEqual(expected)
})

test('what a handoff claims is for another rule', async () => {
  const text = (status: string) =>
    `spec_ref: https://example.org\nstatus:\n  completed: [${status}]\nfiles_changed:\n  - /home/lovelace/app/x.js — created\n`
  const rule = 'privacy/home-path'
  expect(await findingsOf(rule, { '.ralph/handoffs/a.yaml': text('Login') })).toEqual([])
  expect(await findingsOf(rule, { '.ralph/handoffs/a.yaml': text('See /home/lovelace/x/y') })).toHaveLength(1)
})

test.each([
  ['Ask ada@analytical.engine.', ['ada@analytical.engine']],
  ['Ask <ada.l+x@mail.analytical.engine>', ['ada.l+x@mail.analytical.engine']],
  ['Clone git@github.com:org/app.git', []],
  ['Ask ada@example.org, bot@noreply.example.com or noreply@github.com', []],
  ['Install @org/app@1.2.3 and app@1.2.3', []],
  ['See https://ada@host.org/x', []],
])('addresses in %j', async (body, expected) => {
  expect(await found('privacy/email', body)).toEqual(expected)
})
