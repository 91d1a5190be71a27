import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { Refusal } from '../../src/model/refusal.ts'
import { HANDOFF, verdicts } from '../verdicts.ts'
import { TestRepository } from './test-repository.ts'

const NOWHERE = '1234567890123456789012345678901234567890'

/** main with one commit; a branch `task` with two commits, the second of which brings the handoff. */
function branched() {
  const repository = new TestRepository()
  repository.write('keep.ts', 'keep')
  const base = repository.commit('base')
  repository.git('checkout', '-q', '-b', 'task')
  repository.write('one.ts', 'one')
  const first = repository.commit('one')
  repository.write('two.ts', 'two')
  repository.write(HANDOFF, 'handoff')
  const second = repository.commit('two')
  return { repository, base, first, second }
}

const CLAIMS = [
  'one.ts — created',
  'two.ts — created',
  'keep.ts — modified',
  'never.ts — created',
  'keep.ts — deleted',
]
const TRUE_CLAIMS = ['one.ts — created', 'two.ts — created']

function clone(from: TestRepository, ...options: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'ralph-clone-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  execFileSync('git', ['clone', '-q', ...options, `file://${from.folder}`, folder], { stdio: 'pipe' })
  return folder
}

test('a recorded base is taken, and judges everything', async () => {
  const { repository, base } = branched()
  const { facts, reasons } = await verdicts(repository.folder, CLAIMS, { recorded: base })
  expect(facts.base).toEqual({ oid: base, source: 'recorded', assumed: false })
  expect(reasons).toEqual(['created', 'created', 'not-changed', 'never-existed', 'still-present'])
})

test('without any base nothing is accused: every claim is inconclusive', async () => {
  const { repository } = branched()
  const { facts, judged } = await verdicts(repository.folder, CLAIMS)
  expect(facts.base).toEqual({ oid: null, source: null, assumed: false })
  expect(new Set(judged.map(({ verdict, reason }) => `${verdict} ${reason}`))).toEqual(
    new Set(['inconclusive no-base']),
  )
  expect(judged[0]?.help).toContain('ralph verify --base')
  expect(facts.completeness).toBeNull()
})

test('--base counts where nothing valid is recorded, and the reason against the recorded one is kept', async () => {
  const { repository, base } = branched()
  const { facts, reasons } = await verdicts(repository.folder, CLAIMS, { recorded: NOWHERE, base: 'main' })
  expect(facts.base).toEqual({ oid: base, source: 'flag', assumed: false })
  expect(facts.troubles.map(({ reason }) => reason)).toEqual(['base-missing'])
  expect(reasons).toEqual(['created', 'created', 'not-changed', 'never-existed', 'still-present'])
})

test('--base never replaces a valid recorded base', async () => {
  const { repository, base, first } = branched()
  const { facts, reasons } = await verdicts(repository.folder, TRUE_CLAIMS, { recorded: base, base: first })
  expect(facts.base.source).toBe('recorded')
  expect(reasons).toEqual(['created', 'created'])
  expect([...(facts.completeness?.changes.keys() ?? [])]).toEqual([HANDOFF, 'two.ts'])
})

test('a revision that names no commit is refused', async () => {
  const { repository } = branched()
  const options = ['--output=x', '--template=x', '--upload-pack=x', '-ccore.pager=x', '-c', '-', '--']
  for (const base of [
    'no-such-branch',
    'HEAD:keep.ts',
    '',
    '^HEAD',
    'main..task',
    'HEAD^{tree}',
    'a\0b',
    ...options,
  ]) {
    await expect(verdicts(repository.folder, TRUE_CLAIMS, { base })).rejects.toThrow(Refusal)
  }
})

test('a recorded base must be the full id of a commit', async () => {
  const { repository, base } = branched()
  repository.git('tag', '-a', 'v1', '-m', 'tag', 'main')
  const blob = repository.git('rev-parse', 'HEAD:keep.ts')
  for (const recorded of [base.slice(0, 10), 'main', repository.git('rev-parse', 'v1'), blob]) {
    const { facts } = await verdicts(repository.folder, TRUE_CLAIMS, { recorded })
    expect(facts.base.oid).toBeNull()
    expect(facts.troubles[0]?.reason).toBe('base-missing')
  }
})

test('a base that is no ancestor is not taken', async () => {
  const { repository } = branched()
  repository.git('checkout', '-q', 'main')
  repository.write('other.ts', 'x')
  const ahead = repository.commit('main goes on')
  repository.git('checkout', '-q', 'task')
  const { facts, reasons } = await verdicts(repository.folder, TRUE_CLAIMS, { recorded: ahead })
  expect(facts.troubles[0]?.reason).toBe('base-not-ancestor')
  expect(reasons).toEqual(['base-not-ancestor', 'base-not-ancestor'])
})

test('the merge base with the default branch is assumed: it confirms, and accuses only where no base matters', async () => {
  const { repository, base } = branched()
  const { facts, judged } = await verdicts(repository.folder, CLAIMS, { defaultBranch: 'main' })
  expect(facts.base).toEqual({ oid: base, source: 'merge-base', assumed: true })
  expect(judged.map(({ verdict, reason }) => `${verdict} ${reason}`)).toEqual([
    'confirmed created',
    'confirmed created',
    'inconclusive assumed-base',
    'contradicted never-existed',
    'contradicted still-present',
  ])
})

