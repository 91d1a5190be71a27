import { describe, expect, test } from 'vitest'
import type { Variables } from '../../src/ci/variables.ts'
import { type Outcome, ralph } from '../ralph.ts'
import { git } from '../repository.ts'
import { ALL, checkedOut, eventFile, type Forge, forge } from './scene.ts'

const TRUE = ['one.ts — created', 'old.ts — modified']
const LIE = [...TRUE, 'keep.ts — modified']

/** How one service checks a pull request out, and the variables that it sets then. */
interface Scene {
  readonly name: string
  readonly folder: (forge: Forge) => string
  readonly variables: (forge: Forge) => Variables
  /** What the notes say, the ids of commits by their names. */
  readonly says: string
  /** Exit codes for true claims and for a lie. */
  readonly codes: readonly [number, number]
}

const MERGE = '+refs/pull/7/merge:refs/remotes/pull/7/merge'
const HEAD = '+refs/pull/7/head:refs/remotes/pull/7/head'
const event = ({ head, target }: Forge) => ({
  pull_request: { number: 7, head: { sha: head }, base: { sha: target } },
  repository: { default_branch: 'main' },
})
const github = (forge: Forge): Variables => ({
  GITHUB_ACTIONS: 'true',
  GITHUB_EVENT_NAME: 'pull_request',
  GITHUB_REF: 'refs/pull/7/merge',
  GITHUB_SHA: forge.merge,
  GITHUB_BASE_REF: 'main',
  GITHUB_EVENT_PATH: eventFile(event(forge)),
})
const gitlab = ({ head, fork }: Forge): Variables => ({
  GITLAB_CI: 'true',
  CI_MERGE_REQUEST_IID: '7',
  CI_COMMIT_SHA: head,
  CI_DEFAULT_BRANCH: 'main',
  CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
  CI_MERGE_REQUEST_DIFF_BASE_SHA: fork,
  CI_MERGE_REQUEST_TARGET_BRANCH_SHA: '',
  CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: '',
})
const bitbucket = ({ head, target }: Forge): Variables => ({
  BITBUCKET_BUILD_NUMBER: '3',
  BITBUCKET_COMMIT: head,
  BITBUCKET_PR_ID: '7',
  BITBUCKET_PR_DESTINATION_BRANCH: 'main',
  BITBUCKET_PR_DESTINATION_COMMIT: target.slice(0, 12),
})
const azure = ({ head, merge }: Forge): Variables => ({
  TF_BUILD: 'True',
  BUILD_SOURCEVERSION: merge,
  BUILD_SOURCEBRANCH: 'refs/pull/7/merge',
  SYSTEM_PULLREQUEST_PULLREQUESTID: '7',
  SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main',
  SYSTEM_PULLREQUEST_SOURCECOMMITID: head,
})
const buildkite = ({ head }: Forge): Variables => ({
  BUILDKITE: 'true',
  BUILDKITE_COMMIT: head,
  BUILDKITE_PULL_REQUEST: '7',
  BUILDKITE_PULL_REQUEST_BASE_BRANCH: 'main',
})
const jenkins = ({ head }: Forge): Variables => ({
  JENKINS_URL: 'https://jenkins.example/',
  CHANGE_ID: '7',
  CHANGE_TARGET: 'main',
  GIT_COMMIT: head,
})

const merged = (depth?: number) => (forge: Forge) => checkedOut(forge, forge.merge, [MERGE], depth)
const branch = (depth?: number) => (forge: Forge) => checkedOut(forge, forge.head, [HEAD], depth)
const everything = (forge: Forge) => checkedOut(forge, forge.head, [ALL])
/** Fetches the pull request and its target, and merges the one into the other as the services do themselves. */
const mergedHere = (forge: Forge) => {
  const folder = checkedOut(forge, forge.head, [ALL], 50)
  git(folder, 'merge', '-q', '--no-ff', '-m', 'Merge', forge.target)
  return folder
}
const LANDS = 'lands on `<target>`, what `<merge>` merges it into'

