import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lint } from '../src/lint.ts'
import { createLinter } from '../src/linter.ts'
import type { Finding } from '../src/model/finding.ts'
import type { FileText } from '../src/model/stage.ts'
import { memoryTree } from '../src/model/tree.ts'

const SKILL = '.ralph/skills/fetch/SKILL.md'
const CRITERIA = '.ralph/skills/fetch/criteria.yaml'
const WORKFLOW = '.ralph/workflows/all.yaml'
const SETTINGS = '.ralph/ralph.yaml'

const skill = (objective: string, more = '') =>
  `---\nname: fetch\ndescription: Fetches.\n---\n# Fetch\n\n## Objective\n\n${objective}\n\n## Done when\n\n[criteria.yaml](criteria.yaml) holds.\n${more}`

const told = (changes: ReadonlyMap<string, readonly Finding[]>) =>
  [...changes].map(([path, findings]) => [path, ...findings.map(({ rule }) => rule)])

test('an edit tells the findings of the files that it changes, wherever they stand', async () => {
  const linter = createLinter()
  expect(linter.report).toBeUndefined()
  const first = await linter.update([
    [SKILL, skill('Fetch the issues and post a summary.')],
    [CRITERIA, 'criteria:\n  - run: node a.js\n'],
    [WORKFLOW, 'objective: All is done.\nskills: [fetch]\n'],
  ])
  expect(told(first)).toEqual([[SKILL, 'objective/multiple-verbs']])
  expect(told(await linter.update([[SKILL, skill('Fetch the issues.')]]))).toEqual([[SKILL]])
  expect(told(await linter.update([[WORKFLOW, 'objective: All is done.\nskills: [fetsh]\n']]))).toEqual([
    [WORKFLOW, 'workflow/unknown-skill'],
  ])
  expect(told(await linter.update([[CRITERIA, undefined]]))).toEqual([
    [SKILL, 'skill/no-criteria', 'context/broken-link'],
  ])
  expect(linter.report?.summary).toMatchObject({ files: 2, errors: 3 })
  expect(told(await linter.update([]))).toEqual([])
})

test('updates take place one after the other, and one that fails stops no other', async () => {
  const linter = createLinter()
  const ring = 'lint:\n  extends: [.ralph/ralph.yaml]\n'
  const updates = [
    linter.update([
      [SKILL, skill('Fetch it and post a summary.')],
      [CRITERIA, 'criteria:\n  - run: node a.js\n'],
    ]),
    linter.update([[SETTINGS, ring]]),
    linter.update([[SETTINGS, undefined]]),
    linter.update([[SKILL, skill('Fetch it.')]]),
  ] as const
  expect(told(await updates[0])).toEqual([[SKILL, 'objective/multiple-verbs']])
  await expect(updates[1]).rejects.toThrow('`lint.extends` comes back')
  expect(told(await updates[2])).toEqual([])
  expect(told(await updates[3])).toEqual([[SKILL]])
})

test('after any edits it says what `lint` says of the same files', async () => {
  const beside = new Map([
    ['README.md', '# Readme\n\n## Setup\n'],
    ['strict.yaml', 'lint:\n  rules: {criterion/manual-only: error}\n'],
    [CRITERIA, 'the tree has another text'],
  ])
  const secret = `ghp_${'16C7e42F292c6912E7710c838347Ae178B4a'}`
  const texts: Readonly<Record<string, readonly (FileText | undefined)[]>> = {
    [SKILL]: [
      undefined,
      skill('Fetch the issues.', '[setup](../../../README.md#setup)'),
      skill('Fetch the issues and post a summary.', '[gone](../../../README.md#gone)'),
      skill('Fetch it.', `See ${secret} and [other](../other/SKILL.md#objective).`),
      '---\nname: [\n---\n',
      { unreadable: 'not-utf8', offset: 3 },
    ],
    [CRITERIA]: [
      undefined,
      'criteria:\n  - run: node a.js || true\n',
      'inputs: [data.json]\ncriteria:\n  # ralph-disable-next-line criterion/manual-only -- so\n  - {manual: Is it?, reason: So}\n',
      'outputs: [data.json]\ncriteria:\n  - {file: data.json, matches: "(?=x)"}\n',
    ],
    '.claude/skills/other/SKILL.md': [undefined, skill('Fetch it.').replace('name: fetch', 'name: other')],
    '.claude/skills/other/criteria.yaml': [undefined, 'criteria:\n  - run: sudo a\n'],
    '.ralph/skills/other/SKILL.md': [undefined, skill('Post it.').replace('name: fetch', 'name: other')],
    [WORKFLOW]: [
      undefined,
      'objective: All is done.\nskills: [fetch, other]\n',
      'objective: All is done.\nskills: [other, {skill: fetch, needs: [fetch]}]\n',
    ],
    [SETTINGS]: [
      undefined,
      'skills: [.claude/skills]\n',
      'lint:\n  extends: [strict.yaml]\n  rules: {objective/multiple-verbs: off}\n',
      'lint:\n  rules: {objective/multiple-werbs: off}\n',
    ],
    'README.md': [undefined, '# Readme\n'],
  }
  const paths = Object.keys(texts)
  const edit = fc
    .constantFrom(...paths)
    .chain((path) =>
      fc
        .constantFrom(...(texts[path] as readonly (FileText | undefined)[]))
        .map((file) => [path, file] as const),
    )
  const edits = fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 })

  await fc.assert(
    fc.asyncProperty(edits, fc.boolean(), async (all, strict) => {
      const linter = createLinter({ tree: memoryTree(beside), strict })
      const files = new Map<string, FileText>()
      const shown = new Map<string, readonly Finding[]>()
      for (const changes of all) {
        for (const [path, file] of changes) {
          if (file === undefined) files.delete(path)
          else files.set(path, file)
        }
        for (const [path, findings] of await linter.update(changes)) shown.set(path, findings)
        const known = [
          ...beside,
          ...[...files].flatMap(([path, file]) => (typeof file === 'string' ? [[path, file] as const] : [])),
        ]
        const unread = [...files].filter(([, file]) => typeof file !== 'string').map(([path]) => path)
        const whole = new Map(known.filter(([path]) => !unread.includes(path)))
        const report = await lint({ files, tree: memoryTree(whole, unread), strict })
        expect(linter.report).toEqual(report)
        expect([...shown.values()].flat()).toHaveLength(report.findings.length)
        for (const finding of report.findings) expect(shown.get(finding.path)).toContainEqual(finding)
      }
    }),
    { numRuns: 100 },
  )
})

test('an edit costs a fraction of reading everything again', { retry: 4 }, async () => {
  const texts = new Map(
    Array.from({ length: 150 }, (_, at) => [
      `.ralph/skills/skill-${at}/SKILL.md`,
      skill(`Fetch part ${at}.`),
    ]),
  )
  const [first = ''] = texts.keys()
  const linter = createLinter()
  await linter.update(texts)
  const fastest = async (run: (turn: number) => Promise<unknown>) => {
    const times: number[] = []
    for (let turn = 0; turn < 5; turn++) {
      const start = performance.now()
      await run(turn)
      times.push(performance.now() - start)
    }
    return Math.min(...times)
  }
  const whole = await fastest(() => lint({ files: texts, tree: memoryTree(texts) }))
  const edit = await fastest((turn) => linter.update([[first, skill(`Fetch page ${turn}.`)]]))
  expect(edit).toBeLessThan(whole / 2)
})
