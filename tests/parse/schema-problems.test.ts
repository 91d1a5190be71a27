import { describe, expect, test } from 'vitest'
import type { DocumentKind } from '../../src/model/document.ts'
import { FILE_START } from '../../src/model/place.ts'
import { valueWords } from '../../src/parse/schema-words.ts'
import { code } from '../../src/parse/words.ts'
import { everySubschema } from '../schema/schemas.ts'
import { linesOf, problemsOf } from './schema-case.ts'

const WHY =
  'A plan written by the session that stopped steers the next one, which must plan anew: what is to be done belongs in ' +
  'the specification, the workflow or a skill; facts belong in `status`, `decisions` or `blockers`'
const HANDOFF = 'spec_ref: s.md\nstatus: {}\nfiles_changed: []\n'

const cases: [name: string, kind: DocumentKind, text: string, expected: string[]][] = [
  [
    'a misspelt key is one problem, though the right one is missing too',
    'criteria',
    'crtieria:\n  - run: node a.js\n',
    [
      '1:1 schema/unknown-key Unexpected key `crtieria`, expected one of `inputs`, `outputs`, `env`, `criteria` | Did you mean `criteria`?',
    ],
  ],
  [
    'a key of another spelling',
    'handoff',
    'spec_ref: s.md\nstatus: {doing: []}\nfilesChanged: []\n',
    [
      '2:10 schema/unknown-key Unexpected key `doing`, expected one of `completed`, `in_progress`, `pending` | Did you mean `in_progress`?',
      '3:1 schema/unknown-key Unexpected key `filesChanged`, expected one of `spec_ref`, `status`, `decisions`, `blockers`, `files_changed`, `workflow`, `git` | Did you mean `files_changed`?',
    ],
  ],
  [
    'missing keys are one problem',
    'handoff',
    'spec_ref: s.md\n',
    [
      '1:1 schema/invalid Unexpected handoff without `status` and `files_changed`, expected at least `spec_ref`, `status` and `files_changed` | Add `status` and `files_changed`',
    ],
  ],
  [
    'an empty document',
    'workflow',
    '# nothing yet\n',
    [
      '1:1 schema/invalid Unexpected empty workflow, expected at least `objective` and `skills` | Add `objective` and `skills`',
    ],
  ],
  [
    'a document that is no mapping',
    'handoff',
    '- a\n',
    [
      '1:1 schema/invalid Unexpected list, expected a mapping | Begin a line with each key: `spec_ref`, `status`, `decisions`, `blockers`, `files_changed`, `workflow`, `git`',
    ],
  ],
  [
    'wrong types',
    'handoff',
    'spec_ref: 7\nstatus:\n  completed: done\n  pending: [7]\nfiles_changed:\nblockers:\n  - a: b\n',
    [
      '1:11 schema/invalid Unexpected number `7`, expected a string | Put it in quotes',
      '3:14 schema/invalid Unexpected string `done`, expected a list | Write one item a line, each after `- `',
      '4:13 schema/invalid Unexpected number `7`, expected a string or a mapping | Put it in quotes',
      '5:15 schema/invalid Unexpected empty value, expected a list | Write `[]` for an empty list',
      '7:5 schema/invalid Unexpected mapping, expected a string | If this is text, put it in quotes: a colon and a space make a mapping of it',
    ],
  ],
  [
    'text that its colon turns into a mapping',
    'handoff',
    'spec_ref: s.md\nstatus:\n  completed:\n    - Login: done\nfiles_changed: []\n',
    [
      '4:7 schema/invalid Unexpected mapping with the key `Login`, expected text or a mapping with `what` and `evidence` | If this is text, put it in quotes: a colon and a space make a mapping of it',
    ],
  ],
  [
    'a mapping of its own keys that lacks one',
    'handoff',
    'spec_ref: s.md\nstatus: {}\ndecisions:\n  - why: speed\nfiles_changed:\n  - {path: a}\n',
    [
      '4:5 schema/invalid Unexpected decision without `what`, expected at least `what` | Add `what`',
      '6:5 schema/invalid Unexpected change without `change`, expected at least `path` and `change` | Add `change`',
    ],
  ],
  [
    'lengths and counts',
    'handoff',
    `${HANDOFF}blockers: ["", ${'é'.repeat(501)}]\ndecisions: [${'a, '.repeat(201)}]\n`,
    [
      '4:12 schema/invalid Unexpected empty string, expected some text',
      '4:16 schema/invalid Unexpected text of 501 characters, expected at most 500 | Shorten it by one character',
      '5:12 schema/invalid Unexpected list of 201 items, expected at most 200',
    ],
  ],
  [
    'object ids',
    'handoff',
    `${HANDOFF}git: {base: 9c1d, head: HEAD}\n`,
    [
      '4:13 schema/invalid Unexpected string `9c1d`, expected a full object id of git: 40 or 64 lower-case hexadecimal digits | Write what `git rev-parse` prints for it: names and short ids come to mean other commits',
      '4:25 schema/invalid Unexpected string `HEAD`, expected a full object id of git: 40 or 64 lower-case hexadecimal digits | Write what `git rev-parse` prints for it: names and short ids come to mean other commits',
    ],
  ],
  [
    'criteria without a kind, with two, and with the options of another',
    'criteria',
    'criteria:\n  - rnu: node a.js\n  - run: x\n    file: y\n  - {}\n  - manual: ok?\n    exit: 1\n  - text\n',
    [
      '2:5 schema/invalid Unexpected criterion without a kind, expected exactly one of `run`, `file`, `exports`, `http`, `manual` | Did you mean `run`?',
      '4:5 schema/invalid Unexpected `file` beside `run`, expected exactly one kind of criterion | Make it two criteria',
      '5:5 schema/invalid Unexpected criterion without a kind, expected exactly one of `run`, `file`, `exports`, `http`, `manual` | Add the kind of check that it is, such as `run: node --test`',
      '7:5 schema/unknown-key Unexpected key `exit`, expected one of `manual`, `reason`, `by` | Remove it, or begin its name with `x-` to keep it',
      '8:5 schema/invalid Unexpected string `text`, expected a mapping | Write `run: ` before a command, `manual: ` before a question to a person',
    ],
  ],
  [
    'a command and the shell',
    'criteria',
    'criteria:\n  - run: [node, a.js]\n  - run: node a.js\n    shell: false\n  - run: 7\n  - run: x\n    shell: true\n',
    [
      '2:10 schema/invalid Unexpected list, expected a string | Add `shell: false` to run a list of words without a shell',
      '3:10 schema/invalid Unexpected string `node a.js`, expected a list | Write the command as a list of words, or remove `shell: false`',
      '5:10 schema/invalid Unexpected number `7`, expected a string or a list | Put it in quotes',
      '6:10 schema/invalid Unexpected string `x`, expected a list | Write the command as a list of words, or remove `shell: false`',
      '7:12 schema/invalid Unexpected boolean `true`, expected `false`',
    ],
  ],
  [
    'options of criteria',
    'criteria',
    'criteria:\n  - run: x\n    timeout: 2 minutes\n    exit: 256\n    stdout: {}\n  - http: ftp://x\n    method: get\n    status: 7.5\n  - file: x\n    schema: 7\n    absent: "yes"\n',
    [
      '3:14 schema/invalid Unexpected string `2 minutes`, expected a duration such as `120s`, `500ms`, `5m` or `1h` | Write a whole number and its unit, without a space between them',
      '4:11 schema/invalid Unexpected number `256`, expected at most 255',
      '5:13 schema/invalid Unexpected empty mapping, expected at least one key',
      '6:11 schema/invalid Unexpected string `ftp://x`, expected a URL that begins with `http://` or `https://`',
      '7:13 schema/invalid Unexpected string `get`, expected one of `GET`, `HEAD`, `POST`, `PUT`, `PATCH`, `DELETE`, `OPTIONS` | Did you mean `GET`?',
      '8:13 schema/invalid Unexpected number `7.5`, expected a whole number',
      '10:13 schema/invalid Unexpected number `7`, expected a mapping, a boolean or a string',
      '11:13 schema/invalid Unexpected string `yes`, expected `true` or `false`',
    ],
  ],
  [
    'a date in words: shortening it would make it no date',
    'note',
    'source: me\nupdated: 20 Nov 2026\n',
    ['2:10 schema/invalid Unexpected string `20 Nov 2026`, expected a date such as `2026-11-20`'],
  ],
  [
    'a number of seconds: quotes would make it no duration',
    'criteria',
    'criteria: [{run: x, timeout: 60}]\n',
    ['1:30 schema/invalid Unexpected number `60`, expected a string | Write its unit too, such as `60s`'],
  ],
  [
    'two texts where a criterion asks for one',
    'criteria',
    'criteria: [{file: a, contains: [b, c]}, {run: x, stdout: {matches: [b]}}]\n',
    [
      '1:32 schema/invalid Unexpected list, expected a string | Make it a criterion for each text',
      '1:68 schema/invalid Unexpected list, expected a string | Make it a criterion for each text',
    ],
  ],
  [
    'an environment variable: its value is never repeated',
    'criteria',
    'env: [TOKEN=s3cret, s3cret]\ncriteria: []\n',
    [
      '1:7 schema/invalid Unexpected text, expected the bare name of an environment variable: upper-case letters, digits and `_` | Write the name alone, in capitals: values never stand in the repository',
      '1:21 schema/invalid Unexpected text, expected the bare name of an environment variable: upper-case letters, digits and `_` | Write the name alone, in capitals: values never stand in the repository',
      '2:11 schema/invalid Unexpected empty list, expected at least one item | Write one item a line, such as `- run: node --test`',
    ],
  ],
  [
    'settings',
    'settings',
    'version: 2\nlint:\n  rules: {a/b: warn, foo: off}\n  overrides: [{paths: []}]\nhandoff: {threshold_tokens: 0}\ndefault_branch: --upload-pack=x\n',
    [
      '1:10 schema/invalid Unexpected number `2`, expected `1`',
      '3:16 schema/invalid Unexpected string `warn`, expected one of `error`, `warning`, `off` | Did you mean `warning`?',
      '3:22 schema/unknown-key Unexpected key `foo`, expected the id of a rule such as `objective/multiple-verbs` | Run `ralph config` to see all rules',
      '4:15 schema/invalid Unexpected override without `rules`, expected at least `paths` and `rules` | Add `rules`',
      '5:29 schema/invalid Unexpected number `0`, expected at least 1',
      '6:17 schema/invalid Unexpected string `--upload-pack=x`, expected a name that does not begin with `-`',
    ],
  ],
  [
    'front matter of a skill',
    'skill',
    'name: Fetch--issues\nmetadata: x\nanything: goes\n',
    [
      '1:1 schema/invalid Unexpected skill without `description`, expected at least `name` and `description` | Add `description`',
      '1:7 schema/invalid Unexpected string `Fetch--issues`, expected lower-case letters and digits, with single hyphens between them | Write `fetch-issues`, and call the folder so',
      '2:11 schema/invalid Unexpected string `x`, expected a mapping',
    ],
  ],
  [
    'front matter of a note',
    'note',
    'source:\nupdated: 2026-13-01\nvisibility: pubic\n',
    [
      '2:10 schema/invalid Unexpected string `2026-13-01`, expected a date such as `2026-11-20`',
      '3:13 schema/invalid Unexpected string `pubic`, expected one of `public`, `team`, `private` | Did you mean `public`?',
    ],
  ],
  [
    'a workflow',
    'workflow',
    'objective: x\nskills:\n  - Setup\n  - skill: a\n    need: [b]\n  - {}\n',
    [
      '3:5 schema/invalid Unexpected string `Setup`, expected lower-case letters and digits, with single hyphens between them | Write `setup`',
      '5:5 schema/unknown-key Unexpected key `need`, expected one of `skill`, `needs` | Did you mean `needs`?',
      '6:5 schema/invalid Unexpected workflow step without `skill`, expected at least `skill` | Add `skill`',
    ],
  ],
  [
    'next steps at any depth, in place of whatever else the schema says there',
    'handoff',
    `${HANDOFF}next_steps: [a]\nx-plan: {a: [{todo: 1}]}\nblockers:\n  - next: a\n`,
    [
      `4:1 handoff/next-steps Unexpected key \`next_steps\`, expected facts only | ${WHY}`,
      `5:1 handoff/next-steps Unexpected key \`x-plan\`, expected facts only | ${WHY}`,
      `5:15 handoff/next-steps Unexpected key \`todo\`, expected facts only | ${WHY}`,
      `7:5 handoff/next-steps Unexpected key \`next\`, expected facts only | ${WHY}`,
    ],
  ],
  [
    'keys that JavaScript gives a meaning',
    'handoff',
    `${HANDOFF}constructor: 1\nx-a: [{prototype: {__proto__: {polluted: 1}}}]\n`,
    [
      '4:1 schema/invalid Unexpected key `constructor`, expected a name that JavaScript does not reserve | Choose another name',
      '5:8 schema/invalid Unexpected key `prototype`, expected a name that JavaScript does not reserve | Choose another name',
      '5:20 schema/invalid Unexpected key `__proto__`, expected a name that JavaScript does not reserve | Choose another name',
    ],
  ],
  [
    'what a run left',
    'results',
    'when: now\ncontract: x\n',
    [
      '1:1 schema/invalid Unexpected results without `inputs`, `outputs` and `criteria`, expected at least `when`, `contract`, `inputs`, `outputs` and `criteria` | Add `inputs`, `outputs` and `criteria`',
      '1:7 schema/invalid Unexpected string `now`, expected a moment in UTC such as `2026-11-20T09:30:00Z`',
      '2:11 schema/invalid Unexpected string `x`, expected a full object id of git: 40 or 64 lower-case hexadecimal digits | Write what `git rev-parse` prints for it: names and short ids come to mean other commits',
    ],
  ],
  [
    'an approval',
    'reviews',
    'approvals: [{question: ok?, digest: md5, by: Ada, when: 2026-11-20}]\n',
    ['1:37 schema/invalid Unexpected string `md5`, expected `sha256:` and 64 lower-case hexadecimal digits'],
  ],
]

