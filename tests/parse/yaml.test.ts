import { expect, test } from 'vitest'
import { fixed, placeOf, places, read, textAt } from './reading.ts'

const run = (command: string) => `criteria:\n  - run: ${command}\n`

test.each([
  ['a leading !', '! grep -q x f', `'! grep -q x f'`, 'yaml-feature', 'unquoted `!`'],
  ['a leading *', '*.sh --all', `'*.sh --all'`, 'yaml-feature', 'unquoted `*`'],
  ['a test in brackets', '[ -f x ]', `'[ -f x ]'`, 'yaml-feature', 'unquoted `[`'],
  ['two tests', '[ -f a ] && [ -f b ]', `'[ -f a ] && [ -f b ]'`, 'yaml-feature', 'unquoted `[`'],
  ['a conditional', '[[ -n "$a" ]]', `'[[ -n "$a" ]]'`, 'yaml-feature', 'unquoted `[`'],
  ['a group', '{ a; b; }', `'{ a; b; }'`, 'yaml-feature', 'unquoted `{`'],
  ['a cut quote', 'grep "a # b" f', `'grep "a # b" f'`, 'yaml-feature', 'comment within a quoted word'],
  ['a colon', 'echo a: b', `'echo a: b'`, 'invalid-yaml', '`: ` in an unquoted value'],
  ['an at sign', '@x y', `'@x y'`, 'invalid-yaml', 'unquoted `@`'],
  ['a backtick', '`date` x', `'\`date\` x'`, 'invalid-yaml', 'unquoted backtick'],
  ['a per cent sign', '%x', `'%x'`, 'invalid-yaml', 'unquoted `%`'],
  ['a pipe', '| cat', `'| cat'`, 'invalid-yaml', 'unquoted `|`'],
  ['quotes and more', `"$BIN" 'x'`, `'"$BIN" ''x'''`, 'invalid-yaml', 'text after the closing quote'],
])('a command with %s is told to be quoted, and a safe fix does so', (_, command, quoted, rule, words) => {
  const source = run(command)
  const [problem, ...more] = read('criteria', source).problems
  expect(more).toEqual([])
  expect(problem?.rule).toBe(`syntax/${rule}`)
  expect(problem?.message).toContain(words)
  expect(problem && textAt(source, problem.range)).toBe(command)
  expect(problem?.fix?.safe).toBe(true)
  expect(fixed(source, problem)).toBe(run(quoted))

  const { document } = read('criteria', run(quoted))
  expect(document?.data).toMatchObject({ criteria: [{ run: command }] })
})

test.each([
  ['a comment', 'node x # not part of it'],
  ['marks within', 'a && b & c * d ! e % f @ g'],
  ['a colon without space', 'curl http://x:80/'],
  ['quotes', '"! grep -q x f"'],
  ['a hash in a word', 'echo a#b'],
])('a command with %s is left alone', (_, command) => {
  expect(places(read('criteria', run(command)).problems)).toEqual([])
})

test('a tag on a command wants a look before it is quoted', () => {
  const [problem] = read('criteria', run('!grep x')).problems
  expect(problem?.fix?.safe).toBe(false)
})

test('a value that a comment follows is quoted by a fix only where the comment is one to bash too', () => {
  const [inCommand] = read('criteria', run('! a # b')).problems
  expect(fixed(run('! a # b'), inCommand)).toBe(run("'! a # b'"))
  const [other] = read('criteria', 'criteria:\n  - file: ! a # b\n').problems
  expect(other?.rule).toBe('syntax/yaml-feature')
  expect(other?.fix).toBeUndefined()
})

test('in a handoff a glob is told to be quoted', () => {
  const source = 'blockers:\n  - *.ts files are gone\n'
  const [problem, ...more] = read('handoff', source).problems
  expect(more).toEqual([])
  expect(problem?.message).toBe('Unexpected unquoted `*`, expected quotes around `*.ts files are gone`')
  expect(fixed(source, problem)).toBe("blockers:\n  - '*.ts files are gone'\n")
})

test.each([
  ['anchor', 'a: &x 1\n', '1:4-1:6'],
  ['anchor on a list', 'a: &x\n  - 1\n', '1:4-1:6'],
  ['alias', 'a: &x 1\nb: *x\n', '1:4-1:6', '2:4-2:6'],
  ['merge', 'a: &x {b: 1}\n<<: *x\n', '1:4-1:6', '2:5-2:7'],
  ['tag', 'a: !!binary aGk=\n', '1:4-1:12'],
  ['local tag', 'a: !x y\n', '1:4-1:6'],
  ['directive', '%YAML 1.1\n---\na: yes\n', '1:1-1:10'],
  ['second document', 'a: 1\n---\nb: 1\n', '2:1-2:4'],
  ['second document after an end', 'a: 1\n...\nb: 1\n', '3:1-3:2'],
  ['empty second document', '---\na: 1\n---\n', '3:1-3:4'],
])('%s is no part of the convention', (_, source, ...expected) => {
  expect(places(read('settings', source).problems)).toEqual(
    expected.map((place) => `${place} syntax/yaml-feature`),
  )
})

