/** What spoils a file: its new text, or what makes it of the old one. */
type Edit = string | ((text: string) => string)

/** Ways to bring a defect into a clean project, by the rule that must find it. */
export interface Mutation {
  readonly rule: string
  readonly spoil: { readonly [name: string]: { readonly [path: string]: Edit } }
}

const replace = (from: string, to: string) => (text: string) => text.replace(from, () => to)
const append = (more: string) => (text: string) => text + more

const skill = (name: string, objective: string) => `---
name: ${name}
description: Does one thing. Use it when its turn has come.
---
# ${name}

## Objective

${objective}

## Context

- The shape of an issue: [the note](../../context/api.md)

## Done when

Every criterion in [criteria.yaml](criteria.yaml) holds.
`

const FETCH = '.ralph/skills/fetch/criteria.yaml'
const ANALYZE = '.ralph/skills/analyze/criteria.yaml'
const WORKFLOW = '.ralph/workflows/report.yaml'
const NOTE = '.ralph/context/api.md'
const HANDOFF = '.ralph/handoffs/report.yaml'
const FETCH_SKILL = '.ralph/skills/fetch/SKILL.md'

/** A small project without any finding, warnings included. */
export const CLEAN: ReadonlyMap<string, string> = new Map([
  [FETCH_SKILL, skill('fetch', 'Save the 50 newest issues to `data/issues.json`.')],
  [
    FETCH,
    `inputs: [package.json]
outputs: [data/issues.json]
env: [GITHUB_TOKEN]
criteria:
  - file: data/issues.json
    schema: {type: array, minItems: 50, items: {required: [title]}}
  - file: data/issues.json
    matches: '"state": "(open|closed)"'
  - run: jq -e --arg token "$GITHUB_TOKEN" 'length > 49' data/issues.json
`,
  ],
  ['.ralph/skills/analyze/SKILL.md', skill('analyze', 'Write the sentiment of each issue to `report.md`.')],
  [
    ANALYZE,
    `inputs: [data/issues.json]
outputs: [report.md]
criteria:
  - run: node --test test/report.test.js
  - manual: Does the report read well?
    reason: Tone is a matter of judgement
`,
  ],
  [WORKFLOW, 'objective: The issues are reported.\nskills:\n  - fetch\n  - analyze\n'],
  [
    NOTE,
    '---\nsource: docs/api.md\nupdated: 2026-11-01\nexpires: 2027-05-01\n---\n# API\n\nAn issue has a title.\n',
  ],
  [
    HANDOFF,
    `spec_ref: docs/api.md
status:
  completed:
    - what: Fetching — 50 issues are saved
      evidence: fetch
  in_progress:
    - Report — table written, sentiment missing
files_changed:
  - src/fetch.js — created
git:
  base: 9c1d2f0a4b6e8c7d5f3a1b2c4d6e8f0a1b3c5d7e
`,
  ],
  ['docs/api.md', '# API\n'],
  ['package.json', '{}\n'],
])

