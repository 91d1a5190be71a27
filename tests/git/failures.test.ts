import { execFileSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { GitFailure } from '../../src/git/failure.ts'
import { openRepository } from '../../src/git/repository.ts'
import { git } from '../../src/git/run.ts'
import { turns } from '../../src/git/turns.ts'
import { Refusal } from '../../src/model/refusal.ts'
import { ralph } from '../ralph.ts'
import { HANDOFF, verdicts } from '../verdicts.ts'
import { started, temporaryFolder } from './test-repository.ts'

/** A repository with a handoff that holds. */
function handedOff() {
  const { repository, base } = started()
  repository.write('new.ts', 'new')
  const claims = 'files_changed: [new.ts — created]'
  repository.write(
    HANDOFF,
    `spec_ref: keep.ts\nstatus: {in_progress: [half]}\n${claims}\ngit: {base: ${base}}\n`,
  )
  return { repository, base }
}

/** A folder that holds a `git` of ours, for the front of the PATH. */
function fakeGit(script: string): string {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'git'), `#!/bin/sh\n${script}\n`)
  chmodSync(join(folder, 'git'), 0o755)
  return folder
}

/** Puts a folder at the front of this process's PATH until the test has finished. */
function infront(folder: string): void {
  const path = process.env.PATH as string
  onTestFinished(() => {
    process.env.PATH = path
  })
  process.env.PATH = `${folder}${delimiter}${path}`
}

test('a lock of the index that somebody holds keeps nobody from reading', () => {
  const { repository } = handedOff()
  repository.git('add', '-A')
  repository.write('.git/index.lock', '')
  for (const args of [['verify'], ['verify', '--staged'], ['lint', '--staged']]) {
    expect(ralph(args, { cwd: repository.folder })).toMatchObject({ code: 0, stderr: '' })
  }
  expect(readdirSync(join(repository.folder, '.git'))).toContain('index.lock')
})

test('a folder that git may not write to is judged as any other', () => {
  const { repository } = handedOff()
  execFileSync('chmod', ['-R', 'a-w', join(repository.folder, '.git')])
  onTestFinished(() => {
    execFileSync('chmod', ['-R', 'u+w', join(repository.folder, '.git')])
  })
  expect(ralph(['verify'], { cwd: repository.folder })).toMatchObject({ code: 0, stderr: '' })
})

test('a damaged index is refused in the words of git, with a way out', () => {
  const { repository } = handedOff()
  writeFileSync(join(repository.folder, '.git/index'), 'no index at all')
  const { code, stderr, stdout } = ralph(['verify'], { cwd: repository.folder })
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(
    /^ralph: git \S+ ended with 128: .*index file.*\nhelp: The index is damaged: `git reset`.*\n$/,
  )
})

test('a damaged tree or commit decides nothing about the claims that need it', async () => {
  const { repository, base } = handedOff()
  const damage = (oid: string, bytes?: string) => {
    const file = join(repository.folder, '.git/objects', oid.slice(0, 2), oid.slice(2))
    rmSync(file)
    if (bytes !== undefined) writeFileSync(file, bytes)
  }
  const tree = repository.git('rev-parse', `${base}^{tree}`)
  repository.remove('keep.ts')
  repository.commit('work')
  for (const bytes of ['', 'garbage', undefined]) {
    damage(tree, bytes)
    const { judged } = await verdicts(repository.folder, ['new.ts — created'], { recorded: base })
    expect(judged[0]).toMatchObject({ verdict: 'inconclusive', reason: 'missing-object' })
    writeFileSync(join(repository.folder, '.git/objects', tree.slice(0, 2), tree.slice(2)), '')
  }
  damage(base)
  const { judged } = await verdicts(repository.folder, ['new.ts — created'], { recorded: base })
  expect(judged[0]).toMatchObject({ verdict: 'inconclusive', reason: 'missing-object' })
})

