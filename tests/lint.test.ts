import { expect, test } from 'vitest'
import { type LintInput, lint } from '../src/lint.ts'
import type { FileText } from '../src/model/stage.ts'
import { memoryTree } from '../src/model/tree.ts'

const HANDOFF = `spec_ref: specs/auth.md
status:
  pending:
    - Logout endpoint
files_changed:
  - src/auth/jwt.py — created
`
const SKILL = `---
name: fetch
description: Fetches.
---
# Fetch

## Objective

Fetch the list.

## Done when

[criteria.yaml](criteria.yaml) passes.
`
const NEXT = '.ralph/handoffs/a.yaml'

function run(files: Record<string, FileText>, options: Partial<LintInput> = {}) {
  const texts = Object.entries(files).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  const tree = memoryTree(new Map([['specs/auth.md', '# Auth\n'], ...texts]))
  return lint({ files: new Map(Object.entries(files)), tree, ...options })
}

const brief = (report: Awaited<ReturnType<typeof lint>>) =>
  report.findings.map(({ path, rule, severity }) => `${severity} ${rule} ${path}`)

test('a sound file is clean, and the summary says how much was checked', async () => {
  const report = await run({ [NEXT]: HANDOFF, 'README.md': '# Not of the convention' })
  expect(report).toEqual({
    version: 1,
    command: 'lint',
    outcome: 'clean',
    summary: { files: 1, errors: 0, warnings: 0 },
    findings: [],
  })
})

test('one broken file never hides the findings of another', async () => {
  const report = await run({
    '.ralph/handoffs/broken.yaml': 'spec_ref: [\n',
    '.ralph/handoffs/link.yaml': { unreadable: 'not-regular', what: 'link' },
    '.ralph/handoffs/wrong.yaml': HANDOFF.replace('specs/auth.md', 'specs/none.md'),
  })
  expect(report.summary.files).toBe(3)
  expect(new Set(report.findings.map(({ path }) => path)).size).toBe(3)
  expect(brief(report)).toContain('error handoff/unresolved-spec .ralph/handoffs/wrong.yaml')
})

test('a folder that could not be listed is a finding', async () => {
  const report = await run({ '.ralph/handoffs': { unreadable: 'no-permission' } })
  expect(brief(report)).toEqual(['error syntax/unreadable .ralph/handoffs'])
  expect(report.outcome).toBe('findings')
})

test('findings come in order of path, line, column and rule', async () => {
  const wrong = HANDOFF.replace('specs/auth.md', 'none.md').replace('src/auth/jwt.py — created', 'src/')
  const { findings } = await run({
    '.ralph/handoffs/b.yaml': wrong,
    '.ralph/handoffs/B.yaml': wrong,
    [NEXT]: wrong,
  })
  const places = findings.map(({ path, range }) => `${path}:${range.start.line}`)
  const twice = ['B', 'a', 'b'].flatMap((id) => [1, 6].map((line) => `.ralph/handoffs/${id}.yaml:${line}`))
  // The name `B` is a finding, too.
  expect(places).toEqual(['.ralph/handoffs/B.yaml:1', ...twice])
})

test('a fingerprint outlives moved lines and tells places apart', async () => {
  const wrong = HANDOFF.replace('jwt.py — created', 'jwt.py').concat('  - src/auth/other.py\n')
  const prints = async (text: string) =>
    (await run({ [NEXT]: text })).findings.map(({ fingerprint }) => fingerprint)
  const first = await prints(wrong)
  expect(new Set(first).size).toBe(2)
  expect(await prints(`# A comment above\n\n${wrong}`)).toEqual(first)
})

test('only these files are reported, though all take part', async () => {
  const files = {
    '.ralph/workflows/w.yaml': 'objective: Report.\nskills: [fetch, nobody]\n',
    '.ralph/skills/fetch/SKILL.md':
      '---\nname: fetch\ndescription: Fetches.\n---\n# Fetch\n\n## Objective\n\nFetch it.\n',
  }
  const report = await run(files, { only: new Set(['.ralph/workflows/w.yaml']) })
  expect(report.summary.files).toBe(1)
  expect(brief(report)).toEqual(['error workflow/unknown-skill .ralph/workflows/w.yaml'])
})

test('settings set levels, and overrides win where their paths fit', async () => {
  const wrong = HANDOFF.replace('specs/auth.md', 'specs/none.md')
  const settings = (lint: string) => ({
    '.ralph/ralph.yaml': `lint:\n${lint}`,
    [NEXT]: wrong,
    '.ralph/handoffs/b.yaml': wrong,
  })
  const warning = await run(settings('  rules: {handoff/unresolved-spec: warning}\n'))
  expect(warning.outcome).toBe('clean')
  expect(warning.summary).toMatchObject({ errors: 0, warnings: 2 })
  const override = '  overrides: [{paths: [".ralph/handoffs/b*"], rules: {handoff/unresolved-spec: off}}]\n'
  expect(brief(await run(settings(override)))).toEqual([`error handoff/unresolved-spec ${NEXT}`])
})

