import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fix } from '../src/fix.ts'
import type { LintInput } from '../src/lint.ts'
import type { Report } from '../src/model/report.ts'
import { memoryTree } from '../src/model/tree.ts'
import { partName } from '../src/scaffold/part-name.ts'

const SKILL = '.ralph/skills/setup/SKILL.md'
const WORKFLOW = '.ralph/workflows/all.yaml'
const CRITERIA = 'criteria:\n  - run: node setup.js\n'

const skill = (objective: string, name = 'setup') =>
  `---\nname: ${name}\ndescription: Sets up.\n---\n# Setup\n\n## Objective\n\n${objective}\n\n## Done when\n\n[criteria.yaml](criteria.yaml) holds.\n`

function run(files: Readonly<Record<string, string>>, more: Partial<LintInput> = {}) {
  const texts = new Map(Object.entries(files))
  return fix({ files: texts, tree: memoryTree(texts), ...more }, 'all')
}

const withWorkflow = (workflow: string, objective = 'Create the schema and load the fixtures.') => ({
  [SKILL]: skill(objective),
  '.ralph/skills/setup/criteria.yaml': CRITERIA,
  '.ralph/skills/a/SKILL.md': skill('Write `a.md`.', 'a'),
  '.ralph/skills/a/criteria.yaml': CRITERIA,
  [WORKFLOW]: `objective: All is done.\n${workflow}`,
})

const rulesOf = ({ findings }: Report) => findings.map(({ path, rule }) => `${path} ${rule}`)

test('a skill of two tasks becomes two skills; the last keeps all that there was', async () => {
  const before = withWorkflow('skills: [a, setup]\n')
  const { files, before: changed, report } = await run(before)
  expect([...changed].map(([path, text]) => [path, text === before[path as typeof SKILL]])).toEqual([
    [SKILL, true],
    [WORKFLOW, true],
    ['.ralph/skills/create-schema/SKILL.md', true],
    ['.ralph/skills/create-schema/criteria.yaml', true],
  ])
  expect(files.get(SKILL)).toBe(
    skill(
      'Load the fixtures.\n\n## Before the split\n\n' +
        'This skill was one with [create-schema](../create-schema/SKILL.md), which comes before it. Its objective was:\n\n' +
        'Create the schema and load the fixtures.',
    ),
  )
  expect(files.get('.ralph/skills/create-schema/SKILL.md')).toContain(
    '\n## Objective\n\nCreate the schema.\n',
  )
  expect(files.get(WORKFLOW)).toBe('objective: All is done.\nskills: [a, create-schema, setup]\n')
  expect(rulesOf(report)).toEqual(['.ralph/skills/create-schema/criteria.yaml criterion/manual-only'])
  expect(report.summary.fixed).toBe(1)
  expect(report.notes).toEqual([
    `\`${SKILL}\`: split into \`create-schema\` and \`setup\`; \`setup\` keeps its description and criteria, the others need criteria of their own`,
  ])
})

test('nothing is split while a workflow cannot be read: it would not name the parts', async () => {
  const { before, report } = await run(withWorkflow('skills: [a, setup]\nid: 7\nx-id: 7\n'))
  expect([...before.keys()]).toEqual([])
  expect(report.notes).toEqual([
    `The fixes of \`${SKILL}\` were not applied: a workflow that cannot be read may name it; put that right first`,
  ])
})

test('a text right below its heading stays a paragraph of its own', async () => {
  const files = withWorkflow('skills: [setup]\n')
  const { files: after } = await run({
    ...files,
    [SKILL]: files[SKILL].replace('Objective\n\n', 'Objective\n'),
  })
  expect(after.get(SKILL)).toContain(' Its objective was:\n\nCreate the schema')
})

test('what is only safe splits nothing', async () => {
  const texts = new Map(Object.entries(withWorkflow('skills: [setup]\n')))
  const { before, report } = await fix({ files: texts, tree: memoryTree(texts) }, 'safe')
  expect(before.size).toBe(0)
  expect(report.findings.find(({ rule }) => rule === 'objective/multiple-verbs')?.fix).toEqual({
    safe: false,
    description: 'Split the skill into two',
    edits: [],
    split: ['Create the schema.', 'Load the fixtures.'],
  })
})

