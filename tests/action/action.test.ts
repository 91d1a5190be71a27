import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, inject, test } from 'vitest'
import { checkedOut, eventFile, type Forge, forge } from '../ci/scene.ts'
import { ROOT } from '../docs/markdown.ts'
import { temporaryFolder } from '../git/test-repository.ts'
import { git, writeIn } from '../repository.ts'
import { ACTION } from './workflows.ts'

// The steps of action.yml, run as GitHub's runner runs them, with the package as npm packs it.

let tarball = ''

beforeAll(() => {
  if (inject('buildFailure') !== '') throw new Error('dist/ could not be built')
  const folder = join(ROOT, 'node_modules/.cache/ralph-packed')
  mkdirSync(folder, { recursive: true })
  const args = ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder]
  const name = execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8' }).trim()
  tarball = join(folder, name)
}, 60_000)

interface Run {
  readonly code: number | null
  readonly log: string
  readonly summary: string
  /** The lines that the step wrote for other steps. */
  readonly outputs: readonly string[]
}

/** Runs the step that has a script, as `bash --noprofile --norc -eo pipefail`. */
function runAction(
  workspace: string,
  { head, merge, target }: Forge,
  inputs: Readonly<Record<string, string>> = {},
  isFork = false,
): Run {
  const step = ACTION.runs.steps.find(({ run }) => run !== undefined)
  const runner = temporaryFolder()
  const script = join(runner, 'script.sh')
  writeIn(runner, 'script.sh', step?.run ?? '')
  for (const name of ['summary', 'output']) writeIn(runner, name, '')
  const given = (name: string) =>
    inputs[name] ?? (name === 'version' ? tarball : (ACTION.inputs[name]?.default ?? ''))
  const env = Object.entries(step?.env ?? {}).map(([name, value]) => [
    name,
    value
      .replace(/\$\{\{ inputs\.(\w+) \}\}/g, (_, input) => given(input))
      .replace(/\$\{\{ github\.event\.pull_request && .* \}\}/, String(isFork)),
  ])
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
    cwd: workspace,
    encoding: 'utf8',
    env: {
      ...{
        PATH: process.env.PATH,
        HOME: runner,
        npm_config_offline: 'true',
        npm_config_update_notifier: 'false',
      },
      ...Object.fromEntries(env),
      ...{ GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: workspace, RUNNER_TEMP: runner },
      ...{ GITHUB_STEP_SUMMARY: join(runner, 'summary'), GITHUB_OUTPUT: join(runner, 'output') },
      ...{ GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge', GITHUB_SHA: merge },
      GITHUB_EVENT_PATH: eventFile({
        pull_request: { number: 7, head: { sha: head }, base: { sha: target } },
      }),
    },
  })
  const written = (name: string) => readFileSync(join(runner, name), 'utf8')
  const outputs = written('output').split('\n').filter(Boolean)
  return { code: status, log: stdout + stderr, summary: written('summary'), outputs }
}

const TRUE = ['one.ts — created', 'old.ts — modified']
const MERGE = ['+refs/pull/7/merge:refs/remotes/pull/7/merge']
const clone = (made: Forge, depth?: number) => checkedOut(made, made.merge, MERGE, depth)

