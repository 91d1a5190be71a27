import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verdicts } from '../verdicts.ts'
import { started, TestRepository } from './test-repository.ts'

/** A repository with a submodule `module`. */
function withModule() {
  const inner = new TestRepository()
  inner.write('file', 'x')
  inner.commit()
  const { repository } = started()
  repository.git('-c', 'protocol.file.allow=always', 'submodule', '-q', 'add', inner.folder, 'module')
  const base = repository.commit('module')
  const folder = join(repository.folder, 'module')
  const commitInside = () => {
    writeFileSync(join(folder, 'file'), 'y')
    repository.git('-C', folder, 'commit', '-q', '-a', '-m', 'inside')
  }
  return { repository, base, folder, commitInside }
}

test('a new commit of a submodule is a change of its path, whatever .gitmodules and the configuration say', async () => {
  const { repository, base, commitInside } = withModule()
  repository.git('config', 'submodule.module.ignore', 'all')
  repository.git('config', '-f', '.gitmodules', 'submodule.module.ignore', 'all')
  repository.git('config', 'diff.ignoreSubmodules', 'all')
  commitInside()
  const claims = ['module — modified', 'module/file — modified']
  for (const asked of [{}, { staged: true }, { head: 'HEAD' }]) {
    if ('staged' in asked) repository.git('add', 'module', '.gitmodules')
    if ('head' in asked) repository.git('commit', '-q', '-m', 'module')
    const { reasons, facts } = await verdicts(repository.folder, claims, { recorded: base, ...asked })
    expect(reasons).toEqual(['modified', 'outside-superproject'])
    expect([...(facts.completeness?.changes.keys() ?? [])].sort()).toEqual(['.gitmodules', 'module'])
  }
})

test("a submodule's own uncommitted work is told and no change", async () => {
  const { repository, base, folder } = withModule()
  for (const path of ['file', 'untracked']) {
    writeFileSync(join(folder, path), 'dirty')
    const { reasons, facts, notes } = await verdicts(repository.folder, ['module — modified'], {
      recorded: base,
    })
    expect(reasons).toEqual(['not-changed'])
    expect(notes).toEqual([
      'a submodule with changes of its own, which only its own commits record: `module`',
    ])
    expect([...(facts.completeness?.changes.keys() ?? [])]).toEqual([])
  }
})

test('a submodule that is not checked out, removed, or a file now', async () => {
  const { repository, base } = withModule()
  repository.git('submodule', '-q', 'deinit', '-f', 'module')
  const claims = ['module — modified', 'module — deleted']
  expect((await verdicts(repository.folder, claims, { recorded: base })).reasons).toEqual([
    'not-changed',
    'still-present',
  ])
  repository.git('rm', '-q', 'module')
  expect((await verdicts(repository.folder, claims, { recorded: base })).reasons).toEqual([
    'absent',
    'deleted',
  ])
  repository.write('module', 'a file now')
  expect((await verdicts(repository.folder, claims, { recorded: base })).reasons).toEqual([
    'type-changed',
    'still-present',
  ])
  repository.commit()
  expect((await verdicts(repository.folder, claims, { recorded: base, head: 'HEAD' })).reasons).toEqual([
    'type-changed',
    'still-present',
  ])
})

test('of a repository that lies in the tree untracked, git sees the folder alone', async () => {
  const { repository, base } = started()
  execFileSync('git', ['init', '-q', join(repository.folder, 'nested/inner')])
  repository.write('nested/inner/file', 'x')
  repository.write('nested/mine', 'x')
  repository.git('-C', join(repository.folder, 'nested/inner'), 'add', 'file')
  repository.git('-C', join(repository.folder, 'nested/inner'), 'commit', '-q', '-m', 'inner')
  const claims = [
    'nested/inner/file — created',
    'nested/inner — created',
    'nested/mine — created',
    'nested/inner2 — created',
  ]
  const { reasons, facts } = await verdicts(repository.folder, claims, { recorded: base })
  expect(reasons).toEqual(['outside-superproject', 'outside-superproject', 'created', 'never-existed'])
  expect([...(facts.completeness?.changes.keys() ?? [])]).toEqual(['nested/mine'])
  expect(facts.completeness?.hidden).toEqual(['nested/inner'])
})
