import type { CiChange, CiRun } from '../model/ci.ts'
import { branchName, changeNumber, fullId, fullIds, known, type Variables } from './variables.ts'

/** Bitbucket Pipelines. */
export function bitbucket(variables: Variables): CiRun | undefined {
  if (changeNumber(variables.BITBUCKET_BUILD_NUMBER) === undefined) return undefined
  return {
    service: 'Bitbucket Pipelines',
    advice: 'give the step `clone: {depth: full}`, and run it under `pull-requests`',
    built: fullIds(variables.BITBUCKET_COMMIT),
    ...known({ change: changeOf(variables) }),
  }
}

function changeOf(variables: Variables): CiChange | undefined {
  const number = changeNumber(variables.BITBUCKET_PR_ID)
  if (number === undefined) return undefined
  // Bitbucket abbreviates it.
  const id = variables.BITBUCKET_PR_DESTINATION_COMMIT ?? ''
  return {
    name: `pull request ${number}`,
    // What is checked out is the destination merged into this commit.
    merged: false,
    ...known({
      head: fullId(variables.BITBUCKET_COMMIT),
      branch: branchName(variables.BITBUCKET_PR_DESTINATION_BRANCH),
    }),
    ...(/^[0-9a-f]{12,64}$/.test(id) && { target: { id, from: '`BITBUCKET_PR_DESTINATION_COMMIT`' } }),
  }
}