test('true claims pass; the summary holds both reports, the outputs paths alone', { timeout: 60_000 }, () => {
  const made = forge(TRUE)
  const { code, log, summary, outputs } = runAction(clone(made), made)
  expect(code, log).toBe(0)
  expect(log).toContain('note: Base from GitHub Actions: pull request 7 lands on')
  expect(summary.match(/^### ralph (?:lint|verify): clean$/gm)).toHaveLength(2)
  expect(outputs.map((line) => line.replace(/=.*\/ralph-\w{6}\//, '='))).toEqual([
    'report=report.md',
    'sarif=sarif',
  ])
  const [, report = ''] = (outputs[0] ?? '').split('=')
  expect(readFileSync(report, 'utf8')).toBe(summary)
  expect(readdirSync((outputs[1] ?? '').slice('sarif='.length)).sort()).toEqual([
    'lint.sarif',
    'verify.sarif',
  ])
})

test('the worse exit code decides, whichever command gives it', { timeout: 120_000 }, () => {
  const lie = forge([...TRUE, 'keep.ts — modified'])
  const lied = runAction(clone(lie), lie)
  expect(lied.code).toBe(1)
  expect(lied.log).toContain('::error file=.ralph/handoffs/task.yaml,')
  expect(lied.summary).toContain('### ralph verify: contradicted')
  const made = forge(TRUE)
  const shallow = clone(made, 1)
  expect(runAction(shallow, made).code).toBe(3)
  writeIn(shallow, '.ralph/skills/broken/SKILL.md', 'no front matter\n')
  const both = runAction(shallow, made)
  expect(both.code).toBe(1)
  expect(both.summary).toContain('### ralph verify: inconclusive')
})

test('what cannot be done is exit code 2, without a report', { timeout: 60_000 }, () => {
  const made = forge(TRUE)
  const workspace = clone(made)
  writeIn(workspace, 'empty/.keep', '')
  git(join(workspace, 'empty'), 'init', '-q')
  expect(runAction(workspace, made, { folder: 'empty' })).toMatchObject({ code: 2, summary: '', outputs: [] })
  expect(runAction(workspace, made, { folder: 'nowhere' }).code).toBe(2)
})

test('T20: names and files of a stranger act on nothing', { timeout: 60_000 }, () => {
  const names = [
    '$(touch canary).ts',
    '`touch canary`.ts',
    '::error file=x::y.ts',
    '%0A::error::z.ts',
    '-x',
    'a\nreport=evil',
    '<img src=x onerror=1>.ts',
  ]
  const made = forge([...TRUE, ...names.slice(0, 2).map((name) => `${name} — modified`)])
  const workspace = clone(made)
  for (const name of names) writeIn(workspace, name, 'x')
  // An .npmrc that leads to another registry, and a package of the same name.
  writeIn(workspace, '.npmrc', 'registry=http://127.0.0.1:9/\nscript-shell=/bin/false\n')
  writeIn(workspace, 'node_modules/.bin/dotralph', '#!/bin/sh\ntouch canary; exit 0\n')
  execFileSync('chmod', ['+x', join(workspace, 'node_modules/.bin/dotralph')])
  const { code, log, summary, outputs } = runAction(workspace, made, { version: tarball })
  expect(code, log).toBe(1)
  expect(existsSync(join(workspace, 'canary'))).toBe(false)
  expect(outputs).toHaveLength(2)
  const commands = log.split('\n').filter((line) => line.trimStart().startsWith('::'))
  expect(commands.filter((line) => !/^::(?:error|warning|notice) file=\.ralph\//.test(line))).toEqual([])
  expect(summary).not.toMatch(/^.*<img(?![^`]*`)/m)
})

test('a pull request from a fork chooses none of its settings', { timeout: 60_000 }, () => {
  const made = forge(TRUE)
  const workspace = clone(made)
  writeIn(workspace, 'smuggled.ts', 'x')
  writeIn(workspace, '.ralph/ralph.yaml', "verify:\n  ignore: ['**']\n")
  git(workspace, 'add', '--all')
  git(workspace, 'commit', '--quiet', '--message', 'smuggle')
  const merged = { ...made, merge: git(workspace, 'rev-parse', 'HEAD') }
  const own = runAction(workspace, merged)
  expect(own.log).not.toContain('smuggled.ts')
  const { code, log } = runAction(workspace, merged, {}, true)
  expect(log).toContain('smuggled.ts')
  expect(code).toBe(1)
  expect(runAction(workspace, merged, { untrusted: 'true' }).log).toContain('smuggled.ts')
  expect(runAction(workspace, merged, { untrusted: 'false' }, true).log).not.toContain('smuggled.ts')
})

test('a base that is given wins', { timeout: 60_000 }, () => {
  const made = forge(TRUE)
  const { log } = runAction(clone(made), made, { base: made.fork })
  expect(log).not.toContain('Base from GitHub')
})
