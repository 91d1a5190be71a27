import { execFileSync } from 'node:child_process'
import { chmodSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ralph } from '../ralph.ts'
import { folderWith, git, repositoryWith, writeIn } from '../repository.ts'

const HANDOFF = '.ralph/handoffs/auth.yaml'
const MESSY = `# Who: Ada
spec_ref:   spec.md
status: {in_progress: [Login — half done]}
files_changed:
  - src/a.js - created   # why
`
const TIDY = MESSY.replace('a.js - created', 'a.js — created')
const FILES = { [HANDOFF]: MESSY, 'spec.md': '# Login\n', 'src/a.js': '' }

const lint = (cwd: string, ...args: string[]) => ralph(['lint', ...args], { cwd })
const textOf = (folder: string, path = HANDOFF) => readFileSync(join(folder, path), 'utf8')

test('--fix writes what is safe, and says what was fixed', () => {
  const folder = folderWith(FILES)
  chmodSync(join(folder, HANDOFF), 0o600)
  expect(lint(folder, '--fix')).toEqual({
    code: 0,
    stdout: '1 file checked: 0 errors, 0 warnings; 1 fixed\n',
    stderr: '',
  })
  expect(textOf(folder)).toBe(TIDY)
  expect(statSync(join(folder, HANDOFF)).mode & 0o777).toBe(0o600)
  expect(lint(folder, '--fix', '--json').stdout).toContain('"fixed": 0')
})

test('the exit code is by what is left', () => {
  const folder = folderWith({ ...FILES, [HANDOFF]: MESSY.replace('spec.md', 'none.md') })
  const { code, stdout } = lint(folder, '--fix')
  expect(code).toBe(1)
  expect(stdout).toMatch(/handoff\/unresolved-spec.*\n1 file checked: 1 error, 0 warnings; 1 fixed\n$/)
})

test('--suggest applies what wants a look, too', () => {
  const path = '.ralph/skills/a/criteria.yaml'
  const folder = folderWith({ [path]: 'criteria:\n  - run: node a.js || true\n' })
  lint(folder, '--fix', path)
  expect(textOf(folder, path)).toContain('|| true')
  lint(folder, '--suggest', path)
  expect(textOf(folder, path)).toBe('criteria:\n  - run: node a.js\n')
})

test('--fix-dry-run writes nothing, and prints a patch that git applies', () => {
  const folder = repositoryWith(FILES)
  const { code, stdout, stderr } = lint(folder, '--fix-dry-run')
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: 'After these fixes: 1 file checked: 0 errors, 0 warnings; 1 fixed\n',
  })
  expect(textOf(folder)).toBe(MESSY)
  execFileSync('git', ['apply', '-'], { cwd: folder, input: stdout })
  expect(textOf(folder)).toBe(TIDY)
})

test('--suggest splits a skill of two tasks, as the patch shows beforehand', () => {
  const skill = (objective: string) =>
    `---\nname: setup\ndescription: Sets up.\n---\n# Setup\n\nSee [criteria.yaml](criteria.yaml).\n\n## Objective\n\n${objective}\n`
  const files = {
    '.ralph/skills/setup/SKILL.md': skill('Create the schema and load the fixtures.'),
    '.ralph/skills/setup/criteria.yaml': 'criteria:\n  - run: node a.js\n',
    '.ralph/workflows/all.yaml': 'objective: All is done.\nskills:\n  - setup # kept\n',
  }
  const written = repositoryWith(files)
  const patched = repositoryWith(files)
  git(patched, 'add', '--all')
  const { stdout } = lint(patched, '--suggest', '--fix-dry-run')
  expect(git(patched, 'status', '--porcelain')).not.toMatch(/\?\?|M /)
  execFileSync('git', ['apply', '-'], { cwd: patched, input: stdout })
  expect(lint(written, '--suggest', '.ralph/skills/setup').stdout).toMatch(
    /: split into `create-schema` and `setup`; .*\n4 files checked: 0 errors, 1 warning; 1 fixed\n$/,
  )
  const all = (folder: string) => {
    git(folder, 'add', '--all')
    return git(folder, 'ls-files', '--stage')
  }
  expect(all(written)).toBe(all(patched))
  expect(all(written).match(/\t\S+/g)).toHaveLength(5)
  expect(textOf(written, '.ralph/workflows/all.yaml')).toMatch(/ {2}- create-schema\n {2}- setup # kept\n$/)
  expect(lint(written, '--suggest', '--json').stdout).toContain('"fixed": 0')
})

test('a patch never shows a secret', () => {
  const secret = `ghp_${'16C7e42F292c6912E7710c838347Ae178B4a'}`
  const folder = folderWith({ ...FILES, [HANDOFF]: `${MESSY}# ${secret}\n` })
  const { stdout } = lint(folder, '--fix-dry-run')
  expect(stdout).toContain('# +  - src/a.js — created')
  expect(stdout).not.toContain(secret)
})

test('only what was asked for is written, and no link is followed', () => {
  const folder = folderWith({ ...FILES, '.ralph/handoffs/b.yaml': MESSY, 'outside.yaml': MESSY })
  symlinkSync('../../outside.yaml', join(folder, '.ralph/handoffs/link.yaml'))
  lint(folder, '--fix', HANDOFF)
  expect([textOf(folder), textOf(folder, '.ralph/handoffs/b.yaml')]).toEqual([TIDY, MESSY])
  lint(folder, '--fix')
  expect([textOf(folder, '.ralph/handoffs/b.yaml'), textOf(folder, 'outside.yaml')]).toEqual([TIDY, MESSY])
})

test('the index is never fixed, nor is the standard input', () => {
  const folder = repositoryWith(FILES)
  git(folder, 'add', '--all')
  for (const flag of ['--fix', '--suggest', '--fix-dry-run']) {
    const { code, stderr } = lint(folder, '--staged', flag)
    expect(code).toBe(2)
    expect(stderr).toContain(
      `Nothing was fixed: \`${flag}\` changes files, and \`--staged\` checks the index`,
    )
  }
  expect(textOf(folder)).toBe(MESSY)
  const stdin = ['lint', '--stdin', '--stdin-filename', HANDOFF]
  expect(ralph([...stdin, '--fix'], { cwd: folder, input: MESSY }).code).toBe(2)
  const other = MESSY.replaceAll('a.js', 'b.js')
  expect(ralph([...stdin, '--fix-dry-run'], { cwd: folder, input: other }).stdout).toContain(
    '+  - src/b.js — created',
  )
  expect(textOf(folder)).toBe(MESSY)
})

test('a format has no place beside a patch', () => {
  const folder = folderWith(FILES)
  expect(lint(folder, '--fix-dry-run', '--json').stderr).toContain(
    'Unexpected `--json` beside `--fix-dry-run`',
  )
  writeIn(folder, HANDOFF, TIDY)
  expect(lint(folder, '--fix-dry-run').stdout).toBe('')
})
