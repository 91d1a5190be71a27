import { expect, test } from 'vitest'
import { badPatternsOf } from '../../../src/parse/patterns.ts'
import { findingsOf } from '../lint-files.ts'

const FILE = '.ralph/skills/a/criteria.yaml'

test.each([
  ['^## Sources$', undefined],
  ['(?i)done\\b|\\d{3}', undefined],
  ['(?P<year>\\d+)-(?<month>\\d+)', undefined],
  ['\\p{Greek}+[[:alpha:]]', undefined],
  ['(?=a)', 'invalid or unsupported Perl syntax: `(?=`'],
  ['(a)\\1', 'invalid escape sequence: `\\1`'],
  ['(a', 'missing closing )'],
  ['a{1,2000}', 'invalid repeat count: `{1,2000}`'],
  ['*a', 'missing argument to repetition operator: `*`'],
])('%s', async (pattern, reason) => {
  expect((await badPatternsOf([pattern])).get(pattern)).toBe(reason)
})

test('plain text is let through as RE2 would', async () => {
  const plain = 'a.b^c$ 1-2_3,:;=<>"\'#%&!~@/'
  expect((await badPatternsOf([plain, `(${plain}`])).size).toBe(1)
})

test('patterns in the schemas of files are judged as well', async () => {
  const files = {
    [FILE]: 'criteria:\n  - file: a.json\n    schema: s.json\n',
    's.json': '{"properties": {"a": {"pattern": "(?!x)"}}, "patternProperties": {"(": true}}',
  }
  const findings = await findingsOf('criterion/invalid-schema', files)
  expect(findings.map(({ message }) => message).sort()).toEqual([
    'Unexpected `"(?!x)"` for `pattern`, expected a regular expression of RE2: invalid or unsupported Perl syntax: `(?!`, in `s.json` at `/properties/a/pattern`',
    'Unexpected `{"(":true}` for `patternProperties`, expected a regular expression of RE2: missing closing ), in `s.json` at `/patternProperties`',
  ])
})