test.each(cases)('%s', (_, kind, text, expected) => {
  expect(linesOf(problemsOf(kind, text))).toEqual(expected)
})

test('what a whole document lacks stands at its first character, whatever comes before its data', () => {
  const [problem] = problemsOf('handoff', '# A comment\n\nspec_ref: s.md\nstatus: {}\n')
  expect(problem?.range).toEqual(FILE_START)
})

describe('what the rules judge passes the schema', () => {
  test.each([
    [
      'a decision without a reason',
      `${HANDOFF}decisions: [Chose A, {what: Chose B}, {what: Chose C, why: }]\n`,
    ],
    [
      'a change of an unknown kind',
      'spec_ref: s\nstatus: {}\nfiles_changed: [nonsense, {path: a, change: touched}]\n',
    ],
    [
      'states and lists that hold nothing',
      `spec_ref: s\nstatus: {pending: }\nfiles_changed: []\ndecisions:\nblockers: []\n`,
    ],
    ['keys of the user', `${HANDOFF}x-ticket: 7\nx-planet: earth\n`],
  ])('%s', (_, text) => {
    expect(linesOf(problemsOf('handoff', text))).toEqual([])
  })

  test('a manual criterion without a reason', () => {
    expect(linesOf(problemsOf('criteria', 'criteria: [{manual: Does it read well?}]\n'))).toEqual([])
  })
})

