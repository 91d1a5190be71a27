import { expect, test } from 'vitest'
import { findingsOf, fixed } from '../lint-files.ts'

const skill = (body: string) => `---
name: fetch
description: Fetches.
---
# Fetch

## Objective

Fetch the list.

${body}
`

async function help(link: string, others: Record<string, string>): Promise<string | undefined> {
  const files = { '.ralph/skills/fetch/SKILL.md': skill(`[link](${link})`), ...others }
  return (await findingsOf('context/broken-link', files))[0]?.help
}

test('a broken link is met with a like name, written as the link is', async () => {
  expect(await help('../../context/ntoes.md', { '.ralph/context/notes.md': '' })).toBe(
    'Did you mean `../../context/notes.md`?',
  )
  expect(await help('notes.md', { '.ralph/context/notes.md': '' })).toBe(
    'Did you mean `../../context/notes.md`?',
  )
  expect(await help('/doc/style.md', { 'docs/style.md': '' })).toBe('Did you mean `/docs/style.md`?')
  expect(await help('/docs/style', { 'docs/style.md': '' })).toBe('Did you mean `/docs/style.md`?')
  expect(await help('wholly-other.md', { 'docs/style.md': '' })).toBe('Correct the path, or remove the link')
})

test('a broken anchor is met with a like heading', async () => {
  const others = { 'docs/style.md': '# Style\n\n## Naming things\n\n## Naming things\n' }
  expect(await help('/docs/style.md#naming-thing', others)).toBe('Did you mean `#naming-things`?')
  expect(await help('/docs/style.md#naming-things-1', others)).toBeUndefined()
  expect(await help('/docs/style.md#Naming-Things', others)).toBeUndefined()
})

test('the anchor goes with the file, as far as the file has it', async () => {
  const others = { 'docs/style.md': '# Style\n\n## Naming things\n', 'docs/a b.txt': '' }
  expect(await help('/doc/style.md#naming-things', others)).toBe(
    'Did you mean `/docs/style.md#naming-things`?',
  )
  expect(await help('/doc/style.md#naming-thing', others)).toBe(
    'Did you mean `/docs/style.md#naming-things`?',
  )
  expect(await help('/doc/style.md#other', others)).toBe('Did you mean `/docs/style.md`?')
  expect(await help('/docs\\style.md', others)).toBe('Did you mean `/docs/style.md`?')
})

test.each(['#top', '#', '#L3', '#L1-L3', '#L1C2-L3C4', '#:~:text=Style', '?plain=1#L9', '#user'])(
  'what is no heading, but %s',
  async (anchor) => {
    const others = { 'docs/style.md': '# Style\n\n<a name=user></a>\n' }
    expect(await help(`/docs/style.md${anchor}`, others)).toBeUndefined()
  },
)

test.each(['#L4', '#L1-L4', '#L4-L1'])('lines that a file does not have: %s', async (anchor) => {
  const advice = 'Correct the numbers, or link the file alone: lines move with every change'
  expect(await help(`/src/a.ts${anchor}`, { 'src/a.ts': '1\n2\n3\n' })).toBe(advice)
  expect(await help(`/src/a.ts${anchor}`, { 'src/a.ts': '1\n2\n3\n4' })).toBeUndefined()
})

test.each([
  ['/docs/my notes.md', '/docs/my%20notes.md'],
  ['/docs/my notes.md#Open Points', '/docs/my%20notes.md#open-points'],
  ['/docs/style.md#Open Points', '/docs/style.md#open-points'],
  ['#The Objective', '#objective'],
])('a link with a space is none, and %s was meant', async (link, meant) => {
  const others = { 'docs/my notes.md': '## Open points\n', 'docs/style.md': '## Open points\n' }
  const source = skill(`See [notes](${link}).`)
  const files = { '.ralph/skills/fetch/SKILL.md': source, ...others }
  const found = await findingsOf('context/broken-link', files)
  const after = fixed(source, found)
  expect(after).toBe(skill(`See [notes](${meant}).`))
  expect(
    await findingsOf('context/broken-link', { ...files, '.ralph/skills/fetch/SKILL.md': after }),
  ).toEqual([])
})

test.each([
  'see the other notes.md',
  'https://example.org/a b',
  '</docs/my notes.md>',
  '/docs/my notes.md "A title"',
])('text in brackets, or a link: %s', async (text) => {
  expect(await help(text, { 'docs/my notes.md': '' })).toBeUndefined()
})

