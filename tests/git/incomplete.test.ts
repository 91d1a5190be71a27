import { execFileSync, spawnSync } from 'node:child_process'
import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { HANDOFF, verdicts } from '../verdicts.ts'
import { started, temporaryFolder } from './test-repository.ts'

const CLAIMS = ['one.ts — created', 'two.ts — created', 'keep.ts — modified', 'never.ts — created']

/** main: base, one, two with the handoff, three; each a commit. */
function line() {
  const { repository, base } = started()
  repository.write('one.ts', '1')
  const one = repository.commit('one')
  repository.write('two.ts', '2')
  repository.write(HANDOFF, 'handoff')
  const two = repository.commit('two')
  repository.write('three.ts', '3')
  return { repository, base, one, two, three: repository.commit('three') }
}

test('at every depth nothing false is confirmed and nothing true accused', async () => {
  const { repository, base } = line()
  const shallow = CLAIMS.map(() => 'shallow')
  const expected = [
    shallow,
    shallow,
    // The parent of the handoff's commit is there and assumed: what nobody ever had is false, and the rest is for a fuller clone.
    ['shallow', 'shallow', 'shallow', 'never-existed'],
    ['created', 'created', 'not-changed', 'never-existed'],
  ]
  for (const [i, reasons] of expected.entries()) {
    const folder = repository.clone(`--depth=${i + 1}`)
    expect((await verdicts(folder, CLAIMS, { recorded: base })).reasons).toEqual(reasons)
  }
})

test('the edge of a shallow clone is no beginning: what stands there is not taken for created', async () => {
  const { repository } = line()
  for (const depth of [1, 2]) {
    const folder = repository.clone(`--depth=${depth}`)
    const { facts, reasons } = await verdicts(folder, CLAIMS)
    expect(facts.base.oid).toBeNull()
    expect(reasons).toEqual(['shallow', 'shallow', 'shallow', 'shallow'])
  }
})

test('the parent of a commit counts as its base only where the clone has it', async () => {
  const { repository, one } = line()
  const folder = repository.clone('--depth=3')
  const { facts, reasons } = await verdicts(folder, CLAIMS)
  expect(facts.base).toEqual({ oid: one, source: 'parent', assumed: true })
  expect(reasons).toEqual(['assumed-base', 'created', 'assumed-base', 'never-existed'])
})

test('in a shallow clone an old handoff without a recorded base is not judged by the work of others', async () => {
  const { repository } = line()
  repository.git('checkout', '-q', '-b', 'unrelated')
  repository.write('unrelated.ts', 'x')
  repository.commit('unrelated')
  repository.git('checkout', '-q', '-b', 'pull', 'main')
  repository.git('merge', '-q', '--no-ff', '-m', 'merge', 'unrelated')
  const folder = repository.clone('--depth=2', '--branch=pull')
  const { judged, facts } = await verdicts(folder, CLAIMS, { base: 'HEAD^1' })
  expect(new Set(judged.map(({ verdict, reason }) => `${verdict} ${reason}`))).toEqual(
    new Set(['inconclusive shallow']),
  )
  expect(facts.completeness).toBeNull()
})

test('an old handoff without a recorded base is not judged by a --base that holds it already', async () => {
  const { repository, two } = line()
  repository.git('reset', '-q', '--hard', two)
  repository.git('checkout', '-q', '-b', 'unrelated')
  repository.write('unrelated.ts', 'x')
  repository.commit('unrelated')
  const { judged } = await verdicts(repository.folder, CLAIMS, { base: 'main' })
  expect(judged.map(({ verdict }) => verdict)).not.toContain('contradicted')
  const { facts, reasons } = await verdicts(repository.folder, CLAIMS, {
    base: 'main',
    defaultBranch: 'main',
  })
  expect(facts.base).toMatchObject({ source: 'parent', assumed: true })
  expect(reasons).toEqual(['assumed-base', 'created', 'assumed-base', 'never-existed'])
})

