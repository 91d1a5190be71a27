import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import packageJson from '../../package.json' with { type: 'json' }
import type { Variables } from '../../src/ci/variables.ts'
import { WORKFLOWS, type Workflow } from '../action/workflows.ts'
import { ALL, checkedOut, eventFile, type Forge, forge } from '../ci/scene.ts'
import { temporaryFolder } from '../git/test-repository.ts'
import { BIN } from '../ralph.ts'
import { git, writeIn } from '../repository.ts'
import { blocks, read } from './markdown.ts'

// The recipes of docs/ci.md, run in clones as the services make them. What stands in for the registry is a program called
// npx, which runs the build for exactly the command that the page shows.

const page = blocks(read('docs/ci.md'))
const MERGE = '+refs/pull/7/merge:refs/remotes/pull/7/merge'

interface Recipe {
  readonly file: string
  /** The shell script that the service runs, from what the file says. */
  readonly script: (text: string) => string
  readonly folder: (made: Forge) => string
  readonly variables: (made: Forge) => Variables
}

const steps = (text: string, name: string) =>
  ((parse(text) as Workflow).jobs[name]?.steps ?? []).flatMap(({ run }) => run ?? [])
/** Steps that run whatever the ones before came to, as `if: always()` makes them. */
const always = (commands: readonly string[]) =>
  `${commands.map((command) => `(${command}\n) || status=$?`).join('\n')}\nexit "\${status:-0}"`
