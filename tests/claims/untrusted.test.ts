import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyRepository } from '../../src/verify/repository.ts'
import { TestRepository } from '../git/test-repository.ts'

const HANDOFF = '.ralph/handoffs/task.yaml'
const SETTINGS = '.ralph/ralph.yaml'

function handoff(base: string | undefined, changes: readonly string[], status = 'pending: [Logout]'): string {
  const list = changes.length === 0 ? ' []' : changes.map((change) => `\n  - ${change}`).join('')
  const git = base === undefined ? '' : `git: {base: ${base}}\n`
  return `spec_ref: spec.md\nstatus: {${status}}\nfiles_changed:${list}\n${git}`
}

/** A main with an open handoff, and a branch of a stranger that is checked out and wrote `work.ts`. */
class PullRequest extends TestRepository {
  readonly base: string

  constructor(settings?: string) {
    super()
    this.write('spec.md', '# Login')
    this.write('old.ts', 'old')
    this.write('.ralph/skills/login/criteria.yaml', 'criteria: [{run: npm test}]\n')
    this.write(HANDOFF, handoff(undefined, []))
    if (settings !== undefined) this.write(SETTINGS, settings)
    this.base = this.commit('base')
    this.git('checkout', '-q', '-b', 'stranger')
    this.write('work.ts', 'work')
  }

  async judged(request: Partial<Parameters<typeof verifyRepository>[0]> = {}) {
    const asked = { untrusted: true, defaultBranch: 'main', head: 'HEAD', ...request }
    const { report } = await verifyRepository({ cwd: this.folder, names: [], ...asked })
    const errors = report.findings.filter(({ severity }) => severity === 'error')
    return {
      report,
      outcome: report.outcome,
      unclaimed: report.unclaimed?.map(({ path }) => path),
      errors: errors.map(({ rule, path }) => `${rule} ${path}`),
      warnings: report.findings.filter(({ severity }) => severity === 'warning').map(({ path }) => path),
      reasons: report.claims?.map(({ reason }) => reason),
    }
  }
}

test('an honest pull request is clean, whether its base is recorded, older or left out', async () => {
  for (const recorded of ['base', 'older', undefined] as const) {
    const request = new PullRequest()
    request.remove('work.ts')
    request.git('checkout', '-q', 'main')
    request.write('theirs.ts', 'x')
    const newer = request.commit('theirs')
    request.git('checkout', '-q', '-B', 'stranger', 'main')
    request.write('work.ts', 'work')
    const base = { base: newer, older: request.base }[recorded ?? 'base']
    request.write(HANDOFF, handoff(recorded && base, ['work.ts — created']))
    request.commit('work')
    expect(await request.judged()).toMatchObject({ outcome: 'clean', reasons: ['created'], unclaimed: [] })
  }
})

test('T17: settings of the pull request do not count: those of the commit that it left do', async () => {
  const request = new PullRequest('verify: {ignore: [known.lock]}\n')
  request.write(
    SETTINGS,
    'default_branch: stranger\nskills: [src]\nverify: {ignore: ["**"], unclaimed: off}\n',
  )
  request.write('known.lock', 'x')
  request.write(HANDOFF, handoff(request.base, [`${SETTINGS} — modified`]))
  request.commit('work')
  expect(await request.judged()).toMatchObject({
    outcome: 'findings',
    unclaimed: ['work.ts'],
    errors: [`verify/unclaimed ${HANDOFF}`],
    warnings: [SETTINGS],
  })
  expect((await request.judged({ untrusted: false })).outcome).toBe('clean')
})

test('settings that another file extends, or that are a link, allow nothing', async () => {
  const extended = new PullRequest('lint: {extends: [more.yaml]}\n')
  extended.write('more.yaml', 'verify: {unclaimed: off}\n')
  extended.write(HANDOFF, handoff(extended.base, ['more.yaml — created']))
  extended.commit('work')
  expect((await extended.judged()).unclaimed).toEqual(['work.ts'])
  const linked = new PullRequest()
  linked.write('allow.yaml', 'verify: {unclaimed: off}\n')
  symlinkSync('../allow.yaml', join(linked.folder, SETTINGS))
  linked.write(HANDOFF, handoff(linked.base, ['allow.yaml — created', `${SETTINGS} — created`]))
  linked.commit('work')
  expect((await linked.judged()).unclaimed).toEqual(['work.ts'])
})

test('a link that stood in the place of the settings before counts for none', async () => {
  const request = new PullRequest()
  request.git('checkout', '-q', 'main')
  request.write('allow.yaml', 'verify: {unclaimed: off}\n')
  symlinkSync('../allow.yaml', join(request.folder, SETTINGS))
  request.commit('link')
  request.git('checkout', '-q', '-B', 'stranger')
  request.write('more.ts', 'x')
  request.write(HANDOFF, handoff(request.base, []))
  request.commit('work')
  expect((await request.judged()).unclaimed).toContain('more.ts')
})

