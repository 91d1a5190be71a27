import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { archive } from '../../src/archive.ts'
import { verifyRepository } from '../../src/verify/repository.ts'
import { TestRepository } from '../git/test-repository.ts'

interface Draft {
  readonly base?: string
  readonly changes: readonly string[]
  readonly status?: string
}

const DONE = 'completed: [all of it]'

function handoff({ base, changes, status = 'in_progress: [half of it]' }: Draft): string {
  const list = changes.length === 0 ? ' []' : `\n${changes.map((change) => `  - ${change}`).join('\n')}`
  return `spec_ref: spec.md\nstatus:\n  ${status}\nfiles_changed:${list}\n${base === undefined ? '' : `git:\n  base: ${base}\n`}`
}

function started() {
  const repository = new TestRepository()
  repository.write('spec.md', '# Spec')
  return { repository, base: repository.commit('base') }
}

async function judged(folder: string, request: Partial<Parameters<typeof verifyRepository>[0]> = {}) {
  const { report } = await verifyRepository({ cwd: folder, names: [], ...request })
  const rules = report.findings.map(({ rule, path }) => `${rule} ${path.replace(/^.*\//, '')}`)
  return { report, rules, outcome: report.outcome, claims: report.summary.claims }
}

test('a change that no handoff claims turns the run red, at the list it is missing from', async () => {
  const { repository, base } = started()
  repository.write('a.ts', 'a')
  repository.write('b.ts', 'b')
  repository.write('.ralph/handoffs/task.yaml', handoff({ base, changes: ['a.ts — created'] }))
  const { report, rules, outcome } = await judged(repository.folder)
  expect(outcome).toBe('findings')
  expect(rules).toEqual(['verify/unclaimed task.yaml'])
  expect(report.unclaimed).toEqual([{ path: 'b.ts', kind: 'created' }])
  expect(report.findings[0]?.range.start).toEqual({ line: 4, column: 1 })
  expect((await judged(repository.folder, { unclaimed: 'off' })).outcome).toBe('clean')
})

test('settings say which changes need no claim', async () => {
  const { repository, base } = started()
  repository.write('package-lock.json', '{}')
  repository.write('dist/a.js', 'built')
  repository.write('.ralph/ralph.yaml', 'verify:\n  ignore: [package-lock.json, dist/**]\n')
  repository.write('.ralph/handoffs/task.yaml', handoff({ base, changes: ['.ralph/ralph.yaml — created'] }))
  expect((await judged(repository.folder)).outcome).toBe('clean')
})

test('of two handoffs a broken one hides nothing of the other, and nothing is unclaimed until it can be read', async () => {
  const { repository, base } = started()
  repository.write('a.ts', 'a')
  repository.write('.ralph/handoffs/broken.yaml', 'spec_ref: spec.md\nstatus: [\n')
  repository.write('.ralph/handoffs/task.yaml', handoff({ base, changes: ['nowhere.ts — created'] }))
  const { rules, outcome } = await judged(repository.folder)
  expect(rules).toEqual(['syntax/invalid-yaml broken.yaml', 'verify/never-existed task.yaml'])
  expect(outcome).toBe('contradicted')
})

test('a path that leads out of the repository is a contradicted claim as it is written', async () => {
  const { repository, base } = started()
  repository.write(
    '.ralph/handoffs/task.yaml',
    handoff({ base, changes: ['../x — created', '/home/ada/x.ts — modified'] }),
  )
  const { report, claims } = await judged(repository.folder)
  expect(claims).toEqual({ confirmed: 0, contradicted: 2, inconclusive: 0 })
  expect(report.findings.map(({ message }) => message)).toEqual([
    'Unexpected path `../x` outside the repository, expected a path from its root',
    'Unexpected path `/home/ada/x.ts` outside the repository, expected a path from its root',
  ])
})

test('the specification must stand in the tree, and what changed in it is told', async () => {
  const { repository, base } = started()
  const spec = repository.git('rev-parse', 'HEAD:spec.md')
  const text = `${handoff({ base, changes: ['spec.md — modified'] })}  spec: ${spec}\n`
  repository.write('.ralph/handoffs/task.yaml', text)
  repository.write('spec.md', '# Another')
  expect((await judged(repository.folder)).rules).toEqual(['verify/spec-drift task.yaml'])
  repository.write('.ralph/handoffs/task.yaml', text.replace('spec_ref: spec.md', 'spec_ref: /specs/spec.md'))
  const { report, rules } = await judged(repository.folder)
  expect(rules).toContain('verify/unresolved-spec task.yaml')
  expect(report.findings[0]?.help).toBe('Did you mean `spec.md`?')
})