test('warnings fail a strict run, and one with more than are allowed', async () => {
  const done = HANDOFF.replace('pending', 'completed')
  const outcome = async (options: Partial<LintInput>) => (await run({ [NEXT]: done }, options)).outcome
  expect(await outcome({})).toBe('clean')
  expect(await outcome({ maxWarnings: 1 })).toBe('clean')
  expect(await outcome({ maxWarnings: 0 })).toBe('findings')
  expect(await outcome({ strict: true })).toBe('findings')
})

test('settings that are not valid are findings of their file, and the defaults hold', async () => {
  const report = await run({
    '.ralph/ralph.yaml': 'lint: {rules: {handoff/unresolved-spec: loud}}\n',
    [NEXT]: HANDOFF.replace('specs/auth.md', 'specs/none.md'),
  })
  expect(report.findings.map(({ path }) => path)).toEqual([NEXT, '.ralph/ralph.yaml'])
})

test('a rule in the settings that there is not is a finding, whatever it looks like', async () => {
  const report = await run({
    '.ralph/ralph.yaml':
      'lint:\n  rules:\n    handoff/unresolved-spek: off\n    house/of-our-own: off\n  overrides:\n    - {paths: [a], rules: {handoff/complte: off}}\n',
  })
  expect(report.findings).toMatchObject([
    {
      rule: 'schema/unknown-key',
      range: { start: { line: 3, column: 5 } },
      help: 'Did you mean `handoff/unresolved-spec`?',
    },
    {
      rule: 'schema/unknown-key',
      range: { start: { line: 4, column: 5 } },
      message: 'Unexpected rule `house/of-our-own`, expected one that exists',
      help: 'Run `ralph config` to see all rules',
    },
    {
      rule: 'schema/unknown-key',
      range: { start: { line: 6, column: 28 } },
      help: 'Did you mean `handoff/complete`?',
    },
  ])
  expect(report.notes).toBeUndefined()
})

test.each(['', '# Nothing is set yet\n', '---\n', 'null\n'])(
  'settings that set nothing are fine: %j',
  async (text) => {
    expect(await run({ '.ralph/ralph.yaml': text })).toMatchObject({ outcome: 'clean', findings: [] })
  },
)

test('settings extend files of the repository, weakest first', async () => {
  const files = {
    '.ralph/ralph.yaml': 'lint: {extends: [/config/house.yaml], rules: {handoff/complete: off}}\n',
    'config/house.yaml': 'lint: {rules: {handoff/complete: error, handoff/unresolved-spec: off}}\n',
    [NEXT]: HANDOFF.replace('specs/auth.md', 'specs/none.md').replace('pending', 'completed'),
  }
  expect(brief(await run(files))).toEqual([])
})

test('settings that extend themselves or nothing are refused', async () => {
  const circle = {
    '.ralph/ralph.yaml': 'lint: {extends: [a.yaml]}\n',
    'a.yaml': 'lint: {extends: [.ralph/ralph.yaml]}\n',
  }
  await expect(run(circle)).rejects.toMatchObject({ code: 'invalid-settings' })
  await expect(run(circle)).rejects.toThrow('comes back')
  await expect(run({ '.ralph/ralph.yaml': 'lint: {extends: [none.yaml]}\n' })).rejects.toMatchObject({
    code: 'invalid-settings',
  })
  const deep = Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((n) => [`${n}.yaml`, `lint: {extends: [${n + 1}.yaml]}\n`]),
  )
  await expect(
    run({ '.ralph/ralph.yaml': 'lint: {extends: [1.yaml]}\n', ...deep, '7.yaml': '{}\n' }),
  ).rejects.toMatchObject({
    code: 'invalid-settings',
  })
})

test('settings that cannot be extended are told with the place, and a like name', async () => {
  const extending = (path: string) => ({ '.ralph/ralph.yaml': `lint: {extends: [${path}]}\n` })
  await expect(run({ ...extending('config/huose.yaml'), 'config/house.yaml': '' })).rejects.toMatchObject({
    help: 'Did you mean `config/house.yaml`?',
  })
  const files = { ...extending('house.yaml'), 'house.yaml': 'lint:\n  ruels: {}\n' }
  await expect(run(files)).rejects.toMatchObject({
    message: expect.stringContaining('`house.yaml`, which is no valid settings file'),
    help: expect.stringMatching(/^Put right what stands at house\.yaml:2:3: Unexpected key `ruels`/),
  })
})