test('T17: a base that lies within the pull request hides nothing and accuses nobody', async () => {
  const request = new PullRequest()
  const hidden = request.commit('hidden')
  request.write('shown.ts', 'x')
  request.write(HANDOFF, handoff(hidden, ['shown.ts — created']))
  request.commit('shown')
  const { report, ...found } = await request.judged()
  expect(found).toMatchObject({ outcome: 'findings', unclaimed: ['work.ts'], reasons: ['created'] })
  expect(report.bases).toMatchObject([{ oid: request.base, source: 'merge-base', assumed: true }])
  expect(report.notes?.join()).toMatch(/^verify\/base-narrowed: .*would hide what came before/)
  request.write(HANDOFF, handoff(hidden, ['shown.ts — created', 'work.ts — modified']))
  request.commit('claims')
  expect(await request.judged()).toMatchObject({
    outcome: 'inconclusive',
    reasons: ['created', 'base-narrowed'],
  })
  expect((await request.judged({ untrusted: false })).outcome).toBe('contradicted')
})

test('an earlier version of the handoff narrows nothing either', async () => {
  const request = new PullRequest()
  const hidden = request.commit('hidden')
  request.write(HANDOFF, handoff(hidden, []))
  request.commit('recorded')
  request.write(HANDOFF, handoff(undefined, ['work.ts — modified']))
  request.commit('no longer')
  const { report, ...found } = await request.judged()
  expect(found).toMatchObject({ outcome: 'inconclusive', reasons: ['assumed-base'] })
  expect(report.bases).toMatchObject([{ source: 'merge-base' }])
})

test('a handoff that the pull request deletes is missed, unless another one says so', async () => {
  const request = new PullRequest()
  request.remove(HANDOFF)
  request.commit('work')
  expect(await request.judged()).toMatchObject({
    outcome: 'findings',
    unclaimed: [HANDOFF],
    errors: [`verify/unclaimed ${HANDOFF}`],
  })
  expect((await request.judged({ untrusted: false })).outcome).toBe('clean')
  request.write(
    '.ralph/handoffs/other.yaml',
    handoff(request.base, ['work.ts — created', `${HANDOFF} — deleted`]),
  )
  request.commit('said')
  expect(await request.judged()).toMatchObject({ outcome: 'clean', unclaimed: [] })
})

test('a handoff that is archived within the pull request still answers for it', async () => {
  const request = new PullRequest()
  const place = '.ralph/archive/2026/2026-01-01-task-00000000.yaml'
  request.remove(HANDOFF)
  request.write(place, handoff(request.base, ['lie.ts — created'], 'completed: [Login]'))
  request.commit('work')
  expect(await request.judged()).toMatchObject({
    outcome: 'contradicted',
    unclaimed: ['work.ts'],
    errors: [`verify/unclaimed ${place}`, `verify/never-existed ${place}`],
  })
  request.write(place, handoff(request.base, ['work.ts — created'], 'completed: [Login]'))
  request.commit('truth')
  expect(await request.judged()).toMatchObject({ outcome: 'clean', reasons: ['created'] })
})

test('a handoff that goes to another task as it is, is no handoff lost', async () => {
  const request = new PullRequest()
  request.git('mv', HANDOFF, '.ralph/handoffs/renamed.yaml')
  request.git('commit', '-q', '-m', 'rename')
  request.remove('work.ts')
  expect((await request.judged()).errors).toEqual([])
})

test('.ralph/ that is renamed or taken away is missed', async () => {
  const request = new PullRequest()
  request.git('mv', '.ralph', '.other')
  request.commit('work')
  for (const allowEmpty of [false, true]) {
    const found = await request.judged({ allowEmpty })
    expect(found).toMatchObject({ outcome: 'findings', unclaimed: [HANDOFF] })
    expect(found.warnings).toEqual(['.ralph/skills/login/criteria.yaml'])
  }
})

test('a handoff that cannot be read, or is a link, is an error', async () => {
  const request = new PullRequest()
  request.write(HANDOFF, 'status: [')
  request.commit('broken')
  expect((await request.judged()).errors).toEqual([`syntax/invalid-yaml ${HANDOFF}`])
  request.remove(HANDOFF)
  symlinkSync('../../spec.md', join(request.folder, HANDOFF))
  request.commit('link')
  expect((await request.judged()).outcome).toBe('findings')
})

