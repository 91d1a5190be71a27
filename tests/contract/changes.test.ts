import { expect, test } from 'vitest'
import { contractChanges } from '../../src/contract/changes.ts'

type Tree = Readonly<Record<string, string>>

const CRITERIA = '.ralph/skills/login/criteria.yaml'
const SKILL = '.ralph/skills/login/SKILL.md'
const WORKFLOW = '.ralph/workflows/app.yaml'

const skill = (name: string, objective = 'Log users in.') =>
  `---\nname: ${name}\ndescription: Logs users in.\n---\n## Objective\n\n${objective}\n`
const criteria = (...items: readonly string[]) =>
  `criteria:\n${items.map((item) => `  - ${item}\n`).join('')}`
const workflow = (...skills: readonly string[]) =>
  `objective: Users log in.\nskills:\n${skills.map((name) => `  - ${name}\n`).join('')}`

const changes = (before: Tree, after: Tree) =>
  contractChanges(new Map(Object.entries(before)), new Map(Object.entries(after)))

/** The parts of the one skill that differs. */
async function parts(before: string, after: string) {
  const { skills } = await changes({ [CRITERIA]: before }, { [CRITERIA]: after })
  expect(skills.length).toBeLessThanOrEqual(1)
  return skills[0]?.parts ?? []
}

test('what stays the same is no change, wherever it stands', async () => {
  const same = { [SKILL]: skill('login'), [WORKFLOW]: workflow('login') }
  expect(await changes(same, { ...same, [SKILL]: `${skill('login')}\n## Context\n\nMore.\n` })).toEqual({
    skills: [],
    workflows: [],
  })
  expect(
    await parts(criteria('run: a', '{file: b, contains: c}'), criteria('{contains: c, file: b}', 'run: "a"')),
  ).toEqual([])
})

test('criteria are added, removed and changed', async () => {
  expect(
    await parts(
      criteria('run: npm test', '{file: a.js, contains: x}', 'run: old'),
      criteria('{run: npm test, exit: 1}', '{file: a.js, contains: x}', '{exports: a.js, names: [f]}'),
    ),
  ).toEqual([
    { before: 'run: npm test', after: 'run: npm test, exit: 1' },
    { before: 'run: old' },
    { after: 'exports: a.js, names: ["f"]' },
  ])
})

test('one of two equal criteria that goes is removed', async () => {
  expect(await parts(criteria('run: a', 'run: a'), criteria('run: a'))).toEqual([{ before: 'run: a' }])
})

test('the objective, inputs, outputs and variables are parts', async () => {
  const { skills } = await changes(
    {
      [SKILL]: skill('login'),
      [CRITERIA]: `inputs: [a]\noutputs: [b, c]\nenv: [KEY]\n${criteria('run: x')}`,
    },
    { [SKILL]: skill('login', 'Log users out.'), [CRITERIA]: `outputs: [c, d]\n${criteria('run: x')}` },
  )
  expect(skills).toEqual([
    {
      skill: 'login',
      change: 'changed',
      parts: [
        { before: 'objective: Log users in.', after: 'objective: Log users out.' },
        { before: 'input: a' },
        { before: 'output: b' },
        { before: 'env: KEY' },
        { after: 'output: d' },
      ],
    },
  ])
})

test('skills come and go', async () => {
  const { skills } = await changes(
    { [SKILL]: skill('login') },
    { '.ralph/skills/audit/SKILL.md': skill('audit', 'Audit logins.') },
  )
  expect(skills).toEqual([
    { skill: 'audit', change: 'added', parts: [{ after: 'objective: Audit logins.' }] },
    { skill: 'login', change: 'removed', parts: [{ before: 'objective: Log users in.' }] },
  ])
})

test('what cannot be read is no change that nobody sees', async () => {
  const before = { [SKILL]: skill('login'), [CRITERIA]: criteria('run: a'), [WORKFLOW]: workflow('login') }
  const after = { ...before, [CRITERIA]: 'criteria: [', [WORKFLOW]: 'skills: 1\n' }
  const unknown = {
    skills: [{ skill: 'login', change: 'unknown', parts: [] }],
    workflows: [{ workflow: 'app', change: 'unknown', steps: [], removed: [] }],
  }
  expect(await changes(before, after)).toEqual(unknown)
  expect(await changes(after, before)).toEqual(unknown)
})

test('a workflow changes with its skills, their order and what they need', async () => {
  const of = async (before: string, after: string) =>
    (await changes({ [WORKFLOW]: before }, { [WORKFLOW]: after })).workflows
  expect(await of(workflow('a', 'b'), workflow('a', 'c', '{skill: d, needs: [a]}'))).toEqual([
    {
      workflow: 'app',
      change: 'changed',
      steps: [
        { skill: 'a', needs: [], isNew: false },
        { skill: 'c', needs: ['a'], isNew: true },
        { skill: 'd', needs: ['a'], isNew: true },
      ],
      removed: ['b'],
    },
  ])
  expect(await of(workflow('a', 'b'), workflow('b', 'a'))).toMatchObject([{ change: 'changed', removed: [] }])
  expect(await of(workflow('a', 'b'), workflow('a', '{skill: b, needs: []}'))).toHaveLength(1)
  expect(await of(workflow('a', 'b'), workflow('a', '{skill: b, needs: [a]}'))).toEqual([])
  const [gone] = (await changes({ [WORKFLOW]: workflow('a') }, {})).workflows
  expect(gone).toEqual({ workflow: 'app', change: 'removed', steps: [], removed: ['a'] })
})

test('a secret in a criterion is not in what changed', async () => {
  const secret = `gh${'p'}_${'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'}`
  const found = await parts(criteria('run: a'), criteria('run: a', `run: 'check --with ${secret}'`))
  expect(found).toHaveLength(1)
  expect(JSON.stringify(found)).not.toContain(secret.slice(8))
})
