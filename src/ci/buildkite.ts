import type { CiChange, CiRun } from '../model/ci.ts'
import { branchName, changeNumber, fullId, fullIds, known, type Variables } from './variables.ts'

/** Buildkite. */
export function buildkite(variables: Variables): CiRun | undefined {
  if (variables.BUILDKITE !== 'true') return undefined
  const change = changeOf(variables)
  return {
    service: 'Buildkite',
    advice:
      'fetch the target whole, and say so: `ralph verify --base "origin/$BUILDKITE_PULL_REQUEST_BASE_BRANCH"`',
    built: fullIds(variables.BUILDKITE_COMMIT),
    ...known({ defaultBranch: branchName(variables.BUILDKITE_PIPELINE_DEFAULT_BRANCH), change }),
  }
}

function changeOf(variables: Variables): CiChange | undefined {
  const number = changeNumber(variables.BUILDKITE_PULL_REQUEST)
  if (number === undefined) return undefined
  return {
    name: `pull request ${number}`,
    merged: false,
    ...known({
      // With a merge refspec, what is checked out is a merge of this commit.
      head: fullId(variables.BUILDKITE_COMMIT),
      branch: branchName(variables.BUILDKITE_PULL_REQUEST_BASE_BRANCH),
    }),
  }
}