test('a handoff that was committed before the work does not speak for it', async () => {
  const request = new PullRequest()
  request.write(HANDOFF, handoff(request.base, ['work.ts — created']))
  request.commit('handoff')
  request.write('later.ts', 'x')
  request.commit('later')
  expect((await request.judged()).unclaimed).toEqual(['later.ts'])
})

test('T17: attributes and ignore rules of the pull request hide nothing', async () => {
  const request = new PullRequest()
  request.write('.gitattributes', '* -text -diff filter=nowhere diff=nowhere export-ignore\n')
  request.git('add', '--all')
  request.write('.gitignore', '*\n')
  request.write(HANDOFF, handoff(request.base, ['.gitattributes — created']))
  request.git('add', '--all', '--force')
  request.commit('work')
  for (const head of ['HEAD', undefined]) {
    const asked = head === undefined ? { head: undefined as never } : { head }
    expect((await request.judged(asked)).unclaimed).toEqual(['.gitignore', 'work.ts'])
  }
})

test('branches and tags that are called like the default branch do not take its place', async () => {
  const request = new PullRequest()
  request.write(HANDOFF, handoff(request.base, []))
  const head = request.commit('work')
  request.git('update-ref', 'refs/remotes/origin/main', request.base)
  request.git('branch', 'origin/main', head)
  request.git('tag', 'origin/main', head)
  request.git('tag', 'main', head)
  request.git('branch', request.base, head)
  for (const defaultBranch of ['main', 'origin/main', request.base])
    expect((await request.judged({ defaultBranch })).unclaimed).toEqual(['work.ts'])
})

test('the default branch is what a remote calls its HEAD, else what --base names, else nothing is judged', async () => {
  const request = new PullRequest('default_branch: main\n')
  request.write(HANDOFF, handoff(request.base, ['never.ts — created']))
  request.commit('work')
  const asked = { defaultBranch: undefined as never }
  const { report, ...found } = await request.judged(asked)
  expect(found).toMatchObject({ outcome: 'inconclusive', reasons: ['no-base'], errors: [] })
  expect(report.claims?.[0]?.help).toContain('ralph verify --untrusted --default-branch origin/main')
  request.remove(HANDOFF)
  request.commit('no handoff')
  expect(await request.judged(asked)).toMatchObject({ outcome: 'inconclusive' })
  expect(await request.judged({ ...asked, base: 'main' })).toMatchObject({ unclaimed: [HANDOFF] })
  request.git('update-ref', 'refs/remotes/origin/main', request.base)
  request.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main')
  expect(await request.judged(asked)).toMatchObject({ unclaimed: [HANDOFF] })
})

test('histories that meet nowhere or in several places decide nothing', async () => {
  const request = new PullRequest()
  request.write(HANDOFF, handoff(request.base, []))
  request.git('checkout', '-q', '--orphan', 'rootless')
  request.commit('rootless')
  expect(await request.judged()).toMatchObject({ outcome: 'inconclusive' })
  const crossed = new PullRequest()
  const one = crossed.commit('one')
  crossed.git('checkout', '-q', 'main')
  crossed.write('two.ts', 'x')
  const two = crossed.commit('two')
  crossed.git('merge', '-q', '-m', 'cross', one)
  crossed.git('checkout', '-q', 'stranger')
  crossed.git('merge', '-q', '-m', 'cross', two)
  crossed.write(HANDOFF, handoff(crossed.base, []))
  crossed.commit('work')
  expect(await crossed.judged()).toMatchObject({ outcome: 'inconclusive' })
})

test('results that the pull request wrote prove nothing, those that were there before do', async () => {
  const results = (request: PullRequest) =>
    `when: 2026-01-15T12:00:00Z\ncontract: ${request.git('rev-parse', 'main:.ralph/skills/login/criteria.yaml')}\ninputs: []\noutputs: []\ncriteria: [{kind: run, state: PASS, digest: "sha256:${'0'.repeat(64)}"}]\n`
  const status = 'completed: [{what: Login, evidence: login}], pending: [Logout]'
  const forged = new PullRequest()
  forged.write('.ralph/results/login.yaml', results(forged))
  forged.write(HANDOFF, handoff(forged.base, ['work.ts — created'], status))
  forged.commit('work')
  const verdict = async (request: PullRequest, untrusted: boolean) =>
    (await request.judged({ untrusted })).report.evidence?.map((one) => `${one.verdict}: ${one.message}`)
  expect(await verdict(forged, true)).toEqual([
    'inconclusive: the results were written by the change that they are to prove',
  ])
  expect(await verdict(forged, false)).toEqual(['confirmed: its criteria passed at this tree, as recorded'])
  const older = new PullRequest()
  older.git('checkout', '-q', 'main')
  older.write('.ralph/results/login.yaml', results(older))
  const base = older.commit('results')
  older.git('checkout', '-q', '-B', 'stranger', 'main')
  older.write('work.ts', 'x')
  older.write(HANDOFF, handoff(base, ['work.ts — created'], status))
  older.commit('work')
  expect(await verdict(older, true)).toEqual(['confirmed: its criteria passed at this tree, as recorded'])
})

