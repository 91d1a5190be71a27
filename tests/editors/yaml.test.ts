import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { ROOT } from '../docs/markdown.ts'
import { ralph } from '../ralph.ts'
import { writeIn } from '../repository.ts'
import { LanguageServer, type Place } from './language-server.ts'

const PATHS = {
  settings: '.ralph/ralph.yaml',
  criteria: '.ralph/skills/fetch/criteria.yaml',
  workflow: '.ralph/workflows/all.yaml',
  handoff: '.ralph/handoffs/auth.yaml',
}
type Kind = keyof typeof PATHS

/** A repository as a new user has it: everything made by the command line, and nothing else. */
function scaffolded(isInstalled = false): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ralph-editors-')))
  writeIn(folder, 'spec.md', '# Login\n')
  if (isInstalled) {
    mkdirSync(join(folder, 'node_modules'))
    symlinkSync(ROOT, join(folder, 'node_modules', 'dotralph'), 'dir')
  }
  for (const words of ['init', 'new skill fetch', 'new workflow all', 'new handoff auth --spec spec.md']) {
    expect(ralph(words.split(' '), { cwd: folder }).code).toBe(0)
  }
  return folder
}

/** The place of `|` in a text, and the text without it. */
function cursor(marked: string): { text: string; place: Place } {
  const above = marked.slice(0, marked.indexOf('|')).split('\n')
  return {
    text: marked.replace('|', ''),
    place: { line: above.length - 1, character: above.at(-1)?.length ?? 0 },
  }
}

const text = (shown: string | { value: string } | undefined) =>
  typeof shown === 'object' ? shown.value : (shown ?? '')

describe('the language server for YAML, without a network', () => {
  let folder = ''
  let server: LanguageServer
  const at = (kind: Kind) => join(folder, PATHS[kind])
  const modeline = (kind: Kind) => readFileSync(at(kind), 'utf8').split('\n')[0]

  beforeAll(async () => {
    folder = scaffolded()
    server = await LanguageServer.start(folder, { validate: true, completion: true, hover: true })
  })
  afterAll(async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  test.each(Object.keys(PATHS) as Kind[])(
    'finds nothing wrong with the %s that ralph makes',
    async (kind) => {
      expect(await server.show(at(kind), readFileSync(at(kind), 'utf8'))).toEqual([])
    },
  )

  test.each<[Kind, string, readonly string[]]>([
    ['settings', '|', ['version', 'default_branch', 'skills', 'lint', 'verify', 'handoff', 'check']],
    ['settings', 'lint:\n  |', ['extends', 'rules', 'overrides']],
    ['settings', 'verify:\n  unclaimed: |', ['error', 'warning', '"off"']],
    ['criteria', '|', ['inputs', 'outputs', 'env', 'criteria']],
    ['criteria', 'criteria:\n  - |', ['run', 'file', 'exports', 'http', 'manual']],
    ['criteria', 'criteria:\n  - run: node a.js\n    |', ['exit', 'stdout', 'stderr', 'timeout', 'shell']],
    ['criteria', 'criteria:\n  - file: a.json\n    |', ['absent', 'contains', 'matches', 'lines', 'schema']],
    ['workflow', '|', ['objective', 'spec_ref', 'skills']],
    ['workflow', 'skills:\n  - skill: fetch\n    |', ['needs']],
    ['handoff', '|', ['spec_ref', 'status', 'decisions', 'blockers', 'files_changed', 'workflow', 'git']],
    ['handoff', 'status:\n  |', ['completed', 'in_progress', 'pending']],
    ['handoff', 'files_changed:\n  - path: a.js\n    |', ['change', 'from']],
    [
      'handoff',
      'files_changed:\n  - path: a.js\n    change: |',
      ['created', 'modified', 'deleted', 'renamed', 'copied'],
    ],
  ])('offers in %s at %j what may stand there, and says what it means', async (kind, marked, labels) => {
    const { text: source, place } = cursor(`${modeline(kind)}\n${marked}\n`)
    await server.show(at(kind), source)
    const offered = await server.complete(at(kind), place)
    expect(offered.map(({ label }) => label)).toEqual(expect.arrayContaining([...labels]))
    for (const { label, documentation } of offered) {
      // Values and examples speak for themselves.
      if (marked.endsWith(': |') || !labels.includes(label)) continue
      expect(text(documentation), label).toMatch(/\w{3}/)
    }
  })

  test.each<[Kind, string, string]>([
    ['settings', 'lint:\n  rulez: {}\n', 'Property rulez is not allowed.'],
    ['criteria', 'criteria:\n  - run: node a.js\n    exit: 900\n', 'Value is above the maximum of 255.'],
    ['criteria', 'criteria:\n  - file: a.js\n    exit: 1\n', 'Property exit is not allowed.'],
    ['workflow', 'objective: x\nskills: [Fetch Issues]\n', 'does not match the pattern'],
    ['workflow', 'objective: x\n', 'Missing property "skills".'],
    [
      'handoff',
      'spec_ref: spec.md\nstatus: {}\nfiles_changed: []\nnext_steps: [x]\n',
      'Property next_steps is not allowed.',
    ],
  ])('tells what is wrong in %s with %j', async (kind, source, message) => {
    const found = await server.show(at(kind), `${modeline(kind)}\n${source}`)
    expect(found.map((diagnostic) => diagnostic.message)).toEqual([expect.stringContaining(message)])
  })

  test.each<[Kind, string, string]>([
    ['settings', '|default_branch: main', 'The branch that work lands on.'],
    ['criteria', 'criteria:\n  - |run: node a.js', 'Runs under'],
    ['workflow', 'skills:\n  - skill: a\n    |needs: []', 'The skills that must have passed first.'],
    ['handoff', 'git:\n  |base: x', 'The commit that the task began from.'],
  ])('shows what a key of %s means in %j', async (kind, marked, words) => {
    const { text: source, place } = cursor(`${modeline(kind)}\n${marked}\n`)
    await server.show(at(kind), source)
    expect(await server.hover(at(kind), { ...place, character: place.character + 1 })).toContain(words)
  })
})

test('where ralph is installed, its own schemas serve', async () => {
  const folder = scaffolded(true)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const server = await LanguageServer.start(folder, { validate: true, completion: true })
  onTestFinished(() => server.stop())
  expect(existsSync(join(folder, '.ralph/schema'))).toBe(false)
  for (const path of Object.values(PATHS)) {
    const source = readFileSync(join(folder, path), 'utf8')
    expect(await server.show(join(folder, path), source), path).toEqual([])
    const found = await server.show(join(folder, path), `${source}unheard_of: 1\n`)
    expect(found.map(({ message }) => message)).toEqual(['Property unheard_of is not allowed.'])
  }
})
