import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openRepository } from '../../src/git/repository.ts'
import { ralph } from '../ralph.ts'
import { HANDOFF, verdicts } from '../verdicts.ts'
import { started, TestRepository, temporaryFolder } from './test-repository.ts'

/** A repository with a committed handoff that tells one truth. */
function handedOff() {
  const { repository, base } = started()
  repository.write('new.ts', 'new')
  repository.write('spec.md', 'spec')
  const claims = 'files_changed: [new.ts — created, spec.md — created]'
  repository.write(
    HANDOFF,
    `spec_ref: spec.md\nstatus: {in_progress: [half]}\n${claims}\ngit: {base: ${base}}\n`,
  )
  return { repository, base, head: repository.commit('work') }
}

afterEach(() => {
  delete process.env.GIT_DIR
  delete process.env.GIT_PREFIX
})

test('a detached head is like any other', async () => {
  const { repository, base, head } = handedOff()
  repository.git('checkout', '-q', '--detach')
  const { facts, reasons } = await verdicts(repository.folder, ['new.ts — created', 'keep.ts — modified'], {
    recorded: base,
  })
  expect(facts.asOf).toEqual({ kind: 'commit', oid: head })
  expect(reasons).toEqual(['created', 'not-changed'])
})

test('the answer is the same at every depth and whatever GIT_PREFIX says', async () => {
  const { repository } = handedOff()
  repository.write('later.ts', 'x')
  mkdirSync(join(repository.folder, 'src/deep/deeper'), { recursive: true })
  const answers = ['', 'src', 'src/deep/deeper'].map((folder) =>
    ralph(['verify', '--json'], { cwd: join(repository.folder, folder), env: { GIT_PREFIX: 'src/' } }),
  )
  expect(answers[0]).toMatchObject({ code: 0, stderr: '' })
  expect(new Set(answers.map(({ stdout }) => stdout)).size).toBe(1)
})

test('a bare repository is judged at a commit, when it is named', () => {
  const { repository, base } = handedOff()
  const bare = join(temporaryFolder(), 'bare.git')
  execFileSync('git', ['clone', '-q', '--bare', repository.folder, bare], { stdio: 'pipe' })
  const named = { cwd: bare, env: { GIT_DIR: '.' } }
  expect(ralph(['verify', '--head', 'main'], named)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('2 confirmed'),
  })
  expect(ralph(['verify', '--head', 'main', '--base', base], named).code).toBe(0)
  for (const args of [[], ['--staged']]) {
    expect(ralph(['verify', ...args], named)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--head'),
    })
  }
  expect(ralph(['verify', '--head', 'main'], { cwd: bare })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('GIT_DIR'),
  })
})

test('what a hook of a receiving repository sees is judged: objects that are still in quarantine', () => {
  const { repository } = handedOff()
  const bare = join(temporaryFolder(), 'bare.git')
  execFileSync('git', ['clone', '-q', '--bare', repository.folder, bare], { stdio: 'pipe' })
  const command = `'${process.execPath}' '${join(import.meta.dirname, '../../dist/bin.js')}' verify --head "$new"`
  writeFileSync(
    join(bare, 'hooks/pre-receive'),
    `#!/bin/sh\nwhile read old new ref; do ${command} || exit 1; done\n`,
    { mode: 0o755 },
  )
  repository.git('remote', 'add', 'origin', bare)
  repository.write('more.ts', 'x')
  repository.commit('unclaimed')
  expect(repository.attempt('push', '-q', 'origin', 'main')).toMatchObject({
    code: 1,
    output: expect.stringContaining('`more.ts` was created'),
  })
  repository.git('reset', '-q', '--hard', 'HEAD~1')
  repository.write(
    HANDOFF,
    execFileSync('git', ['show', `HEAD:${HANDOFF}`], { cwd: repository.folder, encoding: 'utf8' }).replace(
      '[new',
      '[more.ts — created, new',
    ),
  )
  repository.write('more.ts', 'x')
  repository.commit('claimed')
  expect(repository.attempt('push', '-q', 'origin', 'main')).toMatchObject({ code: 0 })
})