test('a changed contract is told in trusted mode as well, with everything in the folder of a skill', async () => {
  const request = new PullRequest('skills: [.claude/skills]\n')
  request.git('checkout', '-q', 'main')
  request.write('.claude/skills/known/criteria.yaml', 'criteria: [{run: npm test}]\n')
  request.write('.claude/skills/known/SKILL.md', '# Known')
  request.write('.claude/skills/other/SKILL.md', '# Other')
  const base = request.commit('skills')
  const changed = [
    '.claude/skills/known/SKILL.md',
    '.ralph/skills/login/check.sh',
    '.ralph/skills/login/criteria.yaml',
    '.ralph/workflows/all.yaml',
    SETTINGS,
  ]
  for (const path of [...changed, '.claude/skills/other/SKILL.md'])
    request.write(path, 'criteria: [{run: x}]\n')
  request.write(SETTINGS, 'skills: [.claude/skills]\nverify: {unclaimed: off}\n')
  request.write(HANDOFF, handoff(base, []))
  const asked = { untrusted: false, head: undefined as never }
  expect((await request.judged(asked)).warnings).toEqual([...changed].sort())
  request.git('checkout', '-q', '-b', 'work')
  request.commit('work')
  expect((await request.judged({ untrusted: false })).warnings).toEqual([...changed].sort())
  expect((await request.judged()).warnings).toEqual([...changed].sort())
})

test('an archived handoff that the pull request deletes is missed, and one that it opens again is not', async () => {
  const place = '.ralph/archive/2026/2026-01-01-login-00000000.yaml'
  const request = new PullRequest()
  request.git('checkout', '-q', 'main')
  request.remove('work.ts')
  request.write(place, handoff(request.base, [], 'completed: [Login]'))
  request.commit('archive')
  request.git('checkout', '-q', '-B', 'stranger')
  request.git('rm', '-q', place)
  request.git('commit', '-q', '-m', 'delete')
  expect((await request.judged()).unclaimed).toEqual([place])
  request.git('checkout', '-q', '-B', 'stranger', 'main')
  request.git('mv', place, '.ralph/handoffs/login.yaml')
  request.git('commit', '-q', '-m', 'open again')
  expect((await request.judged()).unclaimed).toEqual([])
})

test.each([
  ['.ralph/handoffs/task.yml', 'schema/misnamed-file'],
  ['.ralph/handoffs/task.json', 'schema/misnamed-file'],
  ['.ralph/handoffs/later/task.yaml', 'schema/misnamed-file'],
  ['.ralph/handoff/task.yaml', 'schema/misnamed-file'],
  ['.ralph/handoffs/.task.yaml', undefined],
  ['.ralph/handoffs/.later/task.yaml', undefined],
  ['.ralph/archive/task.yaml', undefined],
  ['.ralph/archive/2026/.task.yaml', undefined],
  ['.ralph/archive/2026/01/task.yaml', undefined],
])('T17: a handoff that the pull request renames to %s escapes nothing', async (name, rule) => {
  const request = new PullRequest()
  request.write(name, handoff(undefined, []))
  request.remove(HANDOFF)
  request.commit('rename')
  const { errors } = await request.judged()
  expect(errors).toContain(`verify/unclaimed ${HANDOFF}`)
  if (rule !== undefined) {
    expect(errors).toContain(`${rule} ${name}`)
    expect((await request.judged({ untrusted: false })).outcome).toBe('findings')
  }
})

test('names that are not read are fine where the settings say so: those that the change left, of a stranger', async () => {
  const allowing = 'lint: {rules: {schema/misnamed-file: "off"}}\n'
  for (const [before, after, outcome] of [
    [allowing, '', 'clean'],
    ['', allowing, 'findings'],
  ] as const) {
    const request = new PullRequest(`version: 1\n${before}`)
    request.write(SETTINGS, `version: 1\n${after}`)
    request.write('.ralph/handoffs/other.yml', handoff(request.base, []))
    request.write(HANDOFF, handoff(request.base, ['work.ts — created', `${SETTINGS} — modified`]))
    request.commit('work')
    expect((await request.judged()).outcome).toBe(outcome)
    const trusted = outcome === 'clean' ? 'findings' : 'clean'
    expect((await request.judged({ untrusted: false })).outcome).toBe(trusted)
  }
})
