import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { objectIds } from '../../src/git/object-ids.ts'
import { openRepository } from '../../src/git/repository.ts'
import { States } from '../../src/git/state.ts'
import { verifyRepository } from '../../src/verify/repository.ts'
import { TestRepository } from '../git/test-repository.ts'

const DIGEST = `sha256:${'0'.repeat(64)}`
const HANDOFF = '.ralph/handoffs/task.yaml'
const RESULTS = '.ralph/results/login.yaml'
const CONTRACT = '.ralph/skills/login/criteria.yaml'

interface Recorded {
  readonly contract?: string
  readonly inputs?: Readonly<Record<string, string | null>>
  readonly outputs?: Readonly<Record<string, string | null>>
  readonly states?: readonly string[]
}

/** A task that says that the skill `login` proves it, with a contract of one input, a folder as output and two criteria. */
class Task extends TestRepository {
  readonly base: string

  constructor(options: readonly string[] = []) {
    super(options)
    this.write('spec.md', '# Login')
    this.write('package.json', '{}')
    this.write('src/login/a.js', 'a')
    this.write('src/login/deep/b.js', 'b')
    this.write('src/login.txt', 'sorts between')
    this.write('test/login.test.js', 'test')
    this.write(
      CONTRACT,
      'inputs: [package.json]\noutputs: [src/login/]\ncriteria:\n  - run: node test/login.test.js\n  - file: package.json\n',
    )
    this.base = this.commit('base')
    this.handoff()
  }

  handoff(changes: readonly string[] = []): void {
    const list = changes.length === 0 ? ' []' : changes.map((change) => `\n  - ${change}`).join('')
    this.write(
      HANDOFF,
      `spec_ref: spec.md\nstatus:\n  completed:\n    - {what: Login, evidence: login}\n  pending: [Logout]\nfiles_changed:${list}\ngit: {base: ${this.base}}\n`,
    )
  }

  /** The id that git gives to what HEAD has at a path. */
  id(path: string): string {
    return this.git('rev-parse', `HEAD:${path}`)
  }

  record({
    contract = this.id(CONTRACT),
    inputs = { 'package.json': this.id('package.json') },
    outputs = { 'src/login/': this.id('src/login') },
    states = ['PASS', 'PASS'],
  }: Recorded = {}): void {
    const files = (all: Readonly<Record<string, string | null>>) =>
      JSON.stringify(Object.entries(all).map(([path, oid]) => ({ path, oid })))
    const kinds = ['run', 'file', 'manual']
    const criteria = states.map((state, i) => ({ kind: kinds[i], state, digest: DIGEST }))
    this.write(
      RESULTS,
      `when: 2026-01-15T12:00:00Z\ncontract: ${contract}\ninputs: ${files(inputs)}\noutputs: ${files(outputs)}\ncriteria: ${JSON.stringify(criteria)}\n`,
    )
  }
}

async function judged(task: TestRepository, request: Partial<Parameters<typeof verifyRepository>[0]> = {}) {
  const { report } = await verifyRepository({ cwd: task.folder, names: [], unclaimed: 'off', ...request })
  const [evidence] = report.evidence ?? []
  const rules = report.findings.map(({ rule }) => rule)
  return { report, rules, verdict: evidence?.verdict, message: evidence?.message, notes: report.notes }
}

test('criteria that passed at this tree confirm, in the working tree, the index and a commit', async () => {
  for (const format of ['sha1', 'sha256']) {
    const task = new Task([`--object-format=${format}`])
    task.record()
    const confirmed = { verdict: 'confirmed', rules: [] }
    expect(await judged(task)).toMatchObject(confirmed)
    task.git('add', '--all')
    expect(await judged(task, { staged: true })).toMatchObject(confirmed)
    task.commit('handoff')
    expect(await judged(task)).toMatchObject(confirmed)
    expect(await judged(task, { head: 'HEAD' })).toMatchObject(confirmed)
    expect((await judged(task)).report.evidence).toEqual([
      {
        handoff: HANDOFF,
        skill: 'login',
        verdict: 'confirmed',
        message: 'its criteria passed at this tree, as recorded',
        range: { start: { line: 4, column: 31 }, end: { line: 4, column: 36 } },
      },
    ])
    expect((await judged(task)).report.summary.claims).toEqual({
      confirmed: 0,
      contradicted: 0,
      inconclusive: 0,
    })
  }
})

test('evidence belongs to the state that the handoff describes: what happens later changes nothing', async () => {
  const task = new Task()
  task.record()
  task.commit('handoff')
  task.write('package.json', '{"later": 1}')
  task.commit('later')
  expect((await judged(task)).verdict).toBe('confirmed')
  task.handoff(['package.json — modified'])
  expect(await judged(task)).toMatchObject({
    verdict: 'inconclusive',
    message: '`package.json` changed since its criteria passed',
  })
})

