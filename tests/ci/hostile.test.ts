import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ciRun } from '../../src/ci/index.ts'
import { branchName } from '../../src/ci/variables.ts'
import { temporaryFolder } from '../git/test-repository.ts'
import { ralph } from '../ralph.ts'
import { writeIn } from '../repository.ts'
import { ALL, checkedOut, eventFile, forge } from './scene.ts'

const HOSTILE = [
  '--output=canary',
  '-x',
  'main\n--output=canary',
  'main --output=canary',
  'a..b',
  'HEAD@{1}',
  ':/text',
  '../../HEAD',
  '/etc/passwd',
  '^main',
  '$(touch canary)',
  'refs/heads/--output=canary',
  '::error::x',
  '\u202emain',
  '',
]

/** Every variable that some service sets, with one value. */
function everywhere(value: string): Record<string, string> {
  const names = [
    ...['GITHUB_BASE_REF', 'GITHUB_REF', 'GITHUB_SHA', 'GITHUB_EVENT_NAME', 'GITHUB_EVENT_PATH'],
    ...['CI_MERGE_REQUEST_DIFF_BASE_SHA', 'CI_MERGE_REQUEST_TARGET_BRANCH_NAME', 'CI_DEFAULT_BRANCH'],
    ...['CI_MERGE_REQUEST_TARGET_BRANCH_SHA', 'CI_MERGE_REQUEST_SOURCE_BRANCH_SHA'],
    ...[
      'BITBUCKET_PR_DESTINATION_COMMIT',
      'BITBUCKET_PR_DESTINATION_BRANCH',
      'SYSTEM_PULLREQUEST_TARGETBRANCH',
    ],
    ...[
      'BUILD_SOURCEBRANCH',
      'BUILDKITE_PULL_REQUEST_BASE_BRANCH',
      'CHANGE_TARGET',
      'CHANGE_ID',
      'GIT_DEPTH',
    ],
  ]
  return Object.fromEntries(names.map((name) => [name, value]))
}

const RUNS: readonly Readonly<Record<string, string>>[] = [
  { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request' },
  { GITLAB_CI: 'true', CI_MERGE_REQUEST_IID: '7' },
  { BITBUCKET_BUILD_NUMBER: '1', BITBUCKET_PR_ID: '7' },
  { TF_BUILD: 'True' },
  { BUILDKITE: 'true', BUILDKITE_PULL_REQUEST: '7' },
  { JENKINS_URL: 'x' },
]

test('a name that git would refuse for a branch, or take for an option, is none', () => {
  const name = fc.string({ unit: fc.constantFrom(...'ab-/.@{~^:?*[\\ lock\n\0é'.split('')), maxLength: 12 })
  fc.assert(
    fc.property(name, (text) => {
      const found = branchName(text)
      if (found === undefined) return
      expect(found.startsWith('-')).toBe(false)
      expect(spawnSync('git', ['check-ref-format', `refs/remotes/origin/${found}`]).status).toBe(0)
    }),
    { numRuns: 300 },
  )
  expect(branchName('refs/heads/release/2.0')).toBe('release/2.0')
  expect(branchName('fix-#7_ü')).toBe('fix-#7_ü')
})

test('whatever the variables and the event hold, nothing is thrown, and only ids and names of branches come out', () => {
  const value = fc.oneof(fc.string(), fc.constantFrom(...HOSTILE))
  const event = fc.oneof(
    fc.json(),
    fc.string(),
    fc.record({ pull_request: fc.anything(), repository: fc.anything() }).map((one) => JSON.stringify(one)),
    fc.constant('['.repeat(100_000)),
  )
  fc.assert(
    fc.property(fc.constantFrom(...RUNS), value, event, (run, text, json) => {
      const found = ciRun({ ...everywhere(text), ...run }, json ?? '')
      const { branch, target } = found?.change ?? {}
      expect(branch === undefined || branchName(branch) === branch).toBe(true)
      expect(target === undefined || /^[0-9a-f]{12,64}$/.test(target.id)).toBe(true)
    }),
  )
})

/** A program called git that notes what it is given and then is git. */
function spyingGit(): { readonly path: string; readonly seen: () => string } {
  const folder = temporaryFolder()
  const real = execFileSync('bash', ['-c', 'command -v git'], { encoding: 'utf8' }).trim()
  const log = join(folder, 'log')
  const script = `#!/bin/bash\n{ printf 'arg %q\\n' "$@"; env | sed 's/^/env /'; } >> '${log}'\nexec '${real}' "$@"\n`
  writeIn(folder, 'git', script)
  execFileSync('chmod', ['+x', join(folder, 'git')])
  return { path: `${folder}:${process.env.PATH}`, seen: () => readFileSync(log, 'utf8') }
}

test.each(RUNS)('hostile values of %o reach git neither as an argument nor as a variable', (run) => {
  const made = forge(['one.ts — created', 'old.ts — modified'])
  const clone = checkedOut(made, made.head, [ALL])
  const built = {
    ...{ GITHUB_SHA: made.head, CI_COMMIT_SHA: made.head, BITBUCKET_COMMIT: made.head },
    ...{ BUILD_SOURCEVERSION: made.head, BUILDKITE_COMMIT: made.head, GIT_COMMIT: made.head },
  }
  for (const value of ['--output=canary', 'main\n--output=canary', '$(touch canary)']) {
    const spy = spyingGit()
    const { code } = ralph(['verify'], {
      cwd: clone,
      env: { ...everywhere(value), ...run, ...built, PATH: spy.path },
    })
    expect(code).toBe(3)
    expect(spy.seen()).not.toMatch(/canary|GITHUB_|CI_MERGE|BITBUCKET_|BUILDKITE|CHANGE_|BUILD_SOURCE/)
    expect(existsSync(join(clone, 'canary'))).toBe(false)
  }
})

test('an abbreviated id that is the name of a branch as well names no commit', () => {
  const made = forge(['one.ts — created', 'old.ts — modified'])
  const name = 'feedfacecafe'
  made.repository.git('branch', name, made.fork)
  const clone = checkedOut(made, made.head, ['+refs/heads/*:refs/heads/*'])
  const { stdout } = ralph(['verify'], {
    cwd: clone,
    env: {
      ...{ BITBUCKET_BUILD_NUMBER: '1', BITBUCKET_PR_ID: '7', BITBUCKET_COMMIT: made.head },
      BITBUCKET_PR_DESTINATION_COMMIT: name,
    },
  })
  expect(stdout).toContain(`this clone has no commit \`${name}\``)
})

test('an event that is no file that can be read is none', () => {
  const made = forge(['one.ts — created', 'old.ts — modified'])
  const clone = checkedOut(made, made.head, [ALL])
  const folder = temporaryFolder()
  execFileSync('mkfifo', [join(folder, 'pipe')])
  symlinkSync(eventFile({ pull_request: { base: { sha: made.target } } }), join(folder, 'link'))
  const variables = { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request', GITHUB_SHA: made.head }
  const ref = { GITHUB_REF: 'refs/pull/7/merge' }
  for (const path of ['pipe', 'link', 'nothing', '.']) {
    const env = { ...variables, ...ref, GITHUB_EVENT_PATH: join(folder, path) }
    const { code, stdout } = ralph(['verify'], { cwd: clone, env })
    expect(stdout).toContain('no variable names the commit that it lands on')
    expect(code).toBe(3)
  }
})
