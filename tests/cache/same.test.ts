import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lintRemembering } from '../../src/lint/many.ts'
import { judgeShare } from '../../src/lint/share.ts'
import { sharesOf } from '../../src/lint/shares.ts'
import { lintWorkspace } from '../../src/lint/workspace.ts'
import { listConvention } from '../../src/workspace.ts'

let root: string
let home: string

beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'ralph-cache-')))
  root = join(home, 'tree')
  mkdirSync(root)
})

afterEach(() => rmSync(home, { recursive: true }))

const request = (strict: boolean) => ({ cwd: root, names: [], strict, allowEmpty: true })

/** What a run with the cache finds: in this thread, or as threads would, which pass on no more than plain data. */
async function withCache(strict: boolean, threads: number) {
  const listed = await listConvention(root)
  const { report } = await lintRemembering(
    root,
    listed,
    'test',
    join(home, 'cache'),
    request(strict),
    async (paths, share) => {
      if (threads === 1) return []
      const shares = sharesOf(paths, threads).map((paths) => structuredClone({ ...share, paths }))
      return structuredClone(await Promise.all(shares.map(judgeShare)))
    },
  )
  return report
}

const NAMES = ['fetch', 'parse', 'store']
const PARTS = ['data/in.txt', 'data/out.txt', 'made.txt', 'data/*.txt']

function skillText(name: string, order: string, link: string): string {
  const head = `name: ${name}\ndescription: Fetches the issues of the project. Use it after setup.`
  return `---\n${head}\n---\n## Objective\n\n${order}\n\n[it](${link}) and [criteria](criteria.yaml)\n`
}

function noteText(body: string): string {
  return `---\nsource: https://example.com\nupdated: 2026-01-05\nexpires: 2026-02-05\n---\n${body}`
}

const name = fc.constantFrom(...NAMES)
const part = fc.constantFrom(...PARTS)
const parts = fc.uniqueArray(part, { maxLength: 2 })
const root_ = fc.constantFrom('.ralph/skills', 'skills')

const link = fc.constantFrom(
  'criteria.yaml',
  '../parse/SKILL.md',
  '../../context/api.md#paging',
  '../../context/api.md#gone',
  '/docs/guide.md#start',
  '/data/out.txt',
  '/made.txt',
  'nowhere.md',
)
const order = fc.constantFrom(
  'Write `a.js`.',
  'Fetch the issues and post a summary.',
  'Handle the errors.',
  '<!-- ralph-disable-next-line objective/multiple-verbs -- one call -->\nFetch the issues and post a summary.',
)
const skill = fc.record({ name, root: root_, order, link }).map((of) => {
  return [`${of.root}/${of.name}/SKILL.md`, skillText(of.name, of.order, of.link)] as const
})
const check = fc.constantFrom(
  'run: node a.js',
  'run: node a.js || true',
  'file: made.txt',
  '{file: data/out.txt, schema: /schema.json}',
  '{file: data/out.txt, matches: "(("}',
)
const criteria = fc.record({ name, root: root_, check, inputs: parts, outputs: parts }).map((of) => {
  const lists = `inputs: ${JSON.stringify(of.inputs)}\noutputs: ${JSON.stringify(of.outputs)}\n`
  return [`${of.root}/${of.name}/criteria.yaml`, `${lists}criteria:\n  - ${of.check}\n`] as const
})
const workflow = fc
  .record({
    of: fc.constantFrom('a', 'b'),
    skills: fc.uniqueArray(name, { minLength: 1 }),
    free: fc.boolean(),
  })
  .map(({ of, skills, free }) => {
    const steps = skills.map((step) => (free ? `{skill: ${step}, needs: []}` : step))
    return [
      `.ralph/workflows/${of}.yaml`,
      `objective: Fetch the issues.\nskills: [${steps.join(', ')}]\n`,
    ] as const
  })
const note = fc.constantFrom('## Paging\n', '## Other\n', '---\nbroken').map((body) => {
  return ['.ralph/context/api.md', noteText(body)] as const
})
const handoff = fc.record({ task: name, path: part }).map(({ task, path }) => {
  const text = `spec_ref: docs/guide.md\nstatus: {completed: [It works]}\nfiles_changed: ["${path} — created"]\n`
  return [`.ralph/handoffs/${task}.yaml`, text] as const
})
const settings = fc
  .constantFrom(
    'skills: [skills]\n',
    'lint: {rules: {handoff/overlap: error, workflow/unused-skill: error, workflow/unused-output: warning}}\n',
    'lint: {rules: {context/unresolved-mention: error, objective/multiple-verbs: "off"}}\nskills: [skills]\n',
    'lint: {extends: [more.yaml]}\n',
  )
  .map((text) => ['.ralph/ralph.yaml', text] as const)