export const MUTATIONS: readonly Mutation[] = [
  {
    rule: 'context/expired',
    spoil: { 'its day is over': { [NOTE]: replace('2027-05-01', '2026-11-19') } },
  },
  {
    rule: 'context/no-source',
    spoil: {
      'no source': { [NOTE]: replace('source: docs/api.md\n', '') },
      'an empty source': { [NOTE]: replace('source: docs/api.md', 'source:') },
      'blanks for a source': { [NOTE]: replace('source: docs/api.md', 'source: "  "') },
      'nobody for a source': { [NOTE]: replace('source: docs/api.md', 'source: N/A') },
      'a lost source': { [NOTE]: replace('source: docs/api.md', 'source: docs/old/api.md') },
    },
  },
  {
    rule: 'context/placeholder',
    spoil: {
      'a mark for text': { [NOTE]: replace('An issue has a title.', 'Limit: TBD') },
      'a mark alone': { [NOTE]: replace('An issue has a title.', 'TODO') },
      'an invitation': { [FETCH_SKILL]: replace('The shape of an issue', '<fill in the shape>') },
    },
  },
  {
    rule: 'context/chat-reference',
    spoil: {
      'in a skill': { [FETCH_SKILL]: replace('The shape of an issue', 'The shape is as we discussed') },
      'in a workflow': { [WORKFLOW]: replace('reported.', 'reported as discussed.') },
      'in a handoff': { [HANDOFF]: replace('50 issues are saved', '50 issues are saved as agreed') },
    },
  },
  {
    rule: 'context/unresolved-input',
    spoil: {
      'no such file': { [FETCH]: replace('package.json', 'pakcage.json') },
      'nobody makes it any more': { [FETCH]: replace('[data/issues.json]', '[data/others.json]') },
    },
  },
  {
    rule: 'criterion/not-a-file',
    spoil: {
      'a folder': { [ANALYZE]: (text) => `${text}  - file: data/\n    contains: total\n` },
      'a file elsewhere': { [ANALYZE]: (text) => `${text}  - file: src/../../a.txt\n    contains: total\n` },
    },
  },
  {
    rule: 'criterion/invalid-pattern',
    spoil: {
      'a bracket that stays open': { [FETCH]: replace('(open|closed)', '(open|closed') },
      'a look-ahead': { [FETCH]: replace('(open|closed)', '(?!open)') },
      'of what a command prints': {
        [ANALYZE]: replace('report.test.js\n', 'report.test.js\n    stdout: {matches: "[z-a]"}\n'),
      },
    },
  },
  {
    rule: 'criterion/invalid-schema',
    spoil: {
      'no such type': { [FETCH]: replace('type: array', 'type: lst') },
      'a keyword with a slip': { [FETCH]: replace('minItems', 'minitems') },
      'a count that is none': { [FETCH]: replace('minItems: 50', 'minItems: many') },
      'a bad pattern within': { [FETCH]: replace('required: [title]', 'pattern: "(?=a)"') },
      'a lost reference': { [FETCH]: replace('required: [title]', '$ref: "#/$defs/issue"') },
      'a lost file': {
        [FETCH]: replace('{type: array, minItems: 50, items: {required: [title]}}', 'issues.json'),
      },
    },
  },
  {
    rule: 'criterion/machine-path',
    spoil: {
      'in a command': { [FETCH]: replace("' data/issues.json", "' /home/ada/app/data/issues.json") },
      'in quotes': { [FETCH]: replace("' data/issues.json", '\' "/Users/ada/app/data/issues.json"') },
      'as a file': { [FETCH]: replace('file: data/issues.json', 'file: /home/ada/app/data/issues.json') },
      'as an input': { [FETCH]: replace('[package.json]', '[package.json, C:\\Users\\ada\\app.json]') },
    },
  },
  {
    rule: 'criterion/manual-only',
    spoil: { 'no command is left': { [ANALYZE]: replace('  - run: node --test test/report.test.js\n', '') } },
  },
  {
    rule: 'criterion/manual-without-reason',
    spoil: {
      'no reason': { [ANALYZE]: replace('    reason: Tone is a matter of judgement\n', '') },
      'an empty reason': { [ANALYZE]: replace('reason: Tone is a matter of judgement', 'reason: " "') },
    },
  },
  {
    rule: 'criterion/uncompared-count',
    spoil: {
      'lines are counted': { [FETCH]: append('  - run: wc -l data/issues.json\n') },
      'matches are counted': { [FETCH]: append('  - run: cat data/issues.json | grep -ci title\n') },
    },
  },
  {
    rule: 'criterion/undeclared-env',
    spoil: {
      'no longer declared': { [FETCH]: replace('env: [GITHUB_TOKEN]\n', '') },
      'another one': { [FETCH]: append('  - run: test "$API_URL" = "https://example.org"\n') },
    },
  },
  {
    rule: 'criterion/vacuous-schema',
    spoil: {
      nothing: { [FETCH]: replace('{type: array, minItems: 50, items: {required: [title]}}', '{}') },
      true: { [FETCH]: replace('{type: array, minItems: 50, items: {required: [title]}}', 'true') },
      remarks: {
        [FETCH]: replace(
          '{type: array, minItems: 50, items: {required: [title]}}',
          '{title: Issues, minItems: 0}',
        ),
      },
    },
  },
  {
    rule: 'criterion/runs-no-test',
    spoil: {
      'none need be there': { [ANALYZE]: replace('node --test', 'npx vitest run --passWithNoTests') },
      'no script need be there': { [ANALYZE]: replace('node --test', 'npm run test --if-present --') },
      'a status that says so': {
        [ANALYZE]: replace('node --test test/report.test.js', 'pytest tests || [ $? -eq 5 ]'),
      },
      'a list only': { [ANALYZE]: replace('node --test', 'pytest --collect-only') },
    },
  },
  {
    rule: 'criterion/echoes-expectation',
    spoil: {
      'a word behind the test': {
        [ANALYZE]: replace(
          'report.test.js\n',
          'report.test.js; echo passed all\n    stdout: {contains: passed all}\n',
        ),
      },
      'a word in front of it': {
        [ANALYZE]: replace(
          'run: node --test test/report.test.js\n',
          'run: printf "all well" && node --test test/report.test.js\n    stdout: {matches: all well}\n',
        ),
      },
    },
  },
  {
    rule: 'criterion/weak-expectation',
    spoil: {
      'of a command': {
        [ANALYZE]: replace('report.test.js\n', 'report.test.js\n    stdout: {contains: OK}\n'),
      },
      'of a file': { [FETCH]: append('  - file: log.txt\n    contains: done\n') },
    },
  },
  {
    rule: 'criterion/interactive',
    spoil: {
      'a password': { [FETCH]: append('  - run: sudo systemctl is-active app\n') },
      'an answer': { [FETCH]: append('  - run: read -r answer\n') },
      'an editor': { [FETCH]: append('  - run: node make.js && vi report.md\n') },
    },
  },
  {
    rule: 'objective/too-many-outputs',
    spoil: {
      'all over the place': { [ANALYZE]: replace('[report.md]', '[report.md, a/b.md, c/d.md, e.md]') },
    },
  },
  {
    rule: 'privacy/home-path',
    spoil: {
      'in a note': { [NOTE]: append('\nSee /Users/ada.lovelace/app/api.md\n') },
      'in a handoff': { [HANDOFF]: replace('50 issues are saved', 'saved to /home/lovelace/app/data') },
    },
  },
  {
    rule: 'skill/criteria-not-linked',
    spoil: {
      'no section': {
        [FETCH_SKILL]: replace(
          '\n## Done when\n\nEvery criterion in [criteria.yaml](criteria.yaml) holds.\n',
          '',
        ),
      },
      'no link': { [FETCH_SKILL]: replace('[criteria.yaml](criteria.yaml)', '`criteria.yaml`') },
      'another link': { [FETCH_SKILL]: replace('(criteria.yaml)', '(../analyze/criteria.yaml)') },
    },
  },
  {
    rule: 'skill/too-many-criteria',
    spoil: {
      thirteen: {
        [FETCH]: append(Array.from({ length: 10 }, (_, n) => `  - run: node check-${n}.js\n`).join('')),
      },
    },
  },
  {
    rule: 'skill/unsequenced-steps',
    spoil: {
      'a list': {
        [FETCH_SKILL]: replace(
          'Save the 50 newest issues to `data/issues.json`.',
          '- Create the table\n- Write the query\n- Fetch the issues\n- Seed the tables',
        ),
      },
    },
  },
  {
    rule: 'workflow/output-collision',
    spoil: {
      'the second makes it too': { [ANALYZE]: replace('[report.md]', '[report.md, /data/issues.json]') },
    },
  },
  {
    rule: 'workflow/unchecked-output',
    spoil: {
      'nothing looks at it': {
        [FETCH]: 'outputs: [data/issues.json]\ncriteria:\n  - file: package.json\n    contains: name\n',
      },
      'another file is looked at': {
        [FETCH]:
          'outputs: [data/issues.json]\ncriteria:\n  - run: test -s package.json && grep -q name package.json\n',
      },
    },
  },
  {
    rule: 'workflow/unordered-input',
    spoil: {
      'the other way round': { [WORKFLOW]: replace('  - fetch\n  - analyze', '  - analyze\n  - fetch') },
      'at the same time': { [WORKFLOW]: replace('  - analyze', '  - {skill: analyze, needs: []}') },
    },
  },
]
