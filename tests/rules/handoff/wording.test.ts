import { expect, test } from 'vitest'
import { findingsOf } from '../lint-files.ts'

const handoff = (status: string) => `spec_ref: spec.md\nstatus:\n${status}files_changed: []\n`
const found = async (rule: string, status: string) =>
  findingsOf(rule, {
    '.ralph/ralph.yaml': `lint: {rules: {${rule}: warning}}\n`,
    '.ralph/handoffs/a.yaml': handoff(status),
    'spec.md': '# Spec\n',
  })
const item = (state: string, text: string) => `  ${state}:\n    - ${JSON.stringify(text)}\n`

test.each([
  ['completed', 'Login — should be refactored', 1],
  ['completed', 'Login — I recommend a review', 1],
  ['in_progress', 'Login — done, next is logout', 1],
  ['in_progress', "Login — let's add tests", 1],
  ['pending', 'Logout, which will need a block list', 0],
  ['completed', 'The heading "Next" and the flag `--will` are written', 0],
  ['completed', 'Nextcloud client — willing peers found', 0],
])('%s: %s', async (state, text, count) => {
  expect(await found('handoff/forward-looking', item(state, text))).toHaveLength(count)
})

test.each([
  ['Token refresh — issuance complete, revocation not started', 0],
  ['Route written, but nothing calls it yet', 0],
  ['Migration works; two tests are missing', 0],
  ['Token refresh', 1],
  ['Token refresh — not started', 1],
  ['Token refresh complete', 1],
])('in progress: %s', async (text, count) => {
  expect(await found('handoff/in-progress-without-boundary', item('in_progress', text))).toHaveLength(count)
})

test.each([
  ['Login — unit tests passing', 1],
  ['Login — all tests pass', 1],
  ['Login — the suite is green', 1],
  ['Login — CI green', 1],
  ['Login — tests written', 0],
  ['The tests of the passing lane are drawn', 0],
  ['Password test page', 0],
])('completed: %s', async (text, count) => {
  expect(await found('handoff/unsupported-claim', item('completed', text))).toHaveLength(count)
})