const SCENES: readonly Scene[] = [
  {
    name: 'GitHub, the merge with all history',
    folder: (forge) => checkedOut(forge, forge.merge, [ALL, MERGE]),
    variables: github,
    says: `Base from GitHub Actions: pull request 7 ${LANDS}`,
    codes: [0, 1],
  },
  {
    name: 'GitHub, the merge at depth 2',
    folder: merged(2),
    variables: github,
    says: `Base from GitHub Actions: pull request 7 ${LANDS}`,
    codes: [0, 1],
  },
  {
    name: 'GitHub, the merge at depth 50, without its event',
    folder: merged(50),
    variables: (forge) => ({ ...github(forge), GITHUB_EVENT_PATH: undefined }),
    says: `Base from GitHub Actions: the pull request ${LANDS}`,
    codes: [0, 1],
  },
  {
    name: 'GitHub, the merge at depth 1',
    folder: merged(1),
    variables: github,
    says: 'No base from GitHub Actions for pull request 7: the merge that is checked out has no parents in this shallow clone; give `actions/checkout` `fetch-depth: 0`, or `fetch-depth: 2` where no task spans two pull requests',
    codes: [3, 3],
  },
  {
    name: 'GitHub, the head of the pull request with all history',
    folder: everything,
    variables: github,
    says: 'Base from GitHub Actions: pull request 7 lands on `<target>`, `pull_request.base.sha` of its event',
    codes: [0, 1],
  },
  {
    name: 'GitHub, the head of the pull request at depth 1',
    folder: branch(1),
    variables: github,
    says: 'No base from GitHub Actions for pull request 7: this clone has no commit `<whole target>`, which `pull_request.base.sha` of its event names; give `actions/checkout` `fetch-depth: 0`, or `fetch-depth: 2` where no task spans two pull requests',
    codes: [3, 3],
  },
  {
    name: 'GitHub, on behalf of the target, the head of the pull request',
    folder: everything,
    variables: (forge) => ({
      ...github(forge),
      GITHUB_EVENT_NAME: 'pull_request_target',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_SHA: forge.target,
    }),
    says: 'Base from GitHub Actions: pull request 7 lands on `<target>`, `pull_request.base.sha` of its event',
    codes: [0, 1],
  },
  {
    name: 'GitHub, a merge group',
    folder: (forge) => checkedOut(forge, forge.merge, [ALL, MERGE]),
    variables: ({ merge, target }) => ({
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'merge_group',
      GITHUB_SHA: merge,
      GITHUB_EVENT_PATH: eventFile({ merge_group: { base_sha: target, base_ref: 'refs/heads/main' } }),
    }),
    says: 'Base from GitHub Actions: the merge group lands on `<target>`, `merge_group.base_sha` of its event',
    codes: [0, 1],
  },
  {
    name: 'GitLab, the source branch',
    folder: branch(20),
    variables: gitlab,
    says: 'Base from GitLab: merge request 7 lands on `<fork>`, `CI_MERGE_REQUEST_DIFF_BASE_SHA`',
    codes: [0, 1],
  },
  {
    name: 'GitLab, the merged result',
    folder: merged(20),
    variables: (forge) => ({
      ...gitlab(forge),
      CI_COMMIT_SHA: forge.merge,
      CI_MERGE_REQUEST_TARGET_BRANCH_SHA: forge.target,
      CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: forge.head,
    }),
    says: `Base from GitLab: merge request 7 ${LANDS}`,
    codes: [0, 1],
  },
  {
    name: 'GitLab, too shallow',
    folder: branch(2),
    variables: gitlab,
    says: 'No base from GitLab for merge request 7: this clone has no commit `<whole fork>`, which `CI_MERGE_REQUEST_DIFF_BASE_SHA` names; set the variable `GIT_DEPTH: 0`, and run the job for merge requests',
    codes: [3, 3],
  },
  {
    name: 'Bitbucket, the destination merged in',
    folder: mergedHere,
    variables: bitbucket,
    says: 'Base from Bitbucket Pipelines: pull request 7 lands on `<target>`, what `<tip>` merges it into',
    codes: [0, 1],
  },
  {
    name: 'Bitbucket, nothing to merge in',
    folder: everything,
    variables: (forge) => ({
      ...bitbucket(forge),
      BITBUCKET_PR_DESTINATION_COMMIT: forge.fork.slice(0, 12),
    }),
    says: 'Base from Bitbucket Pipelines: pull request 7 lands on `<fork>`, `BITBUCKET_PR_DESTINATION_COMMIT`',
    codes: [0, 1],
  },
  {
    name: 'Azure',
    folder: merged(2),
    variables: azure,
    says: `Base from Azure Pipelines: pull request 7 ${LANDS}`,
    codes: [0, 1],
  },
  {
    name: 'Azure, as shallow as it is by default',
    folder: merged(1),
    variables: azure,
    says: 'No base from Azure Pipelines for pull request 7: the merge that is checked out has no parents in this shallow clone; give the step `checkout: self` `fetchDepth: 0`',
    codes: [3, 3],
  },
  {
    name: 'Buildkite, the branch: how old `origin/main` is, nobody knows',
    folder: everything,
    variables: buildkite,
    says: 'No base from Buildkite for pull request 7: no variable names the commit that it lands on; where the work left `origin/main` is assumed',
    codes: [0, 3],
  },
  {
    name: 'Buildkite, the merge',
    folder: merged(),
    variables: buildkite,
    says: `Base from Buildkite: pull request 7 ${LANDS}`,
    codes: [0, 1],
  },
  {
    name: 'Jenkins, the target merged in',
    folder: mergedHere,
    variables: jenkins,
    says: 'Base from Jenkins: change 7 lands on `<target>`, what `<tip>` merges it into',
    codes: [0, 1],
  },
  {
    name: 'Jenkins, the branch alone',
    folder: branch(),
    variables: jenkins,
    says: 'No base from Jenkins for change 7: no variable names the commit that it lands on; fetch the target whole, and say so: `ralph verify --base "origin/$CHANGE_TARGET"`',
    codes: [3, 3],
  },
]