describe('fixes', () => {
  test('a near miss is renamed at its key, and two misses never to the same key', () => {
    const [first, second] = problemsOf('criteria', 'inputs: []\ncrtieria: []\n"critera": []\n')
    expect(first?.fix).toEqual({
      safe: true,
      description: 'Write `criteria`',
      edits: [{ range: { start: { line: 2, column: 1 }, end: { line: 2, column: 9 } }, text: 'criteria' }],
    })
    expect(second?.range.start).toEqual({ line: 3, column: 1 })
    expect(second?.fix).toMatchObject({ safe: false, edits: [{ text: 'x-critera' }] })
  })

  test('a key is never renamed to one that is there', () => {
    const [problem, ...others] = problemsOf('criteria', 'criteria: [{run: x}]\ncrtieria: []\n')
    expect(problem?.fix).toMatchObject({ safe: false, edits: [{ text: 'x-crtieria' }] })
    expect(others).toEqual([])
  })

  test.each([
    ['workflow', 'objective: x\nsteps: [a]\n', false, 'skills'],
    ['workflow', 'objective: x\nskills: [{skill: a, dependsOn: [b]}]\n', false, 'needs'],
    ['workflow', 'objective: x\nskills: [Fetch_Issues]\n', false, 'fetch-issues'],
    ['workflow', 'objective: x\nskills: fetch-issues\n', true, '[fetch-issues]'],
    ['criteria', 'criteria: [{command: x}]\n', false, 'run'],
    ['criteria', 'criteria: [{run: x, id: y}]\n', false, 'x-id'],
    ['settings', 'lint: {rules: {a/b: warn}}\n', false, 'warning'],
    ['settings', 'verify: {unclaimed: false}\n', false, 'off'],
    ['settings', 'version: "1"\n', false, '1'],
    ['criteria', 'criteria: [{file: a, pattern: x}]\n', false, 'matches'],
    ['criteria', 'criteria: [{http: "https://a", expectedStatus: 204}]\n', false, 'status'],
    ['criteria', 'inputs: [{path: src/a.js, required: true}]\ncriteria: [{run: x}]\n', false, 'src/a.js'],
    ['criteria', 'env: {TOKEN: required, USER: x}\ncriteria: [{run: x}]\n', false, '[TOKEN, USER]'],
    ['handoff', 'spec_ref: s\nstatus: {}\nfiles_changed: [{src/a.js: new}]\n', false, 'src/a.js — created'],
    [
      'handoff',
      'spec_ref: s\nstatus: {}\nfiles_changed: [{created: src/a.js}]\n',
      false,
      'src/a.js — created',
    ],
    ['criteria', 'criteria: [{http: localhost:8000/api}]\n', false, 'http://localhost:8000/api'],
    ['criteria', 'criteria: [{run: x, expected_exit_code: 1}]\n', false, 'exit'],
    ['workflow', 'objective: x\nplans: [a]\n', false, 'skills'],
    ['handoff', `${HANDOFF}decisions_made: []\n`, false, 'decisions'],
    ['handoff', `${HANDOFF}blockers: none\n`, false, '[]'],
    ['note', 'source: me\nlast_updated: "2026-11-20"\n', false, 'updated'],
  ] as const)('of a %s: %j', (kind, text, safe, written) => {
    const [problem] = problemsOf(kind, text)
    expect(problem?.fix).toMatchObject({ safe, edits: [{ text: written }] })
  })

  test.each([
    ['settings', 'lint: {}\nnonsense: 1\n', 'Remove it, or begin its name with `x-` to keep it'],
    ['settings', 'rules: {}\n', 'Write it below `lint`, indented by two spaces'],
    ['handoff', `${HANDOFF}completed: []\n`, 'Write it below `status`, indented by two spaces'],
    ['handoff', `${HANDOFF}done: []\n`, 'Write it as `completed` below `status`, indented by two spaces'],
    [
      'handoff',
      `${HANDOFF}decisions: [{Use RS256: keys stay here}]\n`,
      'Write `what: Use RS256`, and `why: keys stay here` on the next line',
    ],
    [
      'criteria',
      'dependencies: [setup]\ncriteria: [{run: x}]\n',
      'Write the files among them as `inputs`, and the skills as `needs` of its step in the workflow',
    ],
    ['criteria', 'criteria: [{id: a, type: manual}]\n', 'Write `manual: …` in place of `type: manual`'],
    ['criteria', 'criteria: [{file: a, mode: 755}]\n', 'Remove it, or begin its name with `x-` to keep it'],
    ['criteria', 'inputs: [{path: "a b: c"}]\ncriteria: [{run: x}]\n', 'Write `a b: c` alone, without a key'],
    ['settings', 'lint: {ignore: [a]}\n', 'Switch rules off for paths by `overrides`'],
    [
      'workflow',
      'name: x\nobjective: x\nskills: [a]\n',
      'Remove it: a workflow goes by the name of its file',
    ],
    ['criteria', 'criteria: [{run: x}]\noutputs: a.txt, b.txt\n', 'Write one item a line, each after `- `'],
    [
      'criteria',
      'criteria: [{run: x}]\nx-id: 1\nid: 2\n',
      'Remove it: a contract goes by the name of its folder',
    ],
  ] as const)('what nobody can correct for the author, of a %s: %j', (kind, text, help) => {
    const [problem] = problemsOf(kind, text)
    expect(problem).toMatchObject({ help })
    expect(problem).not.toHaveProperty('fix')
  })
})

test('at most 50 problems of a file are told, and how many are not', () => {
  const problems = problemsOf('handoff', `${HANDOFF}blockers: [${'7, '.repeat(120)}]\n`)
  expect(problems).toHaveLength(50)
  expect(problems[48]?.help).toBe('Put it in quotes')
  expect(problems[49]?.help).toBe('Put it in quotes; 70 more problems of this file are not shown')
})

test('every pattern that a person may fail has words of its own', () => {
  const ours = everySubschema().filter(
    ([place, { pattern }]) => pattern !== undefined && !/^(?:report|history)#/.test(place),
  )
  expect(ours.length).toBeGreaterThan(10)
  for (const [schema, { pattern }] of ours) {
    const { message } = valueWords({ path: [], value: 'x', keyword: 'pattern', params: { pattern }, schema })
    expect(message, schema).not.toContain(code(pattern))
  }
})
