import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { busy, HOLDS, run } from './busy.ts'

/** Every byte below `.git` but for times. */
function fingerprint(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((name) => statSync(join(folder, name)).isFile())
  return files.map((name) => `${name} ${readFileSync(join(folder, name)).toString('base64')}`).join('\n')
}

/** Everything by which a repository's own configuration can name a program. */
function plant({ repository, canary }: ReturnType<typeof busy>): void {
  const program = join(repository.folder, '.git/program')
  writeFileSync(program, `#!/bin/sh\ntouch '${canary}'\necho 1\n`, { mode: 0o755 })
  const keys = [
    'core.fsmonitor',
    'core.pager',
    'core.editor',
    'core.sshCommand',
    'core.askPass',
    'core.gitProxy',
    'core.alternateRefsCommand',
    'diff.external',
    'diff.evil.command',
    'diff.evil.textconv',
    'merge.evil.driver',
    'gpg.program',
    'gpg.ssh.program',
    'pager.status',
    'pager.diff',
    'sequence.editor',
    'uploadpack.packObjectsHook',
    'credential.helper',
    'remote.origin.uploadpack',
    'trailer.x.command',
    'interactive.diffFilter',
    'difftool.x.cmd',
  ]
  const folders = [join(repository.folder, '.git'), join(repository.folder, '.git/modules/module')]
  for (const folder of folders) {
    const set = (key: string, value: string) =>
      execFileSync('git', ['config', '-f', join(folder, 'config'), key, value])
    for (const key of keys) set(key, program)
    for (const name of ['status', 'ls-tree', 'ls-files', 'rev-parse', 'diff-tree'])
      set(`alias.${name}`, `!${program}`)
    for (const [key, value] of [
      ['log.showSignature', 'true'],
      ['core.hooksPath', join(repository.folder, 'hooks')],
      ['core.fsmonitorHookVersion', '1'],
    ])
      set(key as string, value as string)
    mkdirSync(join(folder, 'hooks'), { recursive: true })
    for (const hook of [
      'post-index-change',
      'fsmonitor-watchman',
      'pre-commit',
      'post-checkout',
      'reference-transaction',
    ])
      cpSync(program, join(folder, 'hooks', hook))
  }
  cpSync(join(repository.folder, '.git/hooks'), join(repository.folder, 'hooks'), { recursive: true })
  repository.write('.git/info/exclude', 'hooks/\n')
}

test('T14: nothing that the configuration of a repository names is run, and nothing is written below .git', () => {
  const planted = busy()
  const { repository, canary } = planted
  plant(planted)
  const before = fingerprint(join(repository.folder, '.git'))
  for (const args of [
    ['verify'],
    ['verify', '--head', 'HEAD'],
    ['verify', '--staged'],
    ['lint'],
    ['archive', '--dry-run'],
    ['archive', '--check'],
    ['verify', '--all', '--base', 'HEAD'],
  ]) {
    expect(run(repository.folder, args).code).toBeLessThan(4)
    expect([args, existsSync(canary)]).toEqual([args, false])
  }
  expect(run(repository.folder, ['verify'])).toMatchObject(HOLDS)
  expect(fingerprint(join(repository.folder, '.git'))).toBe(before)
  expect(run(repository.folder, ['archive', '--stage'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('.ralph/archive/'),
  })
  expect(
    repository.git('-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', 'ls-files', '.ralph'),
  ).toContain('.ralph/archive/')
  expect(existsSync(canary)).toBe(false)
  // The canary sings when git is called as anybody would.
  repository.attempt('status')
  expect(existsSync(canary)).toBe(true)
})

test('T13: a bare repository that lies in the tree is not entered', () => {
  const { repository, canary } = busy()
  execFileSync('git', ['init', '-q', '--bare', join(repository.folder, 'fixtures/bare')])
  execFileSync('git', [
    'config',
    '-f',
    join(repository.folder, 'fixtures/bare/config'),
    'core.fsmonitor',
    `touch '${canary}'`,
  ])
  execFileSync('git', [
    'config',
    '-f',
    join(repository.folder, 'fixtures/bare/config'),
    'core.worktree',
    repository.folder,
  ])
  execFileSync('git', [
    'config',
    '-f',
    join(repository.folder, 'fixtures/bare/config'),
    '--unset',
    'core.bare',
  ])
  for (const args of [['verify'], ['verify', '--head', 'HEAD'], ['lint', '--staged'], ['archive']]) {
    expect(run(join(repository.folder, 'fixtures/bare'), args)).toMatchObject({ code: 2, stdout: '' })
  }
  expect(existsSync(canary)).toBe(false)
})