describe('a workflow', () => {
  test.each([
    ['skills:\n  - setup  # why\n  - a\n', 'skills:\n  - create-schema\n  - setup  # why\n  - a\n'],
    ['skills:\n- a\n- "setup"', 'skills:\n- a\n- create-schema\n- "setup"'],
    ['skills:\r\n  - a\r\n  - setup\r\n', 'skills:\r\n  - a\r\n  - create-schema\r\n  - setup\r\n'],
    ['skills:\n  -   skill: setup\n', 'skills:\n  - create-schema\n  -   skill: setup\n'],
    ['skills:\n  -\n    # one\n    setup\n', 'skills:\n  - create-schema\n  -\n    # one\n    setup\n'],
    [
      'skills:\n  - a\n  - skill: setup # one\n    needs: []   # two\n    x-by: ada\n',
      'skills:\n  - a\n  - skill: create-schema # one\n    needs: []   # two\n    x-by: ada\n  - setup\n',
    ],
    [
      'skills:\n  - a\n  - needs:\n      - a  # one\n      # two\n    skill: setup\n  - skill: b\n    needs: [setup]',
      'skills:\n  - a\n  - needs:\n      - a  # one\n      # two\n    skill: create-schema\n  - setup\n  - skill: b\n    needs: [setup]',
    ],
    [
      'skills: [a, {skill: setup, needs: [a]}, b]\n',
      'skills: [a, {skill: create-schema, needs: [a]}, setup, b]\n',
    ],
    ['skills: [\n  setup, # one\n  a,\n]\n', 'skills: [\n  create-schema, setup, # one\n  a,\n]\n'],
    ['skills: [skill: setup, a]\n', 'skills: [create-schema, skill: setup, a]\n'],
    ['skills:\n  - a\n  - b\n', 'skills:\n  - a\n  - b\n'],
  ])('%j keeps every other byte', async (before, after) => {
    const { files, report } = await run(withWorkflow(before))
    expect(files.get(WORKFLOW)).toBe(`objective: All is done.\n${after}`)
    expect(report.summary.fixed).toBe(1)
  })

  test('that cannot be changed without harm keeps the skill whole', async () => {
    const { before, report } = await run(withWorkflow('? skills\n: - setup\n  - a\n'))
    expect(before.size).toBe(0)
    expect(rulesOf(report)).toContain(`${SKILL} objective/multiple-verbs`)
    expect(report.notes).toEqual([
      `The fixes of \`${SKILL}\` were not applied: its parts, or their order in a workflow, would not be what they are meant to be`,
    ])
  })
})

test('what only announces the tasks is none of them', async () => {
  const list = 'Do the following:\n\n- Create the schema\n- Load the fixtures\n- Start the server'
  const { files } = await run(withWorkflow('skills: [setup]\n', list))
  expect(files.get(WORKFLOW)).toContain('skills: [create-schema, load-fixtures, setup]')
})

test('no name is taken twice, nor that of anything beside it', async () => {
  const files = {
    ...withWorkflow('skills: [setup]\n', 'Create the schema, create the schema of logs, load the fixtures.'),
    '.ralph/skills/create-schema/notes.txt': 'kept',
    '.ralph/skills/create-schema-2/criteria.yaml': CRITERIA,
  }
  const { files: after } = await run(files)
  expect(after.get(WORKFLOW)).toContain('skills: [create-schema-3, create-schema-4, setup]')
})

test.each([
  ['Fetch all the open issues of `org/app` from GitHub.', 'fetch-open-issues'],
  ['Setup.', 'setup-part'],
  ['Write `fetchIssues.js` with a test of its own.', 'write-fetch-issues-js'],
  ['Store tokens in `.env`.', 'store-tokens'],
  ['Log in to the very long and winded service portal.', 'log-in'],
  ['Order a crème brûlée and whatever else there is.', 'order-creme-brulee-and-whatever'],
])('%j is called `%s`', (objective, name) => {
  expect(partName(objective, 'setup', () => false)).toBe(name)
})

test('elsewhere a skill is split where it lies, and no workflow is touched', async () => {
  const path = 'prompts/setup/SKILL.md'
  const files = {
    [path]: skill('Create the schema and load the fixtures.'),
    'prompts/setup/criteria.yaml': CRITERIA,
  }
  const others = withWorkflow('skills: [setup]\n', 'Load the fixtures.')
  const given = new Set(Object.keys(files))
  const { before, report } = await run({ ...others, ...files }, { named: given, only: given })
  expect([...before.keys()]).toEqual([
    path,
    'prompts/create-schema/SKILL.md',
    'prompts/create-schema/criteria.yaml',
  ])
  expect(rulesOf(report)).toEqual(['prompts/create-schema/criteria.yaml criterion/manual-only'])
})