test('a file given by hand is linted by its name wherever it lies', async () => {
  const path = 'examples/one/.ralph/handoffs/a.yaml'
  const files = { [path]: HANDOFF.replace('specs/auth.md', 'specs/none.md') }
  expect((await run(files)).summary.files).toBe(0)
  const report = await run(files, { named: new Set([path]) })
  expect(brief(report)).toEqual([`error handoff/unresolved-spec ${path}`])
})

test.each([
  ['SKILL.md', 'fetch'],
  ['fetch/SKILL.md', 'fetch'],
  ['a/b/fetch/SKILL.md', 'fetch'],
])('%s given by hand is a skill', async (path, name) => {
  const files = { [path]: `---\nname: ${name}\ndescription: Fetches.\n---\n# Fetch\n` }
  expect((await run(files)).summary.files).toBe(0)
  const report = await run(files, { named: new Set([path]) })
  expect(report.findings.map(({ message }) => message)).toEqual([
    'Unexpected skill `fetch` without criteria, expected `criteria.yaml` beside it',
    'Unexpected skill without an objective, expected a heading `Objective`',
  ])
})

test('a skill at the root of the repository has its criteria beside it', async () => {
  const files = {
    'SKILL.md': `${SKILL}\n## Done when\n\n[They](criteria.yaml) hold.\n`,
    'criteria.yaml': 'criteria:\n  - run: node check.js\n',
  }
  const report = await run(files, { named: new Set(Object.keys(files)) })
  expect(brief(report)).toEqual([])
  expect(report.summary.files).toBe(2)
})

test.each(['.', './', '/'])('skills may stand at the root of the repository: %j', async (root) => {
  const files = {
    '.ralph/ralph.yaml': `skills: [${root}]\n`,
    'fetch/SKILL.md': SKILL,
    'other/SKILL.md': 'no skill of ralph',
    'fetch/criteria.yaml': 'criteria:\n  - run: echo\n',
  }
  expect(brief(await run(files))).toContain('error criterion/cannot-fail fetch/criteria.yaml')
  expect((await run(files)).summary.files).toBe(3)
})

test('a skill given by hand does not take the place of one of the convention', async () => {
  const criteria = 'criteria:\n  - run: node check.js\n'
  // By its path, the one given by hand would come first.
  const folders = ['.ralph/skills/fetch', '(old)/fetch']
  const files = Object.fromEntries(
    folders.flatMap((folder) => [
      [`${folder}/SKILL.md`, SKILL],
      [`${folder}/criteria.yaml`, criteria],
    ]),
  )
  const report = await run(files, { named: new Set(['(old)/fetch/SKILL.md', '(old)/fetch/criteria.yaml']) })
  expect(brief(report)).toEqual([])
  expect(report.summary.files).toBe(4)
})

test('of the skills in other folders only those count that have criteria or stand in a workflow', async () => {
  const skill = '---\nname: fetch\ndescription: Fetches.\n---\n# Fetch\n'
  const files = {
    '.ralph/ralph.yaml': 'skills: [.claude/skills]\n',
    '.claude/skills/fetch/SKILL.md': skill,
    '.claude/skills/broken/SKILL.md': 'no front matter',
  }
  expect((await run(files)).summary).toMatchObject({ files: 1, errors: 0 })
  const workflow = { '.ralph/workflows/w.yaml': 'objective: Report.\nskills: [fetch]\n' }
  expect((await run({ ...files, ...workflow })).summary.files).toBe(3)
  const criteria = { '.claude/skills/fetch/criteria.yaml': 'criteria:\n  - run: node check.js\n' }
  expect((await run({ ...files, ...criteria })).summary.files).toBe(3)
})

test('of two skills with one id the first by path keeps it', async () => {
  const files = Object.fromEntries(
    ['.agents', '.ralph', '.zed'].flatMap((root) => [
      [`${root}/skills/fetch/SKILL.md`, SKILL],
      [`${root}/skills/fetch/criteria.yaml`, 'criteria:\n  - run: node check.js\n'],
    ]),
  )
  const report = await run({ '.ralph/ralph.yaml': 'skills: [.zed/skills, .agents/skills]\n', ...files })
  expect(brief(report)).toEqual([
    'error schema/duplicate-id .ralph/skills/fetch/SKILL.md',
    'error schema/duplicate-id .zed/skills/fetch/SKILL.md',
  ])
})

test('a hostile project changes nothing of the program', async () => {
  await run({
    '.ralph/ralph.yaml': 'lint: {rules: {__proto__: off, constructor: off}}\n',
    [NEXT]: `${HANDOFF}__proto__: {polluted: true}\n`,
  })
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})
