import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ralph } from '../ralph.ts'
import { commitAll, repositoryWith, writeIn } from '../repository.ts'

const verify = (cwd: string, ...args: string[]) => ralph(['verify', ...args], { cwd })

function handoff(base: string, ...changes: string[]): string {
  const list = changes.map((change) => `  - ${change}\n`).join('')
  return `spec_ref: spec.md\nstatus: {in_progress: [Login — half done]}\nfiles_changed:\n${list}git: {base: ${base}}\n`
}

/** A repository in which `a.js` was written since the base and the handoff says `changes`. */
function work(...changes: string[]): string {
  const folder = repositoryWith({ 'spec.md': '# Login\n' })
  const base = commitAll(folder)
  writeIn(folder, 'a.js', 'export {}\n')
  writeIn(folder, '.ralph/handoffs/login.yaml', handoff(base, ...changes))
  return folder
}

test('what holds is 0, a lie is 1, and the same in JSON', () => {
  expect(verify(work('a.js — created'))).toMatchObject({ code: 0, stderr: '' })
  const lie = work('a.js — created', 'b.js — created')
  expect(verify(lie).code).toBe(1)
  expect(JSON.parse(verify(lie, '--json').stdout)).toMatchObject({
    command: 'verify',
    outcome: 'contradicted',
  })
})

test('an unclaimed change is 1, unless it is allowed', () => {
  const folder = work('a.js — created')
  writeIn(folder, 'c.js', 'export {}\n')
  expect(verify(folder)).toMatchObject({ code: 1 })
  expect(verify(folder).stdout).toContain('`c.js`')
  expect(verify(folder, '--allow-unclaimed')).toMatchObject({ code: 0 })
})

test('no provable base is 3, and 1 in a strict run', () => {
  const folder = work('a.js — created')
  writeIn(folder, '.ralph/handoffs/login.yaml', handoff('f'.repeat(40), 'spec.md — modified'))
  commitAll(folder)
  expect(verify(folder).code).toBe(3)
  expect(verify(folder, '--strict').code).toBe(1)
})

test('a missing repository, an unknown task and an unknown revision are refused', () => {
  const folder = work('a.js — created')
  expect(verify('/', '--allow-empty')).toMatchObject({ code: 2, stdout: '' })
  expect(verify(folder, 'lgin').stderr).toContain('login')
  expect(verify(folder, 'lgin').code).toBe(2)
  expect(verify(folder, '--base', 'nowhere').code).toBe(2)
  expect(verify(folder, '--head', 'HEAD', '--staged')).toMatchObject({
    code: 2,
    stderr: 'ralph: Unexpected `--staged` beside `--head`\nhelp: See `ralph verify --help`\n',
  })
})

test('no open handoff is 0 and said, no .ralph/ is refused', () => {
  const folder = repositoryWith({ '.ralph/ralph.yaml': 'version: 1\n' })
  expect(verify(folder)).toMatchObject({ code: 0, stdout: '0 handoffs\n' })
  expect(verify(repositoryWith({})).code).toBe(2)
})

test('archive moves what is complete, and unarchive brings it back', () => {
  const folder = work('a.js — created')
  const archive = (...args: string[]) => ralph(['archive', ...args], { cwd: folder })
  expect(archive()).toMatchObject({ code: 0 })
  expect(archive('login').code).toBe(1)
  const base = commitAll(folder)
  writeIn(
    folder,
    '.ralph/handoffs/login.yaml',
    handoff(base).replace('in_progress', 'completed').replace('changed:\n', 'changed: []\n'),
  )
  expect(archive('--check').code).toBe(1)
  expect(archive('--dry-run')).toMatchObject({ code: 0 })
  expect(JSON.parse(archive('--json').stdout).moves).toMatchObject([
    { from: '.ralph/handoffs/login.yaml', state: 'moved' },
  ])
  expect(ralph(['unarchive', 'login'], { cwd: folder })).toMatchObject({ code: 0 })
  expect(ralph(['unarchive', 'login'], { cwd: folder }).code).toBe(2)
})

test('a path may be given as shells, editors and hooks give it', () => {
  const folder = work('a.js — created')
  writeIn(folder, 'src/deep/b.js', 'export {}\n')
  const path = '.ralph/handoffs/login.yaml'
  const names = [path, `./${path}`, join(folder, path), `src/../${path}`]
  for (const name of names) expect(verify(folder, name, '--allow-unclaimed')).toMatchObject({ code: 0 })
  for (const name of [path, `../../${path}`, join(folder, path), 'login'])
    expect(verify(join(folder, 'src/deep'), name, '--allow-unclaimed')).toMatchObject({ code: 0 })
  for (const name of ['', '-', '/etc/passwd', '../login.yaml', 'spec.md', 'src'])
    expect(verify(folder, name)).toMatchObject({ code: 2, stdout: '' })
  expect(verify(folder, '/etc/passwd').stderr).toContain('lies outside of the repository')
})

test('unarchive and history take paths as well', () => {
  const folder = repositoryWith({ 'spec.md': '# Login\n', '.ralph/ralph.yaml': 'version: 1\n' })
  const base = commitAll(folder)
  const archived = '.ralph/archive/2026/2026-01-15-login-00000000.yaml'
  writeIn(folder, archived, handoff(base, 'a.js — created'))
  commitAll(folder)
  expect(ralph(['history', join(folder, archived)], { cwd: folder })).toMatchObject({ code: 0 })
  const cwd = join(folder, '.ralph/archive')
  expect(ralph(['unarchive', '2026/2026-01-15-login-00000000.yaml'], { cwd })).toMatchObject({ code: 0 })
  const open = join(folder, '.ralph/handoffs/login.yaml')
  expect(ralph(['unarchive', open], { cwd }).stderr).toContain('is open, so there is nothing to bring back')
})

test('where nothing of ralph is staged, there is nothing to judge', () => {
  const folder = repositoryWith({ 'spec.md': '# Login\n' })
  expect(verify(folder, '--staged')).toMatchObject({ code: 0, stdout: '0 handoffs\n' })
  commitAll(folder)
  writeIn(folder, '.ralph/ralph.yaml', 'version: 1\n')
  expect(verify(folder, '--staged')).toMatchObject({ code: 0, stdout: '0 handoffs\n' })
  expect(verify(folder, '--head', 'HEAD')).toMatchObject({ code: 2, stdout: '' })
})