test('the new contract names its schema as the old one does', async () => {
  const modeline = '# yaml-language-server: $schema=../../schema/criteria.schema.json'
  const files = {
    ...withWorkflow('skills: [setup]\n'),
    '.ralph/skills/setup/criteria.yaml': `${modeline}\n${CRITERIA}`,
  }
  const { files: after } = await run(files)
  const [first] = String(after.get('.ralph/skills/create-schema/criteria.yaml')).split('\n')
  expect(first).toBe(modeline)
})

test('whatever is split comes out whole, in order and for good', async () => {
  const order = fc.constantFrom(
    'create the `*.sql` schema',
    'load the fixtures',
    'install axios',
    'store the *tokens* in `.env`',
    'post a summary to [Slack](https://slack.com)',
    'delete old *_test_* files & logs',
    'deploy the site',
  )
  const objective = fc
    .tuple(
      fc.uniqueArray(order, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(' and ', ', ', '. ', '\n- ', '; then '),
    )
    .map(([orders, join]) => (join === '\n- ' ? `- ${orders.join(join)}` : `${orders.join(join)}.`))
  const heading = fc.constantFrom(
    '## Objective\n\n',
    '### objective ##\n',
    'Objective\n---\n<!-- kept -->\n\n',
  )
  const eol = fc.constantFrom('\n', '\r\n')
  const file = fc
    .tuple(heading, objective, fc.constantFrom('', '\n\n## Context\n\nIt is so.'), eol)
    .map(([above, text, below, end]) =>
      `---\nname: ID\ndescription: Does.\n---\n# Title\n\nSee [criteria.yaml](criteria.yaml).\n\n${above}${text}${below}`.replaceAll(
        '\n',
        end,
      ),
    )
  const item = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('plain', 'needs', 'comment', 'none'))
  const write = ([id, form]: [string, string]) =>
    form === 'needs'
      ? `  - skill: ${id}\n    needs:\n      - d # kept\n`
      : `  - ${id}${form === 'comment' ? ' # kept' : ''}\n${form === 'none' ? '\n' : ''}`
  const workflow = fc
    .uniqueArray(item, { selector: ([id]) => id, maxLength: 3 })
    .map((items) => `objective: It is done.\nskills:\n  - d\n${items.map(write).join('')}`)
  const files = fc.record({ a: file, b: file, c: file, workflow })

  await fc.assert(
    fc.asyncProperty(files, async ({ workflow, ...skills }) => {
      const texts: Record<string, string> = {
        [WORKFLOW]: workflow,
        '.ralph/skills/d/SKILL.md': skill('Do it.', 'd'),
      }
      for (const [id, text] of Object.entries(skills)) {
        texts[`.ralph/skills/${id}/SKILL.md`] = text.replace('ID', id)
        texts[`.ralph/skills/${id}/criteria.yaml`] = CRITERIA
      }
      const first = await run(texts)
      expect(rulesOf(first.report).filter((rule) => rule.endsWith('/multiple-verbs'))).toEqual([])
      expect(first.report.notes?.filter((note) => note.includes('not applied'))).not.toEqual([
        expect.anything(),
      ])
      for (const [path, before] of first.before) {
        if (before === undefined || path === WORKFLOW) continue
        const after = first.files.get(path) as string
        let head = 0
        while (head < before.length && before[head] === after[head]) head++
        expect(after.endsWith(before.slice(head))).toBe(true)
      }
      const now = first.files.get(WORKFLOW) as string
      expect(now.match(/kept/g)).toEqual(workflow.match(/kept/g))
      const named = [...workflow.matchAll(/^ {2}- (?:skill: )?(\w+)/gm)].map(([, id]) => id)
      const order = [...now.matchAll(/^ {2}- (?:skill: )?([\w-]+)/gm)].map(([, id]) => id as string)
      expect(order.filter((id) => id.length === 1)).toEqual(named)
      const second = await run(Object.fromEntries(first.files) as Record<string, string>)
      expect([...second.before.keys()]).toEqual([])
      expect(second.report.findings).toEqual(first.report.findings)
    }),
    { numRuns: 100 },
  )
})