const other = fc.constantFrom(
  ['docs/guide.md', '# Start\n'],
  ['docs/guide.md', '# Begin\n'],
  ['data/out.txt', 'x'],
  ['data/in.txt', 'x'],
  ['schema.json', '{"type": "array"}'],
  ['schema.json', '{"type": "aray", "pattern": "(("}'],
  ['more.yaml', 'lint: {rules: {criterion/cannot-fail: "off"}}\n'],
  ['more.yaml', 'lint: {rules: {criterion/cannot-fail: warning}}\n'],
  ['src/made.txt', ''],
  ['nowhere.md', ''],
  ['.ralph/skills/fetch/nowhere.md', ''],
  ['.ralph/context/secret.md', '---\nsource: here\n---\nghp_aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789'],
  ['.ralph/context/bytes.md', Buffer.from([0xff])],
) as fc.Arbitrary<readonly [string, string | Buffer]>

const file = fc.oneof(skill, criteria, workflow, note, handoff, settings, other)
const step = fc.oneof(
  { weight: 8, arbitrary: file.map((written) => ({ do: 'write' as const, written })) },
  { weight: 2, arbitrary: file.map(([path]) => ({ do: 'remove' as const, path })) },
  { weight: 1, arbitrary: fc.tuple(file, file).map(([[from], [to]]) => ({ do: 'move' as const, from, to })) },
  { weight: 1, arbitrary: fc.constant({ do: 'touch' as const }) },
)
type Step = typeof step extends fc.Arbitrary<infer Of> ? Of : never

/** A chain whose parts lean on one another: what random files seldom come to. */
const CHAIN: readonly (readonly [string, string])[] = [
  ['.ralph/skills/fetch/SKILL.md', skillText('fetch', 'Write `a.js`.', '../../context/api.md#paging')],
  ['.ralph/skills/fetch/criteria.yaml', 'outputs: [made.txt]\ncriteria:\n  - file: data/out.txt\n'],
  ['.ralph/skills/parse/SKILL.md', skillText('parse', 'Write `b.js`.', '/docs/guide.md#start')],
  ['.ralph/skills/parse/criteria.yaml', 'inputs: [made.txt]\ncriteria:\n  - run: node b.js\n'],
  ['.ralph/workflows/a.yaml', 'objective: Fetch the issues.\nskills: [fetch, parse]\n'],
  ['.ralph/context/api.md', noteText('## Paging\n')],
  ['docs/guide.md', '# Start\n'],
]
const start = fc
  .tuple(fc.constantFrom([], CHAIN), fc.array(file, { maxLength: 12 }))
  .map(([chain, files]) => [...chain, ...files])

test('what is found does not depend on what earlier runs found', async () => {
  const day = process.env.SOURCE_DATE_EPOCH
  try {
    await fc.assert(
      fc.asyncProperty(
        start,
        fc.array(fc.tuple(step, fc.boolean(), fc.boolean()), { maxLength: 8 }),
        fc.boolean(),
        fc.constantFrom(1, 2, 3),
        async (files, steps, believing, threads) => {
          rmSync(home, { recursive: true })
          mkdirSync(root, { recursive: true })
          for (const [path, text] of files) write(path, text)
          process.env.SOURCE_DATE_EPOCH = '1767000000'
          await compare(false, threads)
          for (const [next, strict, later] of steps) {
            apply(next)
            if (believing) believeStamps()
            process.env.SOURCE_DATE_EPOCH = later ? '1775000000' : '1767000000'
            await compare(strict, threads)
          }
        },
      ),
      { numRuns: 300 },
    )
  } finally {
    if (day === undefined) delete process.env.SOURCE_DATE_EPOCH
    else process.env.SOURCE_DATE_EPOCH = day
  }
}, 240_000)

async function compare(strict: boolean, threads: number): Promise<void> {
  const cached = await withCache(strict, threads).catch(String)
  const anew = await lintWorkspace(request(strict)).then(({ report }) => report, String)
  expect(JSON.stringify(cached)).toBe(JSON.stringify(anew))
}

function write(path: string, text: string | Buffer): void {
  mkdirSync(join(root, dirname(path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

function apply(next: Step): void {
  if (next.do === 'write') write(next.written[0], next.written[1])
  else if (next.do === 'remove') rmSync(join(root, next.path), { force: true })
  else if (next.do === 'touch') for (const path of ['.ralph/context/api.md', 'docs/guide.md']) touch(path)
  else if (existsSync(join(root, next.from))) {
    mkdirSync(join(root, dirname(next.to)), { recursive: true })
    renameSync(join(root, next.from), join(root, next.to))
  }
}

function touch(path: string): void {
  if (existsSync(join(root, path))) utimesSync(join(root, path), 1_700_000_000, 1_700_000_000)
}

/** Stamps of the last two seconds are not believed, unless the cache is said to be written later: so both ways are tried. */
function believeStamps(): void {
  for (const name of ['lint', 'lint-strict']) {
    const file = join(home, 'cache', name)
    if (existsSync(file)) utimesSync(file, 4_000_000_000, 4_000_000_000)
  }
}