test('a missing input is met with the skill that makes it, else with a like file', async () => {
  const input = (path: string) => ({
    '.ralph/skills/a/criteria.yaml': `inputs: [${path}]\ncriteria:\n  - run: node x.js\n`,
  })
  const maker = { '.ralph/skills/make/criteria.yaml': 'outputs: [out.json]\ncriteria:\n  - run: node x.js\n' }
  const rule = 'context/unresolved-input'
  const found = async (files: Record<string, string>) =>
    (await findingsOf(rule, files)).map((finding) => finding.help)
  expect(await found({ ...input('out.json'), ...maker })).toEqual([
    '`make` makes it: let that skill come before this one in a workflow',
  ])
  expect(await found(input('https://example.org/a.json'))).toEqual([
    'Link it in `SKILL.md`, or in a note: inputs are files of the repository',
  ])
  expect(await found(input('API_TOKEN'))).toEqual([
    'Write it below `env`, if it is a variable: inputs are files of the repository',
  ])
  expect(await found({ ...input('"src\\\\a.js"'), 'src/a.js': '' })).toEqual(['Did you mean `src/a.js`?'])
  expect(await found({ ...input('/pakage.json'), 'package.json': '{}' })).toEqual([
    'Did you mean `package.json`?',
  ])
})

test('what was probably meant is written by a suggestion', async () => {
  const contract = 'inputs: [pakage.json, data/isues.json]\ncriteria:\n  - run: node x.js\n'
  const workflow = 'objective: All.\nspec_ref: specs/slak.md#top\nskills: [fetch, sort]\n'
  const handoff = 'spec_ref: spec/slack.md\nstatus: {}\nfiles_changed: []\n'
  const files = {
    '.ralph/skills/fetch/SKILL.md': skill(
      'See [a](../../docs/style.md), [b](#objectiv) and [c](</docs/stile.md>).',
    ),
    '.ralph/skills/fetch/criteria.yaml': 'outputs: [data/issues.json]\ncriteria:\n  - run: node x.js\n',
    '.ralph/skills/sort/criteria.yaml': contract,
    '.ralph/workflows/w.yaml': workflow,
    '.ralph/handoffs/h.yaml': handoff,
    'package.json': '{}',
    'docs/style.md': '',
    'specs/slack.md': '',
  }
  const after = async (rule: string, path: keyof typeof files) => {
    const found = (await findingsOf(rule, files)).filter((finding) => finding.path === path)
    expect(found.every(({ fix }) => fix === undefined || !fix.safe)).toBe(true)
    return fixed(files[path], found)
  }
  expect(await after('context/broken-link', '.ralph/skills/fetch/SKILL.md')).toBe(
    skill('See [a](../../../docs/style.md), [b](#objective) and [c](</docs/style.md>).'),
  )
  expect(await after('context/unresolved-input', '.ralph/skills/sort/criteria.yaml')).toBe(
    contract.replace('pakage', 'package').replace('isues', 'issues'),
  )
  expect(await after('context/broken-link', '.ralph/workflows/w.yaml')).toBe(
    workflow.replace('specs/slak.md#top', '"specs/slack.md#top"'),
  )
  expect(await after('handoff/unresolved-spec', '.ralph/handoffs/h.yaml')).toBe(
    handoff.replace('spec/slack.md', 'specs/slack.md'),
  )
})

test('an input that a needed skill makes is resolved in any order of steps, its own output is not', async () => {
  const criteria = (id: string, rest: string) => ({
    [`.ralph/skills/${id}/criteria.yaml`]: `${rest}criteria:\n  - run: node x.js\n`,
  })
  const files = {
    ...criteria('a', 'inputs: [out.json]\n'),
    ...criteria('b', ''),
    ...criteria('c', 'outputs: [out.json]\n'),
    ...criteria('d', 'inputs: [own.json]\noutputs: [own.json]\n'),
    '.ralph/workflows/w.yaml':
      'objective: All.\nskills:\n  - {skill: a, needs: [b]}\n  - {skill: b, needs: [c]}\n  - {skill: c, needs: []}\n  - {skill: d, needs: [d]}\n',
  }
  const findings = await findingsOf('context/unresolved-input', files)
  expect(findings.map(({ path }) => path)).toEqual(['.ralph/skills/d/criteria.yaml'])
})

test('what an earlier skill makes is not known when its criteria could not be read', async () => {
  const files = {
    '.ralph/skills/a/criteria.yaml': 'criteria: [\n',
    '.ralph/skills/b/criteria.yaml': 'inputs: [out.json]\ncriteria:\n  - run: node x.js\n',
    '.ralph/workflows/w.yaml': 'objective: All.\nskills: [a, b]\n',
  }
  expect(await findingsOf('context/unresolved-input', files)).toEqual([])
})
