import { execFileSync } from 'node:child_process'
import { chmodSync, symlinkSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { HANDOFF, verdicts } from '../verdicts.ts'
import { TestRepository } from './test-repository.ts'

/** A repository whose first commit is the task's base. */
function started(): { repository: TestRepository; base: string } {
  const repository = new TestRepository()
  repository.write('keep.ts', 'keep')
  repository.write('old.ts', 'old')
  repository.write('src/move.ts', 'content that moves')
  return { repository, base: repository.commit('base') }
}

test('work that is not committed: tracked changes and untracked files count, ignored ones cannot be checked', async () => {
  const { repository, base } = started()
  repository.write('.gitignore', 'dist/\n')
  repository.write('keep.ts', 'changed')
  repository.write('new.ts', 'new')
  repository.write('dist/out.js', 'built')
  repository.remove('old.ts')
  const { reasons, facts } = await verdicts(
    repository.folder,
    [
      'keep.ts — modified',
      'new.ts — created',
      'old.ts — deleted',
      'dist/out.js — created',
      '.gitignore — created',
    ],
    { recorded: base },
  )
  expect(facts.asOf).toEqual({ kind: 'worktree' })
  expect(reasons).toEqual(['modified', 'created', 'deleted', 'ignored', 'created'])
})

test('each lie has its own reason, and says what git has instead', async () => {
  const { repository, base } = started()
  repository.git('mv', 'src/move.ts', 'src/moved.ts')
  repository.write('passing.ts', 'here and gone')
  repository.commit('one')
  repository.git('rm', '-q', 'passing.ts')
  repository.write('src/Case.ts', 'x')
  repository.commit('two')
  const { judged } = await verdicts(
    repository.folder,
    [
      'keep.ts — modified',
      'keep.ts — created',
      'keep.ts — deleted',
      'src/move.ts — modified',
      'nowhere.ts — created',
      'passing.ts — created',
      'passing.ts — deleted',
      'src/moved.ts — modified',
      'old.ts → src/moved.ts — renamed',
      'gone.ts → src/moved.ts — renamed',
      'src/case.ts — created',
      '/home/somebody/project/keep.ts — modified',
    ],
    { recorded: base },
  )
  expect(judged.map(({ reason }) => reason)).toEqual([
    'not-changed',
    'pre-existed',
    'still-present',
    'absent',
    'never-existed',
    'absent',
    'not-changed',
    'is-new',
    'rename-source-present',
    'rename-source-unknown',
    'case-mismatch',
    'outside-repository',
  ])
  expect(judged.every(({ verdict }) => verdict === 'contradicted')).toBe(true)
  expect(judged[3]?.message).toContain('its content stands at `src/moved.ts`')
  expect(judged[5]?.message).toContain('deleted in ')
  expect(judged[10]?.message).toContain('`src/Case.ts`')
})

test('where a file went is said only where git shows it', async () => {
  const { repository, base } = started()
  repository.write('src/empty.py', '')
  repository.write('src/late.ts', 'first of two')
  repository.commit('first')
  repository.remove('src/empty.py')
  repository.write('lib/empty.py', '')
  repository.write('keep.ts', 'changed')
  repository.write('src/late.ts', 'second of two')
  repository.commit('second')
  repository.remove('keep.ts')
  repository.git('mv', 'src/late.ts', 'lib/last.ts')
  const claims = ['src/empty.py — created', 'keep.ts — modified', 'src/late.ts — created']
  const { judged } = await verdicts(repository.folder, claims, { recorded: base })
  const [empty, keep, late] = judged.map(({ message }) => message)
  expect(empty).toMatch(/it is not there; deleted in [0-9a-f]{10}$/)
  // Its deletion is in no commit yet.
  expect(keep).toMatch(/it is not there$/)
  expect(late).toMatch(/it is not there; its content stands at `lib\/last.ts`$/)
})

test('a mode change, a link in place of a file and a folder in place of a file are changes', async () => {
  const { repository, base } = started()
  chmodSync(join(repository.folder, 'keep.ts'), 0o755)
  unlinkSync(join(repository.folder, 'old.ts'))
  symlinkSync('keep.ts', join(repository.folder, 'old.ts'))
  repository.remove('src/move.ts')
  repository.write('src/move.ts/inner.ts', 'x')
  const claims = [
    'keep.ts — modified',
    'old.ts — modified',
    'src/move.ts — deleted',
    'src/move.ts/inner.ts — created',
  ]
  const expected = ['mode-only', 'type-changed', 'deleted', 'created']
  expect((await verdicts(repository.folder, claims, { recorded: base })).reasons).toEqual(expected)
  repository.commit()
  expect((await verdicts(repository.folder, claims, { recorded: base, head: 'HEAD' })).reasons).toEqual(
    expected,
  )
})

test('a committed handoff describes the commit that brought it, whatever happens later', async () => {
  const { repository, base } = started()
  repository.write('new.ts', 'new')
  repository.write(HANDOFF, 'first')
  const brought = repository.commit('work and handoff')
  repository.git('rm', '-q', 'new.ts')
  repository.write('later.ts', 'later')
  repository.commit('later')
  const { facts, reasons } = await verdicts(repository.folder, ['new.ts — created', 'later.ts — created'], {
    recorded: base,
  })
  expect(facts.asOf).toEqual({ kind: 'commit', oid: brought })
  expect(reasons).toEqual(['created', 'committed-later'])
  expect([...(facts.completeness?.changes.keys() ?? [])]).toEqual([HANDOFF, 'later.ts'])
})

test('an archived handoff is judged at the commit that brought it while it was open', async () => {
  const { repository, base } = started()
  repository.write('new.ts', 'new')
  repository.write(HANDOFF, 'done')
  const brought = repository.commit('work')
  const path = '.ralph/archive/2026/2026-01-02-task-00000000.yaml'
  repository.write('x', '')
  repository.git('rm', '-q', '--cached', HANDOFF)
  repository.remove(HANDOFF)
  repository.write(path, 'done')
  const asked = { recorded: base, path, earlierPath: HANDOFF }
  expect((await verdicts(repository.folder, ['new.ts — created'], asked)).facts.asOf).toEqual({
    kind: 'commit',
    oid: brought,
  })
  repository.commit('archive')
  expect((await verdicts(repository.folder, ['new.ts — created'], asked)).facts.asOf).toEqual({
    kind: 'commit',
    oid: brought,
  })
})

test('what is staged is judged by the index: partial staging, intent to add', async () => {
  const { repository, base } = started()
  repository.write('keep.ts', 'staged')
  repository.git('add', 'keep.ts')
  repository.write('old.ts', 'not staged')
  repository.write('later.ts', 'x')
  repository.git('add', '-N', 'later.ts')
  const claims = ['keep.ts — modified', 'old.ts — modified', 'later.ts — created']
  expect((await verdicts(repository.folder, claims, { recorded: base, staged: true })).reasons).toEqual([
    'modified',
    'not-changed',
    'never-existed',
  ])
  expect((await verdicts(repository.folder, claims, { recorded: base })).reasons).toEqual([
    'modified',
    'modified',
    'created',
  ])
})

test('a file taken out of the index but not off the disk is still there', async () => {
  const { repository, base } = started()
  repository.git('rm', '-q', '--cached', 'keep.ts', 'old.ts')
  repository.write('old.ts', 'changed')
  const { reasons } = await verdicts(repository.folder, ['keep.ts — deleted', 'old.ts — modified'], {
    recorded: base,
  })
  expect(reasons).toEqual(['still-present', 'modified'])
})

test('T17: edits that an index flag hides are told, not trusted', async () => {
  const { repository, base } = started()
  repository.git('update-index', '--assume-unchanged', 'keep.ts')
  repository.git('update-index', '--skip-worktree', 'old.ts')
  repository.write('keep.ts', 'hidden')
  const { reasons } = await verdicts(repository.folder, ['keep.ts — modified', 'old.ts — modified'], {
    recorded: base,
  })
  expect(reasons).toEqual(['hidden-by-index-flag', 'hidden-by-index-flag'])
})

test('a conflict decides nothing', async () => {
  const { repository, base } = started()
  repository.git('checkout', '-q', '-b', 'other')
  repository.write('keep.ts', 'theirs')
  repository.commit('theirs')
  repository.git('checkout', '-q', 'main')
  repository.write('keep.ts', 'ours')
  repository.commit('ours')
  try {
    repository.git('merge', 'other')
  } catch {
    // The conflict is the point.
  }
  const { judged } = await verdicts(repository.folder, ['keep.ts — created'], { recorded: base })
  expect(judged[0]).toMatchObject({ verdict: 'inconclusive', reason: 'merge-in-progress' })
})

test('a nested repository and a submodule have no files of ours', async () => {
  const { repository, base } = started()
  const inner = new TestRepository()
  inner.write('file', 'x')
  inner.commit()
  execFileSync('cp', ['-r', inner.folder, join(repository.folder, 'nested')])
  const { reasons } = await verdicts(repository.folder, ['nested/file — created'], { recorded: base })
  expect(reasons).toEqual(['outside-superproject'])
  repository.git('-c', 'protocol.file.allow=always', 'submodule', '-q', 'add', inner.folder, 'mod')
  repository.commit()
  const later = await verdicts(
    repository.folder,
    ['mod — created', 'mod/file — created', '.gitmodules — created'],
    { recorded: base },
  )
  expect(later.reasons).toEqual(['created', 'outside-superproject', 'created'])
})

test('no commit yet: everything in the working tree is created, the base is the empty tree', async () => {
  for (const options of [[], ['--object-format=sha256']]) {
    const repository = new TestRepository(options)
    repository.write('a', 'x')
    const { facts, reasons } = await verdicts(repository.folder, ['a — created', 'b — created'])
    expect(facts.base).toMatchObject({ source: 'empty-tree', assumed: true })
    expect(reasons).toEqual(['created', 'never-existed'])
    repository.git('add', 'a')
    expect((await verdicts(repository.folder, ['a — created'], { staged: true })).reasons).toEqual([
      'created',
    ])
  }
})
