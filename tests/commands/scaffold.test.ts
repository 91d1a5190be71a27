import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { started } from '../faults/strace.ts'
import { ralph } from '../ralph.ts'
import { commitAll, folderWith, git, repositoryWith, writeIn } from '../repository.ts'

test('init begins at the top level, and a second time says that all is there', () => {
  const folder = repositoryWith({ 'src/a.js': '' })
  const first = ralph(['init', '--github', '--json'], { cwd: join(folder, 'src') })
  expect(first.code).toBe(0)
  expect(JSON.parse(first.stdout).files).toEqual([
    '.ralph/ralph.yaml',
    '.github/workflows/ralph.yml',
    '.ralph/schema/settings.schema.json',
  ])
  const second = ralph(['init'], { cwd: folder })
  expect(second).toEqual({ code: 0, stdout: 'Left alone: `.ralph/ralph.yaml` exists\n', stderr: '' })
})

test('init says when git ignores .ralph/', () => {
  const folder = repositoryWith({ '.gitignore': '.ralph/\n' })
  expect(ralph(['init'], { cwd: folder }).stdout).toContain('git check-ignore')
})

test('what new makes is clean at once, in git and out of it', () => {
  const folder = repositoryWith({ 'specs/auth.md': '# Auth\n' })
  const head = commitAll(folder)
  const spec = git(folder, 'rev-parse', 'HEAD:specs/auth.md')
  const make = (...args: string[]) => ralph(['new', ...args], { cwd: folder })
  expect(make('skill', 'fetch-issues')).toMatchObject({ code: 0, stderr: '' })
  expect(make('workflow', 'issues')).toMatchObject({ code: 0 })
  expect(make('handoff', 'auth', '--spec', 'specs/auth.md')).toMatchObject({ code: 0 })
  expect(make('note', 'api', '--source', 'https://example.com/api')).toMatchObject({ code: 0 })
  const handoff = readFileSync(join(folder, '.ralph/handoffs/auth.yaml'), 'utf8')
  for (const fact of [`base: ${head}`, `head: ${head}`, `spec: ${spec}`]) expect(handoff).toContain(fact)
  expect(ralph(['lint', '--json'], { cwd: folder })).toMatchObject({ code: 0 })
  expect(ralph(['new', 'skill', 'a-skill'], { cwd: folderWith() })).toMatchObject({ code: 0 })
})

test('new refuses a second time, a bad name and what is missing', () => {
  const folder = folderWith()
  const make = (...args: string[]) => ralph(['new', ...args], { cwd: folder })
  expect(make('skill', 'twice').code).toBe(0)
  expect(make('skill', 'twice')).toMatchObject({ code: 2, stdout: '' })
  expect(make('skill', 'Not A Name').code).toBe(2)
  expect(make('handoff', 'auth').stderr).toContain('--spec')
  writeIn(folder, '.ralph/context', 'in the way\n')
  expect(make('note', 'api', '--source', 'x').code).toBe(2)
})

test('what comes along with a handoff needs no claim in it', () => {
  const folder = repositoryWith({ 'spec.md': '# Login\n' })
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--message=start')
  expect(ralph(['new', 'handoff', 'auth', '--spec', 'spec.md'], { cwd: folder }).stdout).toBe(
    'created .ralph/handoffs/auth.yaml\ncreated .ralph/schema/handoff.schema.json\n',
  )
  const { code, stdout } = ralph(['verify', '--json'], { cwd: folder })
  expect({ code, unclaimed: JSON.parse(stdout).unclaimed }).toEqual({ code: 0, unclaimed: [] })
})

test('several at once make what each was asked for', async () => {
  const folder = repositoryWith()
  const made = Array.from({ length: 10 }, (_, nth) => started(['new', 'skill', `skill-${nth}`], folder))
  expect((await Promise.all(made)).map(({ code, stderr }) => ({ code, stderr }))).toEqual(
    Array(10).fill({ code: 0, stderr: '' }),
  )
})