test('on the default branch the parent of the commit is assumed, at a root the empty tree', async () => {
  const repository = new TestRepository()
  repository.write('a', 'a')
  const root = repository.commit('root')
  repository.write('b', 'b')
  repository.write(HANDOFF, 'x')
  repository.commit('work')
  const { facts } = await verdicts(repository.folder, ['b — created'], { defaultBranch: 'main' })
  expect(facts.base).toEqual({ oid: root, source: 'parent', assumed: true })

  const fresh = new TestRepository()
  fresh.write('a', 'a')
  fresh.write(HANDOFF, 'x')
  fresh.commit('root')
  const found = await verdicts(fresh.folder, ['a — created'])
  expect(found.facts.base).toMatchObject({ source: 'empty-tree', assumed: true })
  expect(found.reasons).toEqual(['created'])
})

test('the base of an earlier version of the same handoff is assumed', async () => {
  const { repository, base } = branched()
  repository.write(HANDOFF, `base: ${base}`)
  repository.commit('recorded once')
  repository.write(HANDOFF, 'forgotten')
  repository.commit('forgotten')
  const { facts } = await verdicts(repository.folder, CLAIMS)
  expect(facts.base).toEqual({ oid: base, source: 'previous', assumed: true })
})

test('several merge bases prove none', async () => {
  const { repository, base } = branched()
  repository.git('checkout', '-q', 'main')
  repository.write('m', 'm')
  const main = repository.commit('m')
  repository.git('merge', '-q', '--no-ff', '-m', 'x', 'task~1')
  repository.git('checkout', '-q', 'task')
  repository.git('merge', '-q', '--no-ff', '-m', 'y', main)
  repository.write(HANDOFF, 'again')
  repository.commit('again')
  const { facts, reasons } = await verdicts(repository.folder, ['one.ts — created'], {
    defaultBranch: 'main',
  })
  expect(facts.troubles[0]?.reason).toBe('multiple-merge-bases')
  expect(reasons).toEqual(['multiple-merge-bases'])
  expect(
    (await verdicts(repository.folder, ['one.ts — created'], { defaultBranch: 'main', recorded: base }))
      .reasons,
  ).toEqual(['created'])
})

test('a shallow clone accuses nobody and says what to fetch', async () => {
  const { repository, base } = branched()
  const folder = clone(repository, '--depth=1', '--branch=task')
  const { judged } = await verdicts(folder, CLAIMS, { recorded: base })
  expect(new Set(judged.map(({ reason }) => reason))).toEqual(new Set(['shallow']))
  expect(judged[0]?.help).toContain('fetch-depth')
})

test("a pull request's merge commit at depth 2 is judged by its first parent", async () => {
  const { repository, base } = branched()
  repository.git('checkout', '-q', '-b', 'pull', 'main')
  repository.git('merge', '-q', '--no-ff', '-m', 'merge', 'task')
  const folder = clone(repository, '--depth=2', '--branch=pull')
  const { facts, reasons } = await verdicts(folder, CLAIMS, { recorded: base, base: 'HEAD^1' })
  expect(facts.base.source).toBe('recorded')
  expect(reasons).toEqual(['created', 'created', 'not-changed', 'never-existed', 'still-present'])
  const other = await verdicts(folder, CLAIMS, { recorded: NOWHERE, base: 'HEAD^1' })
  expect(other.facts.base).toMatchObject({ source: 'flag', assumed: true })
  expect(other.reasons).toEqual(['created', 'created', 'shallow', 'never-existed', 'still-present'])
  const unrecorded = await verdicts(folder, CLAIMS, { base: 'HEAD^1' })
  expect(unrecorded.facts.base).toMatchObject({ source: 'flag', assumed: false })
  expect(unrecorded.reasons).toEqual(['created', 'created', 'not-changed', 'never-existed', 'still-present'])
})

test('an old open handoff takes no part in the completeness of an unrelated branch', async () => {
  const { repository, base } = branched()
  repository.git('checkout', '-q', 'main')
  repository.git('merge', '-q', '--ff-only', 'task')
  repository.git('checkout', '-q', '-b', 'unrelated')
  repository.write('unrelated.ts', 'x')
  repository.commit('unrelated')
  for (const asked of [{ base: 'main' }, { defaultBranch: 'main' }]) {
    const { facts, reasons } = await verdicts(repository.folder, TRUE_CLAIMS, { recorded: base, ...asked })
    expect(reasons).toEqual(['created', 'created'])
    expect(facts.completeness).toBeNull()
  }
})

test('a task over two branches confirms the first one in the second, and owes only its own changes', async () => {
  const { repository, base } = branched()
  repository.git('checkout', '-q', 'main')
  repository.git('merge', '-q', '--ff-only', 'task')
  repository.git('checkout', '-q', '-b', 'second')
  repository.write('three.ts', 'three')
  repository.write(HANDOFF, 'second session')
  repository.commit('three')
  const { facts, reasons } = await verdicts(repository.folder, [...TRUE_CLAIMS, 'three.ts — created'], {
    recorded: base,
    base: 'main',
  })
  expect(reasons).toEqual(['created', 'created', 'created'])
  expect([...(facts.completeness?.changes.keys() ?? [])]).toEqual([HANDOFF, 'three.ts'])
})

test("the default branch's own work that was merged in needs no claim", async () => {
  const { repository, base } = branched()
  repository.git('checkout', '-q', 'main')
  repository.write('theirs.ts', 'x')
  repository.commit('theirs')
  repository.git('checkout', '-q', 'task')
  repository.git('merge', '-q', '--no-ff', '-m', 'merge main', 'main')
  const { facts, reasons } = await verdicts(repository.folder, TRUE_CLAIMS, {
    recorded: base,
    defaultBranch: 'main',
  })
  expect(reasons).toEqual(['created', 'created'])
  expect([...(facts.completeness?.changes.keys() ?? [])]).toEqual([HANDOFF, 'one.ts', 'two.ts'])
})