test('a change of the contract, of an input or of anything in an output folder makes a PASS stale', async () => {
  const edits: readonly (readonly [string, string])[] = [
    [CONTRACT, `\`${CONTRACT}\` changed since its criteria passed`],
    ['package.json', '`package.json` changed since its criteria passed'],
    ['src/login/deep/b.js', '`src/login/` changed since its criteria passed'],
    ['src/login/new.js', '`src/login/` changed since its criteria passed'],
  ]
  for (const [path, message] of edits) {
    const task = new Task()
    task.record()
    task.write(path, path === CONTRACT ? 'criteria: [{run: node a.js}]\n' : 'edited')
    const now = await judged(task)
    expect(now).toMatchObject({ verdict: 'inconclusive', message })
    expect(now.rules).toContain('verify/evidence-stale')
    expect(now.report.outcome).toBe('clean')
    expect((await judged(task, { strict: true })).report.outcome).toBe('findings')
  }
})

test('never run, no such skill, an open criterion, other criteria, a gap, a link: nothing of it proves anything', async () => {
  const pass = { 'package.json': null }
  const cases: readonly (readonly [(task: Task) => void, string])[] = [
    [() => {}, 'no results of its criteria are recorded'],
    [
      (task) => {
        task.record()
        task.remove('.ralph/skills/login')
      },
      'there is no skill of this name with a contract',
    ],
    [(task) => task.write(RESULTS, 'when: never\n'), 'the recorded results are no valid results'],
    [
      (task) => task.record({ states: ['PASS', 'PENDING'] }),
      'a criterion of the kind `file` has not passed: PENDING',
    ],
    [(task) => task.record({ states: ['PASS'] }), 'the recorded results are those of other criteria'],
    [(task) => task.record({ inputs: {} }), 'the recorded results do not speak of `package.json`'],
    [(task) => task.record({ inputs: pass }), '`package.json` changed since its criteria passed'],
    [
      (task) => {
        task.record()
        task.write('.gitignore', '/src/login\n')
        task.git('rm', '-rq', '--cached', 'src/login')
        task.commit('no longer tracked')
      },
      '`src/login/` is not in the tree that the handoff describes',
    ],
  ]
  for (const [prepare, message] of cases) {
    const task = new Task()
    prepare(task)
    expect(await judged(task)).toMatchObject({ verdict: 'inconclusive', message })
  }
})

test('a FAIL contradicts, and so does an output that was missing, until a later run', async () => {
  const task = new Task()
  for (const recorded of [{ states: ['PASS', 'FAIL'] }, { outputs: { 'src/login/': null } }]) {
    task.record(recorded)
    const { rules, verdict, report } = await judged(task)
    expect({ rules, verdict, outcome: report.outcome }).toEqual({
      rules: ['verify/evidence-failed'],
      verdict: 'contradicted',
      outcome: 'contradicted',
    })
  }
  task.record()
  expect((await judged(task)).verdict).toBe('confirmed')
})

test('tests that the task changed are told where they prove something, in whichever way it did', async () => {
  const task = new Task()
  task.record()
  task.write('test/login.test.js', 'weaker')
  task.write('src/new_test.go', 'new')
  task.write('src/contest.js', 'no test')
  const { notes, rules, report } = await judged(task)
  expect(notes).toEqual([
    `verify/tests-changed: ${HANDOFF} names \`login\` as evidence, and its task changed \`src/new_test.go\` (created), \`test/login.test.js\` (modified)`,
  ])
  expect({ rules, outcome: report.outcome }).toEqual({ rules: [], outcome: 'clean' })
  task.record({ states: ['PASS', 'PENDING'] })
  expect((await judged(task)).notes).toEqual([])
})

test('the id of a folder is the one that git writes, whatever its names are', async () => {
  for (const format of ['sha1', 'sha256']) {
    const repository = new TestRepository([`--object-format=${format}`])
    for (const name of ['a.b', 'a/c', 'a-b', 'a0', 'é/x y', 'z/deep/er/file'])
      repository.write(`d/${name}`, name)
    execFileSync('ln', ['-s', 'a.b', 'd/link'], { cwd: repository.folder })
    execFileSync('chmod', ['+x', 'd/a0'], { cwd: repository.folder })
    const states = async (kind: 'index' | 'worktree') =>
      await objectIds(new States(await openRepository(repository.folder)), { kind }, ['d', 'd/a', 'no'])
    const disk = await states('worktree')
    repository.git('add', '--all')
    const tree = repository.git('write-tree')
    const wanted = new Map([
      ['d', repository.git('rev-parse', `${tree}:d`)],
      ['d/a', repository.git('rev-parse', `${tree}:d/a`)],
      ['no', null],
    ])
    expect([disk, await states('index')]).toEqual([wanted, wanted])
  }
})