test('archiving one of two handoffs leaves the other one green, and the archived claims are still judged', async () => {
  const { repository, base } = started()
  repository.write('a.ts', 'a')
  repository.write('b.ts', 'b')
  repository.write('.ralph/handoffs/done.yaml', handoff({ base, changes: ['a.ts — created'], status: DONE }))
  repository.write('.ralph/handoffs/open.yaml', handoff({ base, changes: ['b.ts — created'] }))
  repository.commit('work')
  expect((await judged(repository.folder)).outcome).toBe('clean')
  const { report } = await archive({ cwd: repository.folder, names: [] })
  expect(report.outcome).toBe('clean')
  expect(report.moves?.map(({ state }) => state)).toEqual(['moved', 'open'])
  expect((await judged(repository.folder)).outcome).toBe('clean')
  repository.commit('archive')
  const after = await judged(repository.folder)
  expect(after.outcome).toBe('clean')
  expect(after.claims).toEqual({ confirmed: 2, contradicted: 0, inconclusive: 0 })
})

test('a handoff that is only filed away to claim what nobody did is judged like an open one', async () => {
  const { repository, base } = started()
  repository.write('b.ts', 'b')
  repository.write('hidden.ts', 'x')
  const lie = handoff({ base, changes: ['hidden.ts — modified'], status: DONE })
  repository.write('.ralph/archive/2026/2026-01-01-lie-00000000.yaml', lie)
  repository.write('.ralph/handoffs/open.yaml', handoff({ base, changes: ['b.ts — created'] }))
  repository.commit('work')
  expect((await judged(repository.folder)).rules).toEqual(['verify/is-new 2026-01-01-lie-00000000.yaml'])
})

test('verification gives the same verdicts before the archive and after', async () => {
  const { repository, base } = started()
  repository.write('a.ts', 'a')
  repository.write('.ralph/handoffs/task.yaml', handoff({ base, changes: ['a.ts — created'], status: DONE }))
  repository.commit('work')
  repository.write('later.ts', 'x')
  repository.commit('later')
  const verdicts = async (all: boolean) =>
    (await judged(repository.folder, { all, unclaimed: 'off' })).report.claims?.map(
      ({ claim, verdict, reason }) => [claim.path, verdict, reason],
    )
  const before = await verdicts(false)
  await archive({ cwd: repository.folder, names: ['task'] })
  expect(await verdicts(true)).toEqual(before)
  repository.commit('archive')
  expect(await verdicts(true)).toEqual(before)
})

test('--base may name a branch that went on: the commit that the work left is meant', async () => {
  const { repository, base } = started()
  repository.git('checkout', '-q', '-b', 'task')
  repository.write('a.ts', 'a')
  repository.write(
    '.ralph/handoffs/task.yaml',
    handoff({ changes: ['a.ts — created', 'spec.md — modified'] }),
  )
  repository.commit('work')
  repository.git('checkout', '-q', 'main')
  repository.write('theirs.ts', 'x')
  repository.commit('theirs')
  repository.git('checkout', '-q', 'task')
  const { report, rules } = await judged(repository.folder, { base: 'main' })
  expect(report.bases?.[0]).toMatchObject({ oid: base, source: 'flag', assumed: false })
  expect(rules).toEqual(['verify/not-changed task.yaml'])
})

test('in a shallow clone --base does not accuse in the place of a recorded base that is only out of sight', async () => {
  const { repository, base } = started()
  repository.git('checkout', '-q', '-b', 'task')
  repository.write('first.ts', '1')
  repository.write('.ralph/handoffs/task.yaml', handoff({ base, changes: ['first.ts — created'] }))
  repository.commit('first pull request')
  repository.git('checkout', '-q', 'main')
  repository.git('merge', '-q', '--no-ff', '-m', 'land', 'task')
  repository.git('checkout', '-q', '-b', 'second')
  repository.write('second.ts', '2')
  repository.write(
    '.ralph/handoffs/task.yaml',
    handoff({ base, changes: ['first.ts — created', 'second.ts — created'] }),
  )
  repository.commit('second pull request')
  repository.git('checkout', '-q', 'main')
  repository.git('merge', '-q', '--no-ff', '-m', 'land', 'second')
  const folder = mkdtempSync(join(tmpdir(), 'ralph-clone-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  execFileSync('git', ['clone', '-q', '--depth=2', `file://${repository.folder}`, folder], { stdio: 'pipe' })
  const { report, outcome } = await judged(folder, { base: 'HEAD^1' })
  expect(report.claims?.map(({ verdict, reason }) => `${verdict} ${reason}`)).toEqual([
    'inconclusive shallow',
    'confirmed created',
  ])
  expect(outcome).toBe('inconclusive')
})