describe.each(SCENES)('$name', ({ folder, variables, says, codes }) => {
  test.each([
    ['true claims', TRUE, codes[0]],
    ['a lie', LIE, codes[1]],
  ])('%s', (_, claims, code) => {
    const made = forge(claims)
    const clone = folder(made)
    const found = verify(clone, variables(made))
    expect(found.notes).toContain(withIds(says, { ...made, tip: git(clone, 'rev-parse', 'HEAD') }))
    expect(found.unclaimed).toEqual([])
    expect(found.code).toBe(code)
    const [base] = found.bases
    if (says.startsWith('Base')) expect(base).toMatchObject({ source: 'flag', assumed: false })
    else expect(base?.source).not.toBe('flag')
    expect(base?.service).toBe(says.startsWith('Base') ? / from (.*?):/.exec(says)?.[1] : undefined)
  })
})

test('CircleCI says nothing that a base could be taken from', () => {
  const made = forge(LIE)
  const clone = everything(made)
  const variables = { CIRCLECI: 'true', CIRCLE_SHA1: made.head, CIRCLE_BRANCH: 'task' }
  expect(verify(clone, variables)).toMatchObject({ code: 3, notes: [] })
  expect(verify(clone, variables, '--base', 'origin/main').code).toBe(1)
})

test.each(['--base', 'RALPH_BASE'])('%s wins over what the service says', (way) => {
  const made = forge(TRUE)
  const clone = checkedOut(made, made.merge, [ALL, MERGE])
  const first = git(clone, 'rev-parse', `${made.fork}^`)
  const given = way === 'RALPH_BASE' ? { RALPH_BASE: first } : {}
  const args = way === 'RALPH_BASE' ? [] : ['--base', first]
  const { bases, notes } = verify(clone, { ...github(made), ...given }, ...args)
  expect(bases[0]).toMatchObject({ oid: first, source: 'flag' })
  expect(bases[0]?.service).toBeUndefined()
  expect(notes.join()).not.toContain('GitHub')
})

test('an open handoff that is older than the pull request is not accused by its base', () => {
  const made = forge([...TRUE, 'more.ts — created'])
  const { repository } = made
  repository.git('merge', '-q', '--no-ff', '-m', 'land', made.head)
  const landed = repository.git('rev-parse', 'HEAD')
  repository.git('checkout', '-q', '-b', 'rest')
  repository.write('more.ts', 'x')
  repository.write(
    '.ralph/handoffs/task.yaml',
    `${repository.git('show', 'task:.ralph/handoffs/task.yaml')}\n# more\n`,
  )
  const head = repository.commit('rest')
  const clone = checkedOut(made, head, ['+refs/heads/rest:refs/remotes/origin/rest'])
  const variables = { ...gitlab({ ...made, head }), CI_MERGE_REQUEST_DIFF_BASE_SHA: landed }
  const found = verify(clone, variables)
  expect(found.bases[0]).toMatchObject({ oid: landed, source: 'flag', assumed: true })
  expect(found.code).toBe(3)
  expect(verify(clone, {}, '--base', landed).code).toBe(1)
})

test('what a push brings is no base, and the branch that GitHub names is only where work is assumed to have left', () => {
  const made = forge(LIE)
  const clone = everything(made)
  const variables = {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_SHA: made.head,
    GITHUB_EVENT_PATH: eventFile({
      before: made.fork,
      after: made.head,
      repository: { default_branch: 'main' },
    }),
  }
  const found = verify(clone, variables)
  expect(found.bases[0]).toMatchObject({ oid: made.fork, source: 'merge-base', assumed: true })
  expect(found).toMatchObject({ code: 3, notes: [] })
})

test('another repository that is judged within the same run takes no base from it', () => {
  const made = forge(TRUE)
  const other = forge(['one.ts — created', 'old.ts — modified', 'keep.ts — modified'])
  other.repository.git('checkout', '-q', 'task')
  const found = verify(other.repository.folder, github(made))
  expect(found.bases[0]?.source).not.toBe('flag')
  expect(found.notes).toEqual([])
})

test('the text that people read names the service', () => {
  const made = forge(LIE)
  const { stdout } = ralph(['verify', '--format', 'pretty'], { cwd: merged(2)(made), env: github(made) })
  expect(stdout).toContain(`base ${made.target.slice(0, 12)} given by GitHub Actions, as of`)
  expect(stdout).toContain('note: Base from GitHub Actions: pull request 7 lands on')
})

interface Found {
  readonly code: Outcome['code']
  readonly notes: readonly string[]
  readonly unclaimed: readonly unknown[]
  readonly bases: readonly Readonly<Record<string, unknown>>[]
}

function verify(cwd: string, env: Variables, ...args: readonly string[]): Found {
  const { code, stdout, stderr } = ralph(['verify', '--json', ...args], { cwd, env })
  if (stderr !== '') throw new Error(stderr)
  return { ...JSON.parse(stdout), code }
}

function withIds(says: string, ids: object): string {
  return says.replace(/<(whole )?(\w+)>/g, (_, whole, name) => {
    const id = (ids as Readonly<Record<string, string>>)[name] ?? ''
    return whole ? id : id.slice(0, 12)
  })
}