test.each([
  ['quoted marks', `version: 1\nx-a: "&a *b !c"\nx-b: '%d'\n`],
  ['marks within plain text', 'x-a: a &b *c !d %e\n'],
  ['a block of marks', 'x-a: |\n  &a\n  *b\n  !c\n  ---\n'],
  ['a start of the document', '# comment\n---\nversion: 1\n...\n'],
  ['a comment with marks', '# &a *b !c\nversion: 1 # *d\n'],
])('%s are read', (_, source) => {
  expect(places(read('settings', source).problems)).toEqual([])
})

test.each([
  ['a tab', 'a:\n\t- b\n', '2:1-2:2', 'Unexpected tab'],
  ['an open double quote', 'a: "b\nc: d\n', '1:4-1:5', '`"` that is never closed'],
  ['an open single quote', "a: 'b\n", '1:4-1:5', "`'` that is never closed"],
  ['an open list', 'a: [b\n', '1:4-1:5', 'expected a closing `]`'],
  ['an open mapping', 'a: {b: [c]\nd: e\n', '1:4-1:5', 'expected a closing `}`'],
  ['a crooked list', 'a:\n  - b\n - c\n', '3:1-3:2', 'Unexpected indentation'],
  ['a lost colon', 'a\nb: c\n', '1:1-1:2', 'without a key'],
  ['an escape', 'a: "\\d"\n', '1:5-1:7', 'escape `\\d`'],
  [
    'a key twice',
    'a: 1\nb: 2\na: 3\n',
    '3:1-3:2',
    'second `a`, expected each key once (the first is on line 1)',
  ],
  ['a key twice in brackets', 'a: {b: 1, b: 2}\n', '1:11-1:12', 'second `b`'],
  ['a list as a key', '? [a]\n: b\n', '1:3-1:4', 'key that is no text'],
])('%s is told where it stands', (_, source, place, words) => {
  const [problem, ...more] = read('settings', source).problems
  expect(more).toEqual([])
  expect(problem?.rule).toBe('syntax/invalid-yaml')
  expect(problem && placeOf(problem.range)).toBe(place)
  expect(problem?.message).toContain(words)
})

test('the core schema of YAML 1.2 holds: no other word is a truth value, and no number is octal by a zero', () => {
  const { document } = read('settings', 'x-a: [yes, no, on, off, 017, 0o17, 1_000, 12e03, 2026-11-20]\n')
  expect(document?.data).toEqual({
    'x-a': ['yes', 'no', 'on', 'off', 17, 15, '1_000', 12000, '2026-11-20'],
  })
})

test('no key of a document reaches a prototype', () => {
  const { problems } = read('settings', '__proto__: {polluted: 1}\nx-a: {constructor: 1}\n')
  expect(problems.length).toBeGreaterThan(0)
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  const { document } = read('settings', 'x-a: {b: 1}\n')
  expect(Object.getPrototypeOf(document?.data)).toBeNull()
})

const PLACES = `# comment
spec_ref: /specs/a.md
status:
  completed:
    - one
    - {what: two, evidence: b}
  pending:
files_changed:
  - "src/a.ts — created"
`

test.each([
  [['spec_ref'], 'value', '/specs/a.md'],
  [['spec_ref'], 'key', 'spec_ref'],
  [['status', 'completed', 0], 'value', 'one'],
  [['status', 'completed', 0], 'key', 'one'],
  [['status', 'completed', 1, 'evidence'], 'value', 'b'],
  [['status', 'completed', 1, 'evidence'], 'key', 'evidence'],
  [['status', 'completed', 1], 'value', '{what: two, evidence: b}'],
  [['status', 'completed'], 'key', 'completed'],
  [['status', 'pending'], 'value', 'pending'],
  [['files_changed', 0], 'value', '"src/a.ts — created"'],
  [['status', 'in_progress', 3, 'what'], 'key', 'status'],
  [['files_changed', 7], 'value', '- "src/a.ts — created"'],
] as const)('%j (%s) stands at %j', (path, part, expected) => {
  const { document } = read('handoff', PLACES)
  expect(document && textAt(PLACES, document.locate(path, part))).toBe(expected)
})
