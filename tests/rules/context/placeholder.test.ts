import { expect, test } from 'vitest'
import { findingsOf } from '../lint-files.ts'

const NOTE = '.ralph/context/a.md'
const marks = async (body: string) => {
  const files = { [NOTE]: `---\nsource: Ada\nupdated: 2026-11-01\n---\n# Facts\n\n${body}\n` }
  return (await findingsOf('context/placeholder', files)).map(({ message }) => /`(.*?)`/.exec(message)?.[1])
}

test.each([
  ['TBD', ['TBD']],
  ['TODO: write this', ['TODO']],
  ['TODO(ada): write this', ['TODO']],
  ['- Limit: TBD\n- Owner — TBD.', ['TBD', 'TBD']],
  ['The limit is TBD.', ['TBD']],
  ['The limit (TBD) holds.', ['TBD']],
  ['The limit is [TBD - ask Ada].', ['TBD']],
  ['| limit | TBD |\n| owner | Ada |', ['TBD']],
  ['Limit: ???', ['???']],
  ['The owner is to be decided.', ['to be decided']],
  ['Owner (to be confirmed)', ['to be confirmed']],
  ['TBC', ['TBC']],
  ['Lorem ipsum dolor sit amet.', ['Lorem ipsum']],
  ['[FILL ME]', ['[FILL ME]']],
  ['Write to <insert address>.', ['<insert address>']],
  ['Write to <your address here>.', ['<your address here>']],
  ['Write to [your address].', ['[your address]']],
  ['Users log in by [NEEDS CLARIFICATION: e-mail or SSO?].', ['NEEDS CLARIFICATION']],
])('%s', async (body, expected) => {
  expect(await marks(body)).toEqual(expected)
})

test.each([
  'Remove every TODO comment.',
  'TODO comments are listed by `npm run todo`.',
  'Reject plans that say "TBD" or "TODO".',
  'The marker is `TODO:` at the start of a line.',
  '```js\n// TODO: refactor\n```',
  '    TODO: in a block of code',
  '<!-- TODO: ask Ada -->',
  '# TODO',
  'A todo list: todo',
  'Files are called <date>-<name>.md.',
  'See [your profile](https://example.org/profile).',
  'See [add a user][1].\n\n[1]: https://example.org',
  'The field is `<fill in>`.',
  'Hacks, TODOs, FIXMEs: none is left.',
  'What is to be decided by the user?',
  'Really???',
  '[Fill color](#facts) is the property.',
  '- [ ] Add the file',
  'Mark it with [NEEDS CLARIFICATION: specific question]',
  'Unknown: [NEEDS CLARIFICATION: …]',
  'Replace each [NEEDS CLARIFICATION: why it is open] marker with the answer.',
  '| [tool] vs [your tool] | "A vs B" |\n| [tool] alternatives | "A alternatives" |',
  'Say: *"The test is right, so there is a\ndefect: [describe what it expects]."*',
])('silent: %s', async (body) => {
  expect(await marks(body)).toEqual([])
})