test('linked worktrees have their own state, beside a main one or a bare repository', async () => {
  const { repository, base } = handedOff()
  const linked = join(temporaryFolder(), 'linked')
  repository.git('worktree', 'add', '-q', '-b', 'other', linked)
  const home = temporaryFolder()
  execFileSync('git', ['clone', '-q', '--bare', repository.folder, join(home, '.bare')], { stdio: 'pipe' })
  writeFileSync(join(home, '.git'), 'gitdir: ./.bare\n')
  execFileSync('git', ['worktree', 'add', '-q', join(home, 'main'), 'main'], { cwd: home, stdio: 'pipe' })
  for (const folder of [linked, join(home, 'main')]) {
    writeFileSync(join(folder, 'mine.ts'), 'x')
    writeFileSync(join(folder, HANDOFF), 'changed')
    const { reasons } = await verdicts(folder, ['mine.ts — created', 'new.ts — created'], { recorded: base })
    expect(reasons).toEqual(['created', 'created'])
  }
  expect((await verdicts(repository.folder, ['mine.ts — created'], { recorded: base })).reasons).toEqual([
    'never-existed',
  ])
})

test('a sparse checkout leaves files out and changes nothing; what lies there anyway is looked at', async () => {
  const { repository, base } = handedOff()
  repository.write('src/move.ts', 'committed change')
  repository.commit('change')
  repository.git('sparse-checkout', 'set', '--no-cone', '/*', '!/src/')
  repository.write(HANDOFF, 'changed')
  const claims = ['src/move.ts — modified', 'src/move.ts — deleted', 'new.ts — created']
  expect((await verdicts(repository.folder, claims, { recorded: base })).reasons).toEqual([
    'modified',
    'still-present',
    'created',
  ])
  const { notes, facts } = await verdicts(repository.folder, [], { recorded: base })
  expect(notes).toEqual([])
  expect([...(facts.completeness?.changes.keys() ?? [])]).not.toContain('old.ts')
  // Told to expect files outside of the patterns, git would not look at them.
  repository.git('config', 'sparse.expectFilesOutsideOfPatterns', 'true')
  repository.write('src/move.ts', 'content that moves')
  expect((await verdicts(repository.folder, claims, { recorded: base })).reasons).toEqual([
    'not-changed',
    'still-present',
    'created',
  ])
})

test('no commit yet: everything was created, and only what is there can have been', async () => {
  for (const options of [[], ['--object-format=sha256']]) {
    const repository = new TestRepository(options)
    repository.write('a', 'x')
    repository.write('b', 'x')
    repository.git('add', 'b')
    repository.git('add', '-N', 'a')
    const claims = ['a — created', 'b — created', 'c — created', 'b — modified', 'b — deleted']
    const { facts, reasons } = await verdicts(repository.folder, claims)
    expect(facts.base).toMatchObject({ source: 'empty-tree', assumed: true })
    expect(reasons).toEqual(['created', 'created', 'never-existed', 'assumed-base', 'still-present'])
    const staged = await verdicts(repository.folder, claims, { staged: true })
    expect(staged.reasons).toEqual([
      'never-existed',
      'created',
      'never-existed',
      'assumed-base',
      'still-present',
    ])
    const nowhere = '1'.repeat(options.length === 0 ? 40 : 64)
    expect((await verdicts(repository.folder, claims, { recorded: nowhere })).facts.base.source).toBe(
      'empty-tree',
    )
    const base = repository.commit()
    repository.write('c', 'x')
    expect((await verdicts(repository.folder, claims, { recorded: base })).reasons).toEqual([
      'pre-existed',
      'pre-existed',
      'created',
      'not-changed',
      'still-present',
    ])
  }
})

test('a folder whose name holds newlines and quotes is a folder', async () => {
  const folder = join(temporaryFolder(), 'a\nb "c" \u00e9 -x')
  mkdirSync(folder)
  execFileSync('git', ['init', '-q'], { cwd: folder })
  writeFileSync(join(folder, 'a'), 'x')
  mkdirSync(join(folder, 'deep'))
  expect((await openRepository(join(folder, 'deep'))).top).toBe(folder)
  expect((await verdicts(join(folder, 'deep'), ['a — created'])).reasons).toEqual(['created'])
})

test('no repository, one of somebody else, and GIT_DIR that leads astray', async () => {
  const { repository, base } = handedOff()
  await expect(openRepository('/')).rejects.toMatchObject({ code: 'not-a-repository' })
  const theirs = ralph(['verify'], { cwd: repository.folder, env: { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' } })
  expect(theirs).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('git config --global --add safe.directory'),
  })
  const other = started().repository
  process.env.GIT_DIR = join(other.folder, '.git')
  expect((await verdicts(repository.folder, ['new.ts — created'], { recorded: base })).reasons).toEqual([
    'created',
  ])
})
