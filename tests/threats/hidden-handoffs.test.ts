import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { testWith } from '../programs.ts'
import { BIN, ralph } from '../ralph.ts'
import { commitAll, git, repositoryWith } from '../repository.ts'

// What stands where handoffs are looked for and cannot be looked into is no proof that there are none.

const HANDOFF = 'spec_ref: spec.md\nstatus: {in_progress: [half]}\nfiles_changed: []\n'

function repository(): string {
  const folder = repositoryWith({ 'spec.md': '# Spec\n', '.ralph/handoffs/task.yaml': HANDOFF })
  commitAll(folder)
  return folder
}

describe.each(['.ralph', '.ralph/handoffs'])('a link in the place of %s', (place) => {
  function linked(): string {
    const folder = repository()
    renameSync(join(folder, place), join(folder, 'elsewhere'))
    symlinkSync(join(folder, 'elsewhere'), join(folder, place))
    return folder
  }

  test.each([[['verify']], [['verify', '--all']], [['archive']], [['archive', '--check']]])(
    'fails %j',
    (args) => {
      const { code, stdout } = ralph(args, { cwd: linked() })
      expect(code).toBe(1)
      expect(stdout).toContain(`${place}:1:1 error syntax/not-regular-file`)
    },
  )

  test.each([
    [['lint', '--staged'], 1],
    [['verify', '--staged'], 1],
    [['verify', '--head', 'HEAD'], place === '.ralph' ? 2 : 1],
  ])('fails %j once git has it', (args, code) => {
    const folder = linked()
    if (args.includes('--staged')) git(folder, 'add', '--all')
    else commitAll(folder)
    expect(ralph(args, { cwd: folder }).code).toBe(code)
  })
})

test('a link in the place of the archive is no matter for open handoffs, and one for all', () => {
  const folder = repository()
  symlinkSync('/etc', join(folder, '.ralph/archive'))
  expect(ralph(['verify'], { cwd: folder }).stdout).not.toContain('syntax/')
  const { code, stdout } = ralph(['verify', '--all'], { cwd: folder })
  expect(code).toBe(1)
  expect(stdout).toContain('.ralph/archive:1:1 error syntax/not-regular-file')
})

test.each([
  ['verify', '.ralph/archive'],
  ['archive', '.ralph/archive'],
  ['unarchive', '.ralph/archive'],
])('a folder that cannot be listed is no handoff to be named: %s', (...args) => {
  const folder = repository()
  symlinkSync('/etc', join(folder, '.ralph/archive'))
  expect(ralph([...args, '--json'], { cwd: folder })).toMatchObject({
    code: 2,
    stdout: expect.stringContaining('"unknown-task"'),
  })
})

test.each(['verify', 'archive'])('%s refuses where .ralph is a file', (command) => {
  const folder = repository()
  rmSync(join(folder, '.ralph'), { recursive: true })
  writeFileSync(join(folder, '.ralph'), '')
  expect(ralph([command], { cwd: folder })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no `.ralph/` folder'),
  })
})

// The superuser may list every folder, unless that privilege is given up.
const mortal = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-all'] : []
const unlisted = mortal.length === 0 ? { run: test, named: (name: string) => name } : testWith('setpriv')

unlisted.run(unlisted.named('a folder that may not be listed fails verify'), () => {
  const folder = repository()
  const [program = '', ...words] = [...mortal, process.execPath, BIN, 'verify']
  chmodSync(join(folder, '.ralph/handoffs'), 0)
  const { status, stdout } = spawnSync(program, words, { cwd: folder, encoding: 'utf8' })
  chmodSync(join(folder, '.ralph/handoffs'), 0o755)
  expect(status).toBe(1)
  expect(stdout).toContain('.ralph/handoffs:1:1 error syntax/unreadable')
})

test('a link beside what a skill is made of hides no document', () => {
  const folder = repository()
  mkdirSync(join(folder, '.ralph/skills/make'), { recursive: true })
  symlinkSync('../../../spec.md', join(folder, '.ralph/skills/make/reference.md'))
  symlinkSync('../../..', join(folder, '.ralph/skills/make/scripts'))
  expect(ralph(['lint'], { cwd: folder }).stdout).not.toContain('not-regular-file')
})
