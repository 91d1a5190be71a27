import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ralph } from '../ralph.ts'
import { folderWith, git, repositoryWith, writeIn } from '../repository.ts'

const PATH = '.ralph/handoffs/auth.yaml'
const OTHER = '.ralph/handoffs/b.yaml'
const handoff = (spec: string) => `spec_ref: ${spec}\nstatus: {pending: [x]}\nfiles_changed: []\n`
const FILES = { [PATH]: handoff('none.md'), [OTHER]: handoff('none.md'), 'spec.md': '' }
const BASELINE = '.ralph/baseline.json'

const lint = (cwd: string, ...args: string[]) => ralph(['lint', '--baseline', BASELINE, ...args], { cwd })
const textOf = (folder: string) => readFileSync(join(folder, BASELINE), 'utf8')

test('what there is can be accepted, and what comes is reported', () => {
  const folder = folderWith(FILES)
  expect(lint(folder, '--update-baseline')).toEqual({
    code: 0,
    stdout:
      'note: The baseline `.ralph/baseline.json` was written: 2 added, 0 removed\n2 files checked: 0 errors, 0 warnings; 2 in the baseline\n',
    stderr: '',
  })
  expect(JSON.parse(textOf(folder)).findings).toHaveLength(2)
  expect(lint(folder).code).toBe(0)
  writeIn(folder, '.ralph/handoffs/c.yaml', handoff('none.md'))
  const { code, stdout } = lint(folder)
  expect(code).toBe(1)
  expect(stdout).toContain('3 files checked: 1 error, 0 warnings; 2 in the baseline')
  expect(JSON.parse(lint(folder, '--json').stdout)).toMatchObject({
    summary: { errors: 1, baselined: 2 },
    findings: [{ path: '.ralph/handoffs/c.yaml' }],
  })
})

test('where nothing is found, an empty one is made for the runs to come', () => {
  const folder = folderWith({ '.ralph/ralph.yaml': 'version: 1\n' })
  expect(lint(folder).code).toBe(2)
  expect(lint(folder, '--update-baseline').stdout).toContain('was written: 0 added, 0 removed')
  expect(lint(folder)).toMatchObject({ code: 0, stderr: '' })
  expect(lint(folder, '--update-baseline').stdout).toContain('is up to date')
})

test('what is no more is told, and fails a strict run', () => {
  const folder = folderWith(FILES)
  lint(folder, '--update-baseline')
  writeIn(folder, PATH, `${handoff('spec.md')}git: {base: 0a1b2c3d4e5f60718293a4b5c6d7e8f901234567}\n`)
  writeIn(folder, OTHER, `${handoff('none.md')}git: {base: 0a1b2c3d4e5f60718293a4b5c6d7e8f901234567}\n`)
  const told = lint(folder)
  expect(told.code).toBe(0)
  expect(told.stdout).toBe(
    'note: The baseline `.ralph/baseline.json` has 1 more than was found; `--update-baseline` takes it out\n' +
      '2 files checked: 0 errors, 0 warnings; 1 in the baseline, 1 of the baseline gone\n',
  )
  expect(lint(folder, '--strict').code).toBe(1)
  expect(lint(folder, OTHER, '--strict').code).toBe(0)
  expect(lint(folder, '--update-baseline').stdout).toContain('was written: 0 added, 1 removed')
  expect(lint(folder, '--update-baseline', '--strict')).toMatchObject({ code: 0 })
  expect(lint(folder, '--update-baseline').stdout).toContain('is up to date')
})

test('an update of some files leaves the others as they are', () => {
  const folder = folderWith(FILES)
  lint(folder, '--update-baseline')
  writeIn(folder, PATH, handoff('spec.md'))
  writeIn(folder, OTHER, handoff('spec.md'))
  expect(lint(folder, PATH, '--update-baseline').stdout).toContain('0 added, 1 removed')
  expect(JSON.parse(textOf(folder)).findings).toMatchObject([{ path: OTHER }])
})

test('it counts for what is staged, too, and is not made of that', () => {
  const folder = repositoryWith(FILES)
  lint(folder, '--update-baseline')
  git(folder, 'add', PATH, 'spec.md')
  expect(lint(folder, '--staged').stdout).toBe('1 file checked: 0 errors, 0 warnings; 1 in the baseline\n')
  expect(lint(folder, '--staged', '--update-baseline').code).toBe(2)
})

test('what no document may silence no baseline accepts', () => {
  const folder = folderWith({ [PATH]: 'spec_ref: [\n' })
  const { code, stdout } = lint(folder, '--update-baseline')
  expect(code).toBe(1)
  expect(stdout).toContain('syntax/invalid-yaml')
  expect(stdout).toContain('was written: 0 added, 0 removed')
})

test('--fix comes first: what it mends is not accepted', () => {
  const text = `${handoff('none.md')}`.replace('[]', '[a.js - created]')
  const folder = folderWith({ [PATH]: text })
  expect(lint(folder, '--fix', '--update-baseline').stdout).toContain(
    '1 file checked: 0 errors, 0 warnings; 1 fixed, 1 in the baseline',
  )
})

test('a baseline that is missing or something else is refused', () => {
  const folder = folderWith({ ...FILES, 'other.json': '[]' })
  expect(lint(folder)).toMatchObject({ code: 2, stdout: '' })
  expect(lint(folder).stderr).toContain('there is no baseline `.ralph/baseline.json`')
  const refused = (...args: string[]) => ralph(['lint', ...args], { cwd: folder }).stderr
  expect(refused('--baseline', 'other.json', '--update-baseline')).toContain('`other.json` is no baseline')
  expect(refused('--baseline', '.ralph')).toContain('could not be read (EISDIR)')
  expect(refused('--update-baseline')).toContain('Unexpected `--update-baseline` without `--baseline`')
  expect(readFileSync(join(folder, 'other.json'), 'utf8')).toBe('[]')
})
