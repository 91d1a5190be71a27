import { execFileSync } from 'node:child_process'
import { chmodSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { BIN } from '../ralph.ts'
import { HANDOFF, verdicts } from '../verdicts.ts'
import { started, type TestRepository, temporaryFolder } from './test-repository.ts'

/** A handoff that claims that `a.ts` was created, and a hook that verifies what the commit holds. */
function hooked(): TestRepository {
  const { repository, base } = started()
  repository.write('spec.md', 'spec')
  repository.commit('spec')
  const claims = 'files_changed: [a.ts — created, spec.md — created]'
  repository.write(
    HANDOFF,
    `spec_ref: spec.md\nstatus: {in_progress: [half]}\n${claims}\ngit: {base: ${base}}\n`,
  )
  repository.write('a.ts', 'a')
  const hook = join(repository.git('rev-parse', '--git-common-dir'), 'hooks/pre-commit')
  repository.write(
    hook,
    `#!/bin/sh\nenv | grep ^GIT_INDEX_FILE= > "$(dirname "$0")/seen"\n'${process.execPath}' '${BIN}' verify --staged\n`,
  )
  chmodSync(join(repository.folder, hook), 0o755)
  return repository
}

const LYING = { code: 1, output: expect.stringContaining('`a.ts` was created') }

test('`git commit` is judged by what it holds: a file that is not staged is no part of it', () => {
  const repository = hooked()
  repository.git('add', HANDOFF)
  expect(repository.attempt('commit', '-m', 'x')).toMatchObject(LYING)
  repository.git('add', 'a.ts')
  expect(repository.attempt('commit', '-m', 'x')).toMatchObject({ code: 0 })
})

test('`git commit -a` and `git commit -- path` bring an index of their own', () => {
  const repository = hooked()
  repository.git('add', HANDOFF)
  expect(repository.attempt('commit', '-a', '-m', 'x')).toMatchObject(LYING)
  repository.git('add', 'a.ts')
  // Everything is staged, and this commit leaves the claimed file out.
  expect(repository.attempt('commit', '-m', 'x', '--', HANDOFF)).toMatchObject(LYING)
  expect(readFileSync(join(repository.folder, '.git/hooks/seen'), 'utf8')).toMatch(/next-index-\d+\.lock/)
  expect(repository.attempt('commit', '-m', 'x', '--', HANDOFF, 'a.ts')).toMatchObject({ code: 0 })
  repository.write('keep.ts', 'changed')
  repository.write(
    HANDOFF,
    readFileSync(join(repository.folder, HANDOFF), 'utf8').replace('[a.ts', '[keep.ts — modified, a.ts'),
  )
  expect(repository.attempt('commit', '-a', '-m', 'x')).toMatchObject({ code: 0 })
  expect(readFileSync(join(repository.folder, '.git/hooks/seen'), 'utf8')).toMatch(/index\.lock/)
})

test('a commit from a linked worktree, and one from a subfolder, are judged by their own index', () => {
  const repository = hooked()
  const linked = join(temporaryFolder(), 'linked')
  repository.git('worktree', 'add', '-q', '-b', 'other', linked)
  execFileSync('cp', ['-r', join(repository.folder, '.ralph'), join(linked, '.ralph')])
  repository.git('-C', linked, 'add', HANDOFF)
  // The main working tree has it staged: the other one does not.
  repository.git('add', 'a.ts')
  expect(repository.attempt('-C', linked, 'commit', '-m', 'x')).toMatchObject(LYING)
  execFileSync('cp', [join(repository.folder, 'a.ts'), linked])
  repository.git('-C', linked, 'add', 'a.ts')
  expect(repository.attempt('-C', join(linked, 'src'), 'commit', '-m', 'x')).toMatchObject({ code: 0 })
})

test('amending, and a commit over --git-dir and --work-tree, are judged the same', () => {
  const repository = hooked()
  repository.git('add', HANDOFF, 'a.ts')
  expect(repository.attempt('commit', '-m', 'x')).toMatchObject({ code: 0 })
  repository.git('rm', '-q', '--cached', 'a.ts')
  repository.write(HANDOFF, `${readFileSync(join(repository.folder, HANDOFF), 'utf8')}# again\n`)
  repository.git('add', HANDOFF)
  expect(repository.attempt('commit', '--amend', '-m', 'x')).toMatchObject(LYING)
  const away = join(temporaryFolder(), 'away.git')
  execFileSync('mv', [join(repository.folder, '.git'), away])
  const place = [`--git-dir=${away}`, `--work-tree=${repository.folder}`]
  expect(repository.attempt(...place, 'commit', '--amend', '-m', 'x')).toMatchObject(LYING)
  repository.attempt(...place, 'add', 'a.ts')
  expect(repository.attempt(...place, 'commit', '--amend', '-m', 'x')).toMatchObject({ code: 0 })
})

test('an index that lies elsewhere is not believed', async () => {
  const { repository, base } = started()
  const elsewhere = join(temporaryFolder(), 'index')
  repository.write('a.ts', 'a')
  execFileSync('cp', [join(repository.folder, '.git/index'), elsewhere])
  execFileSync('git', ['add', 'a.ts'], {
    cwd: repository.folder,
    env: { ...process.env, GIT_INDEX_FILE: elsewhere },
  })
  process.env.GIT_INDEX_FILE = elsewhere
  const { reasons } = await verdicts(repository.folder, ['a.ts — created'], { recorded: base, staged: true })
  expect(reasons).toEqual(['never-existed'])
})

beforeEach(() => {
  delete process.env.GIT_INDEX_FILE
})

test('what is only meant to be added counts in the working tree and not in the commit', async () => {
  const { repository, base } = started()
  repository.write('a.ts', 'a')
  repository.git('add', '-N', 'a.ts')
  const claims = ['a.ts — created']
  const inTree = await verdicts(repository.folder, claims, { recorded: base })
  expect(inTree.reasons).toEqual(['created'])
  expect([...(inTree.facts.completeness?.changes.keys() ?? [])]).toEqual(['a.ts'])
  const staged = await verdicts(repository.folder, claims, { recorded: base, staged: true })
  expect(staged.reasons).toEqual(['never-existed'])
  expect([...(staged.facts.completeness?.changes.keys() ?? [])]).toEqual([])
  rmSync(join(repository.folder, 'a.ts'))
  expect((await verdicts(repository.folder, claims, { recorded: base })).reasons).toEqual(['never-existed'])
})

test('an index flag makes nothing of a claim, even where it seems to fit, and is told where nobody claims', async () => {
  const { repository, base } = started()
  repository.write('keep.ts', 'changed')
  repository.commit('changed')
  repository.git('update-index', '--assume-unchanged', 'keep.ts')
  repository.git('update-index', '--skip-worktree', 'old.ts')
  // Taken back behind git's back: the claim is false in the working tree, and git would not say so.
  repository.write('keep.ts', 'keep')
  const { reasons, notes } = await verdicts(repository.folder, ['keep.ts — modified'], { recorded: base })
  expect(reasons).toEqual(['hidden-by-index-flag'])
  expect(notes).toEqual(['marked in the index so that git does not look at the working file: `old.ts`'])
  const committed = await verdicts(repository.folder, ['keep.ts — modified'], {
    recorded: base,
    head: 'HEAD',
  })
  expect(committed.reasons).toEqual(['modified'])
})

test('a file in conflict decides nothing, though a claim seems to fit; the others are judged', async () => {
  const { repository, base } = started()
  repository.git('checkout', '-q', '-b', 'other')
  repository.write('keep.ts', 'theirs')
  repository.write('theirs.ts', 'x')
  repository.commit('theirs')
  repository.git('checkout', '-q', 'main')
  repository.write('keep.ts', 'ours')
  const ours = repository.commit('ours')
  for (const command of [
    ['merge', 'other'],
    ['rebase', 'other'],
  ]) {
    expect(repository.attempt(...command).code).toBe(1)
    for (const staged of [false, true]) {
      const claims = ['keep.ts — modified', 'theirs.ts — created', 'old.ts — deleted']
      const { reasons } = await verdicts(repository.folder, claims, { recorded: base, staged })
      expect(reasons).toEqual(['merge-in-progress', 'created', 'still-present'])
    }
    const { facts } = await verdicts(repository.folder, [], { recorded: ours })
    if (command[0] === 'merge') expect(facts.completeness?.changes.get('keep.ts')?.kind).toBe('modified')
    repository.git(command[0] as string, '--abort')
  }
})