const github = ({ merge, head, target }: Forge): Variables => ({
  ...{ GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' },
  GITHUB_SHA: merge,
  GITHUB_EVENT_PATH: eventFile({ pull_request: { number: 7, head: { sha: head }, base: { sha: target } } }),
})
const mergeRef = (made: Forge) => checkedOut(made, made.merge, [ALL, MERGE])
const onlyHead = (made: Forge) => checkedOut(made, made.head, ['+refs/heads/task:refs/remotes/origin/task'])

const RECIPES: readonly Recipe[] = [
  {
    file: '.github/workflows/ralph.yml',
    script: (text) => always(steps(text, 'ralph')),
    folder: mergeRef,
    variables: github,
  },
  {
    file: '.gitlab-ci.yml',
    script: (text) => parse(text).ralph.script.join('\n'),
    folder: (made) => checkedOut(made, made.head, ['+refs/pull/7/head:refs/remotes/mr']),
    variables: ({ head, fork }) => ({
      ...{ GITLAB_CI: 'true', CI_MERGE_REQUEST_IID: '7', CI_COMMIT_SHA: head },
      CI_MERGE_REQUEST_DIFF_BASE_SHA: fork,
    }),
  },
  {
    file: 'bitbucket-pipelines.yml',
    script: (text) => parse(text).pipelines['pull-requests']['**'][0].step.script.join('\n'),
    folder: (made) => {
      const folder = checkedOut(made, made.head, [ALL])
      git(folder, 'merge', '-q', '--no-ff', '-m', 'Merge', made.target)
      return folder
    },
    variables: ({ head, target }) => ({
      ...{ BITBUCKET_BUILD_NUMBER: '1', BITBUCKET_PR_ID: '7', BITBUCKET_COMMIT: head },
      BITBUCKET_PR_DESTINATION_COMMIT: target.slice(0, 12),
    }),
  },
  {
    file: 'azure-pipelines.yml',
    script: (text) => parse(text).steps[1].bash,
    folder: mergeRef,
    variables: ({ merge, head }) => ({
      ...{ TF_BUILD: 'True', BUILD_SOURCEVERSION: merge, BUILD_SOURCEBRANCH: 'refs/pull/7/merge' },
      SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main',
      SYSTEM_PULLREQUEST_SOURCECOMMITID: head,
    }),
  },
  {
    file: '.buildkite/pipeline.yml',
    // Buildkite puts in variables when it takes the file; two dollars are one.
    script: (text) => parse(text).steps[0].command.replaceAll('$$', '$'),
    folder: onlyHead,
    variables: ({ head }) => ({
      ...{ BUILDKITE: 'true', BUILDKITE_COMMIT: head, BUILDKITE_PULL_REQUEST: '7' },
      BUILDKITE_PULL_REQUEST_BASE_BRANCH: 'main',
    }),
  },
  {
    file: '.circleci/config.yml',
    script: (text) =>
      `export RALPH_BASE=${parse(text).jobs.ralph.environment.RALPH_BASE}\n${parse(text).jobs.ralph.steps[1].run}`,
    folder: (made) => checkedOut(made, made.head, [ALL]),
    variables: ({ head }) => ({ CIRCLECI: 'true', CIRCLE_SHA1: head }),
  },
  {
    file: 'Jenkinsfile',
    script: (text) => /sh '''\n([\s\S]*?)'''/.exec(text)?.[1] ?? '',
    folder: onlyHead,
    variables: ({ head }) => ({
      ...{ JENKINS_URL: 'x', CHANGE_ID: '7', CHANGE_TARGET: 'main', GIT_COMMIT: head },
    }),
  },
]

const TRUE = ['one.ts — created', 'old.ts — modified']

describe.each(RECIPES)('$file', ({ file, script, folder, variables }) => {
  const text = page.find(({ name }) => name === file)?.text ?? ''

  test.each([
    ['true claims', TRUE, 0, '2 confirmed, 0 contradicted, 0 inconclusive'],
    ['a lie', [...TRUE, 'keep.ts — modified'], 1, '2 confirmed, 1 contradicted, 0 inconclusive'],
  ])('%s', (_, claims, code, says) => {
    const made = forge(claims)
    const run = inService(script(text), folder(made), variables(made))
    expect(run.stdout + run.stderr).toContain(says)
    expect(run.status).toBe(code)
  })

  test('either command fails it', () => {
    const made = forge(TRUE)
    const clone = folder(made)
    writeIn(clone, '.ralph/skills/broken/SKILL.md', 'no front matter\n')
    expect(inService(script(text), clone, variables(made)).status).toBe(1)
  })
})

test('what `ralph init --github` writes gives the same', () => {
  const made = forge([...TRUE, 'keep.ts — modified'])
  const { status, stdout } = inService(
    always(steps(WORKFLOWS[0]?.[1] ?? '', 'ralph')),
    mergeRef(made),
    github(made),
  )
  expect(stdout).toContain('Base from GitHub Actions: pull request 7 lands on')
  expect(status).toBe(1)
})

test('T17: what `ralph init --github` writes lets a fork choose none of its settings', () => {
  const made = forge(TRUE)
  const workspace = mergeRef(made)
  writeIn(workspace, 'smuggled.ts', 'x')
  writeIn(workspace, '.ralph/ralph.yaml', "verify:\n  ignore: ['**']\n")
  git(workspace, 'add', '--all')
  git(workspace, 'commit', '--quiet', '--message', 'smuggle')
  const merged = { ...made, merge: git(workspace, 'rev-parse', 'HEAD') }
  const workflow = parse(WORKFLOWS[0]?.[1] ?? '') as Workflow
  const step = workflow.jobs.ralph?.steps.find(({ run }) => run?.includes(' verify '))
  const judged = (source: string) => {
    const chosen = (_: string, flag: string) => (source === 'owner/name' ? '' : flag)
    const variables = Object.entries(step?.env ?? {}).map(([name, value]) => [
      name,
      value.replace(
        /^\$\{\{ github\.event\.pull_request\.head\.repo\.full_name != github\.repository && '(.*)' \|\| '' \}\}$/,
        chosen,
      ),
    ])
    return inService(step?.run ?? '', workspace, { ...github(merged), ...Object.fromEntries(variables) })
  }
  expect(judged('owner/name')).toMatchObject({ status: 0 })
  const fork = judged('stranger/name')
  expect(fork.stdout).toContain('smuggled.ts')
  expect(fork.status).toBe(1)
})

/** Runs a script as bash does for most services, which stop at the first failure. */
function inService(script: string, workspace: string, variables: Variables) {
  const bin = temporaryFolder()
  const stub = `#!/bin/bash
[ "$1 $2" = "--yes dotralph@${packageJson.version}" ] || exit 99
shift 2
exec '${process.execPath}' '${BIN}' "$@"
`
  writeIn(bin, 'npx', stub)
  spawnSync('chmod', ['+x', join(bin, 'npx')])
  const run = spawnSync('bash', ['-e', '-c', script], {
    cwd: workspace,
    encoding: 'utf8',
    env: {
      ...{ PATH: `${bin}:${process.env.PATH}`, HOME: bin },
      ...{ GITHUB_WORKSPACE: workspace, RUNNER_TEMP: bin },
      ...variables,
    },
  })
  expect(run.status).not.toBe(99)
  expect(existsSync(BIN)).toBe(true)
  return run
}