test('git that is too old is told by its version, which is asked for only then', async () => {
  const { repository } = handedOff()
  const log = join(temporaryFolder(), 'log')
  const script = (version: string) => `
    for word; do case $word in
      version) echo version >> '${log}'; echo 'git version ${version}'; exit 0;;
      ls-files) echo 'usage: git ls-files [<options>]' >&2; exit 129;;
    esac; done
    exec '${realGit()}' "$@"`
  const run = (version: string) => {
    const folder = fakeGit(script(version))
    return ralph(['verify', '--staged'], {
      cwd: repository.folder,
      env: { PATH: `${folder}${delimiter}${process.env.PATH}` },
    })
  }
  expect(run('2.17.1')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('git 2.17.1 does not know an option of `git ls-files`'),
  })
  expect(readFileSync(log, 'utf8')).toBe('version\n')
  // One that is new enough and does not understand is a mistake of ours.
  expect(run('2.51.0.windows.1')).toMatchObject({ code: 4 })
})

test('git that is killed in the middle of an answer gave none', async () => {
  const { repository, base } = handedOff()
  const real = realGit()
  infront(
    fakeGit(
      `for word; do case $word in diff-tree|status) '${real}' "$@" | head -c 20; kill -9 $$;; esac; done\nexec '${real}' "$@"`,
    ),
  )
  await expect(verdicts(repository.folder, ['new.ts — created'], { recorded: base })).rejects.toBeInstanceOf(
    Refusal,
  )
})

test('no git at all is refused', () => {
  const { repository } = handedOff()
  const { code, stderr } = ralph(['verify'], { cwd: repository.folder, env: { PATH: '/nowhere' } })
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr:
      'ralph: Nothing was done: git could not be started, it is not on the PATH\nhelp: Install git 2.38 or later\n',
  })
})

test('any other failure of git is a refusal that says what git said, without its hints', async () => {
  const { place } = await openRepository(started().repository.folder)
  const failure = await git(place, ['rev-parse', '--verify', 'nowhere']).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(GitFailure)
  expect(failure).toMatchObject({
    code: 'git-failed',
    message: 'git rev-parse ended with 128: Needed a single revision',
    reason: undefined,
  })
  expect(new GitFailure('x', 1, 'hint: one\nwarning: two\nerror: three\nhint: four\n').message).toBe(
    'git x ended with 1: three',
  )
})

test('no more than so many run at a time, in the order in which they came, whatever fails', async () => {
  const inTurn = turns(3)
  let running = 0
  const most: number[] = []
  const order: number[] = []
  const one = (i: number) =>
    inTurn(async () => {
      order.push(i)
      most.push(++running)
      await new Promise((resolve) => setTimeout(resolve, 1))
      running--
      if (i % 4 === 0) throw new Error('failed')
      return i
    })
  const settled = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => one(i)))
  expect(Math.max(...most)).toBe(3)
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(5)
})

test('many handoffs are judged with a few processes of git at a time', { timeout: 120_000 }, () => {
  const { repository, base } = started()
  repository.write('new.ts', 'x')
  const text = `spec_ref: keep.ts\nstatus: {in_progress: [half]}\nfiles_changed: [new.ts — created]\ngit: {base: ${base}}\n`
  for (let i = 0; i < 20; i++) repository.write(`.ralph/handoffs/t${i}.yaml`, text)
  const log = join(temporaryFolder(), 'log')
  const folder = fakeGit(
    `echo + >> '${log}'; sleep 0.05; '${realGit()}' "$@"; code=$?; echo - >> '${log}'; exit $code`,
  )
  const outcome = ralph(['verify'], {
    cwd: repository.folder,
    env: { PATH: `${folder}${delimiter}${process.env.PATH}` },
  })
  expect(outcome).toMatchObject({
    code: 0,
    stdout: '20 handoffs, 20 claims: 20 confirmed, 0 contradicted, 0 inconclusive\n',
  })
  let running = 0
  const counts = readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .map((sign) => (running += sign === '+' ? 1 : -1))
  expect(Math.max(...counts)).toBeLessThanOrEqual(8)
})

function realGit(): string {
  return execFileSync('which', ['git'], { encoding: 'utf8' }).trim()
}
