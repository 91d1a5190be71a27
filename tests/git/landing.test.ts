import { expect, test } from 'vitest'
import { HANDOFF, verdicts } from '../verdicts.ts'
import { started, TestRepository } from './test-repository.ts'

const CLAIMS = ['one.ts — created', 'two.ts — created', 'theirs.ts — created', 'keep.ts — modified']

/** A branch of two commits that is to land on a main which has gone on. */
function ready() {
  const { repository, base } = started()
  repository.git('checkout', '-q', '-b', 'task')
  repository.write('one.ts', '1')
  repository.commit('one')
  repository.write('two.ts', '2')
  repository.write(HANDOFF, 'handoff')
  const brought = repository.commit('two')
  repository.git('checkout', '-q', 'main')
  repository.write('theirs.ts', 'x')
  const theirs = repository.commit('theirs')
  return { repository, base, brought, theirs }
}

test('landed by a merge commit, the branch commit is still what the handoff describes', async () => {
  const { repository, base, brought } = ready()
  repository.git('merge', '-q', '--no-ff', '-m', 'land', 'task')
  for (const defaultBranch of ['main', undefined]) {
    const asked = { recorded: base, ...(defaultBranch && { defaultBranch }) }
    const { facts, reasons } = await verdicts(repository.folder, CLAIMS, asked)
    expect(facts.asOf).toEqual({ kind: 'commit', oid: brought })
    expect(reasons).toEqual(['created', 'created', 'committed-later', 'not-changed'])
  }
})

test('landed by a squash, the recorded base stands, and completeness is that of the one commit', async () => {
  const { repository, base } = ready()
  repository.git('merge', '-q', '--squash', 'task')
  repository.git('commit', '-q', '-m', 'squash')
  const { facts, reasons } = await verdicts(repository.folder, CLAIMS, { recorded: base, base: 'HEAD^1' })
  expect(reasons).toEqual(['created', 'created', 'created', 'not-changed'])
  expect([...(facts.completeness?.changes.keys() ?? [])]).toEqual([HANDOFF, 'one.ts', 'two.ts'])
})

test('landed by a rebase, the recorded base confirms what was done before the last commit', async () => {
  const { repository, base, brought, theirs } = ready()
  repository.git('checkout', '-q', 'task')
  repository.git('rebase', '-q', 'main')
  repository.git('checkout', '-q', 'main')
  repository.git('merge', '-q', '--ff-only', 'task')
  const { facts, reasons } = await verdicts(repository.folder, CLAIMS, {
    recorded: base,
    defaultBranch: 'main',
  })
  expect(facts.asOf.kind === 'commit' && facts.asOf.oid).not.toBe(brought)
  expect(reasons).toEqual(['created', 'created', 'created', 'not-changed'])
  expect(facts.completeness).toBeNull()
  const pushed = await verdicts(repository.folder, CLAIMS, { recorded: base, base: theirs })
  expect([...(pushed.facts.completeness?.changes.keys() ?? [])]).toEqual([HANDOFF, 'one.ts', 'two.ts'])
})

test('a recorded base that was rewritten away accuses nobody', async () => {
  const { repository } = ready()
  repository.git('checkout', '-q', 'task')
  const { reasons } = await verdicts(repository.folder, CLAIMS, { recorded: '1'.repeat(40) })
  expect(reasons).toEqual(CLAIMS.map(() => 'base-missing'))
  const assumed = await verdicts(repository.folder, [...CLAIMS, 'never.ts — created'], {
    recorded: '1'.repeat(40),
    defaultBranch: 'main',
  })
  expect(assumed.reasons).toEqual(['created', 'created', 'never-existed', 'base-missing', 'never-existed'])
})

test('cherry-picked and reverted work is what it comes to', async () => {
  const { repository, base } = started()
  repository.git('checkout', '-q', '-b', 'source')
  repository.write('picked.ts', 'x')
  const picked = repository.commit('picked')
  repository.git('checkout', '-q', 'main')
  repository.git('cherry-pick', picked)
  repository.write('keep.ts', 'changed')
  repository.commit('change')
  repository.git('revert', '--no-edit', 'HEAD')
  const { judged, reasons } = await verdicts(
    repository.folder,
    ['picked.ts — created', 'keep.ts — modified'],
    { recorded: base },
  )
  expect(reasons).toEqual(['created', 'not-changed'])
  expect(judged[1]?.message).toContain(`${repository.git('rev-parse', 'HEAD').slice(0, 10)} touched it`)
})

test('the claims of a root commit are judged against nothing', async () => {
  const repository = new TestRepository()
  repository.write('a.ts', 'x')
  repository.write(HANDOFF, 'handoff')
  const root = repository.commit('root')
  repository.write('later.ts', 'x')
  repository.commit('later')
  const { facts, reasons } = await verdicts(repository.folder, [
    'a.ts — created',
    'b.ts — created',
    'later.ts — created',
    'a.ts — modified',
  ])
  expect(facts).toMatchObject({
    asOf: { kind: 'commit', oid: root },
    base: { source: 'empty-tree', assumed: true },
  })
  expect(reasons).toEqual(['created', 'never-existed', 'committed-later', 'assumed-base'])
})

test('an unrelated change owes nothing to an old handoff, also when the branch that it left has archived it since', async () => {
  const { repository, base } = ready()
  repository.git('merge', '-q', '--no-ff', '-m', 'land', 'task')
  repository.git('checkout', '-q', '-b', 'unrelated')
  repository.write('unrelated.ts', 'x')
  repository.commit('unrelated')
  repository.git('checkout', '-q', 'main')
  repository.git('rm', '-q', HANDOFF)
  repository.write('.ralph/archive/2026/2026-01-01-task-00000000.yaml', 'handoff')
  repository.commit('archive')
  repository.git('checkout', '-q', 'unrelated')
  const { facts, reasons } = await verdicts(repository.folder, CLAIMS.slice(0, 2), {
    recorded: base,
    base: 'main',
  })
  expect(reasons).toEqual(['created', 'created'])
  expect(facts.completeness).toBeNull()
})

test('a handoff is found again in the archive by its content, among all that stood at its place', async () => {
  const { repository, base, brought } = ready()
  repository.git('checkout', '-q', 'task')
  for (const text of ['second', 'third', 'handoff of another task']) {
    repository.write(HANDOFF, text)
    repository.commit(text)
  }
  const path = '.ralph/archive/2026/2026-01-01-task-00000000.yaml'
  repository.write(path, 'handoff')
  const asked = { recorded: base, path, earlierPath: HANDOFF }
  for (const commit of [false, true]) {
    if (commit) repository.commit('archive')
    const { facts, reasons } = await verdicts(repository.folder, CLAIMS.slice(0, 2), asked)
    expect(facts.asOf).toEqual({ kind: 'commit', oid: brought })
    expect(reasons).toEqual(['created', 'created'])
  }
})

test('a task that began on the branch owes no claim of what was merged into it since', async () => {
  const { repository, brought } = ready()
  repository.git('checkout', '-q', 'task')
  repository.write('three.ts', '3')
  repository.commit('three')
  repository.git('merge', '-q', '-m', 'main', 'main')
  repository.write('four.ts', '4')
  repository.write(HANDOFF, 'again')
  const asked = { recorded: brought, defaultBranch: 'main' }
  const { facts, reasons } = await verdicts(
    repository.folder,
    ['three.ts — created', 'one.ts — modified'],
    asked,
  )
  expect(reasons).toEqual(['created', 'not-changed'])
  expect([...(facts.completeness?.changes.keys() ?? [])].sort()).toEqual([HANDOFF, 'four.ts', 'three.ts'])
})
