import type { CiChange, CiRun } from '../model/ci.ts'
import { branchName, changeNumber, fullId, fullIds, known, type Variables } from './variables.ts'

/** GitLab CI/CD. */
export function gitlab(variables: Variables): CiRun | undefined {
  if (variables.GITLAB_CI !== 'true') return undefined
  return {
    service: 'GitLab',
    advice: 'set the variable `GIT_DEPTH: 0`, and run the job for merge requests',
    built: fullIds(variables.CI_COMMIT_SHA),
    ...known({ defaultBranch: branchName(variables.CI_DEFAULT_BRANCH), change: changeOf(variables) }),
  }
}

function changeOf(variables: Variables): CiChange | undefined {
  const number = changeNumber(variables.CI_MERGE_REQUEST_IID)
  if (number === undefined) return undefined
  // Only pipelines for merged results have these two, and only there the merge base of the diff would be too old.
  const landing = fullId(variables.CI_MERGE_REQUEST_TARGET_BRANCH_SHA)
  const head = fullId(variables.CI_MERGE_REQUEST_SOURCE_BRANCH_SHA)
  const base = fullId(variables.CI_MERGE_REQUEST_DIFF_BASE_SHA)
  const from = landing ? '`CI_MERGE_REQUEST_TARGET_BRANCH_SHA`' : '`CI_MERGE_REQUEST_DIFF_BASE_SHA`'
  const id = landing ?? base
  return {
    name: `merge request ${number}`,
    merged: false,
    ...known({ head, branch: branchName(variables.CI_MERGE_REQUEST_TARGET_BRANCH_NAME) }),
    ...(id && { target: { id, from } }),
  }
}
