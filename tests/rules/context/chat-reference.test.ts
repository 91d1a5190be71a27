import { expect, test } from 'vitest'
import { findingsOf } from '../lint-files.ts'

const NOTE = '.ralph/context/a.md'
const found = async (body: string) => {
  const files = { [NOTE]: `---\nsource: Ada\nupdated: 2026-11-01\n---\n# Facts\n\n${body}\n` }
  return (await findingsOf('context/chat-reference', files)).map(
    ({ message }) => /`(.*?)`/.exec(message)?.[1],
  )
}

test.each([
  ['Use RS256, as discussed.', 'as discussed'],
  ['As agreed, tokens expire.', 'As agreed'],
  ['Keep the format as discussed earlier in the day.', 'as discussed'],
  ['As I said, tokens expire.', 'As I said'],
  ['As we agreed, tokens expire.', 'As we agreed'],
  ['The names from our last call hold.', 'from our last call'],
  ['Use the code I pasted.', 'the code I pasted'],
  ['As we discussed in the meeting, tokens expire.', 'As we discussed in the meeting'],
  ['Per our conversation, tokens expire.', 'Per our conversation'],
  ['Use the names from earlier in this chat.', 'earlier in this chat'],
  ['That is what we talked about.', 'what we talked about'],
])('%s', async (body, expected) => {
  expect(await found(body)).toEqual([expected])
})

test.each([
  'Use RS256, as discussed in [the decision](https://example.org/3).',
  'Use RS256, as agreed with the auditors in ADR 3.',
  'As mentioned above, tokens expire.',
  'As we said above, tokens expire.',
  'Answer phrases such as "as we discussed" with a question.',
  'The user may say `as discussed`.',
  'Read the current conversation before you answer.',
  'Summarise what was discussed in the meeting.',
  'Treat errors as discussed cases.',
  'As we discussed in chapter 3, tokens expire.',
  'Store each message of the chat.',
  'Summarise the conversation above the line.',
])('silent: %s', async (body) => {
  expect(await found(body)).toEqual([])
})

test('an archived handoff stays as it is', async () => {
  const text =
    'spec_ref: https://example.org\nstatus:\n  completed: [Login as we discussed]\nfiles_changed: []\n'
  const rule = 'context/chat-reference'
  expect(await findingsOf(rule, { '.ralph/handoffs/a.yaml': text })).toHaveLength(1)
  expect(await findingsOf(rule, { '.ralph/archive/2026/2026-11-01-a-0123abcd.yaml': text })).toEqual([])
})