test('a partial clone whose promisor is gone is judged all the same, as long as its trees are there', async () => {
  const { repository, base } = line()
  repository.write('keep.ts', 'changed')
  repository.write(HANDOFF, 'again')
  repository.commit('again')
  const folder = repository.clone('--filter=blob:none')
  renameSync(repository.folder, `${repository.folder}-moved`)
  const blobs = execFileSync('git', ['rev-list', '--objects', '--all', '--missing=print'], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(blobs).toMatch(/^\?/m)
  const expected = ['created', 'created', 'modified', 'never-existed']
  expect((await verdicts(folder, CLAIMS, { recorded: base })).reasons).toEqual(expected)
  expect((await verdicts(folder, CLAIMS, { recorded: base, head: 'HEAD' })).reasons).toEqual(expected)
  // Earlier versions of the handoff are not there either.
  expect((await verdicts(folder, CLAIMS)).facts.base.source).toBe('parent')
  writeFileSync(join(folder, 'keep.ts'), 'other one')
  writeFileSync(join(folder, HANDOFF), 'other')
  expect((await verdicts(folder, CLAIMS, { recorded: base })).reasons).toEqual(expected)
  expect(
    (await verdicts(folder, ['keep.ts — modified', 'old.ts — modified'], { recorded: base, spec: 'keep.ts' }))
      .reasons,
  ).toEqual(['modified', 'not-changed'])
  renameSync(`${repository.folder}-moved`, repository.folder)
})

test('a clone without the trees of the base can tell nothing, and says so', async () => {
  const { repository, base } = line()
  const folder = repository.clone('--filter=tree:0')
  renameSync(repository.folder, `${repository.folder}-moved`)
  const { judged, facts } = await verdicts(folder, CLAIMS, { recorded: base, spec: 'keep.ts' })
  expect(judged.map(({ verdict, reason }) => `${verdict} ${reason}`)).toEqual(
    CLAIMS.map(() => 'inconclusive missing-object'),
  )
  expect(judged[0]?.help).toContain('git fetch')
  expect(facts.spec).toBeNull()
  renameSync(`${repository.folder}-moved`, repository.folder)
})

test('T17: replaced objects, grafts and a lying shallow file change no verdict', async () => {
  const { repository, base, one, two } = line()
  const empty = repository.git('commit-tree', '-m', 'x', '4b825dc642cb6eb9a060e54bf8d69288fbee4904')
  repository.git('replace', base, one)
  repository.git('replace', `${base}:keep.ts`, `${base}:old.ts`)
  repository.write('.git/info/grafts', `${two} ${empty}\n${base} ${two}\n`)
  const expected = ['created', 'created', 'not-changed', 'never-existed']
  expect((await verdicts(repository.folder, CLAIMS, { recorded: base })).reasons).toEqual(expected)
  expect((await verdicts(repository.folder, CLAIMS, { recorded: empty })).reasons).toEqual(
    CLAIMS.map(() => 'base-not-ancestor'),
  )
  repository.write('.git/shallow', `${two}\n`)
  expect((await verdicts(repository.folder, CLAIMS, { recorded: base })).reasons).toEqual(
    CLAIMS.map(() => 'shallow'),
  )
})

const hasStrace = spawnSync('strace', ['-V']).status === 0
test.skipIf(!hasStrace && process.env.RALPH_REQUIRE_PROGRAMS === undefined)(
  `verify reaches for no network, whatever the configuration names as its promisor${hasStrace ? '' : ' [needs strace]'}`,
  async () => {
    const { repository, base } = line()
    const folder = repository.clone('--filter=tree:0')
    const canary = join(temporaryFolder(), 'CANARY')
    for (const url of ['http://127.0.0.1:9/x', `ext::sh -c "touch% ${canary}"`, 'ssh://127.0.0.1/x']) {
      execFileSync('git', ['-C', folder, 'config', 'remote.origin.url', url])
      execFileSync('git', ['-C', folder, 'config', 'core.sshCommand', `touch '${canary}'; false`])
      const script = `
        const { verdicts } = await import(${JSON.stringify(join(import.meta.dirname, '../verdicts.ts'))})
        console.log((await verdicts(${JSON.stringify(folder)}, ['one.ts — created'], { recorded: '${base}' })).reasons)`
      const args = [
        '-f',
        '-qq',
        '-e',
        'trace=connect,execve',
        process.execPath,
        '--input-type=module',
        '-e',
        script,
      ]
      const { stdout, stderr } = spawnSync('strace', args, { encoding: 'utf8' })
      expect(stdout.trim()).toBe("[ 'missing-object' ]")
      expect(stderr).toMatch(/execve\("[^"]*git"/)
      expect(stderr.match(/connect\(.*AF_INET.*/g)).toBeNull()
      expect(stderr.match(/execve\("[^"]*(?:ssh|sh|touch)".*= 0/g)).toBeNull()
    }
  },
)
