import type { CiChange, CiRun } from '../model/ci.ts'
import { branchName, changeNumber, fullId, fullIds, known, type Variables } from './variables.ts'

/** Azure Pipelines. */
export function azure(variables: Variables): CiRun | undefined {
  if (variables.TF_BUILD?.toLowerCase() !== 'true') return undefined
  return {
    service: 'Azure Pipelines',
    advice: 'give the step `checkout: self` `fetchDepth: 0`',
    built: fullIds(variables.BUILD_SOURCEVERSION, variables.SYSTEM_PULLREQUEST_SOURCECOMMITID),
    ...known({ change: changeOf(variables) }),
  }
}

function changeOf(variables: Variables): CiChange | undefined {
  const branch = branchName(variables.SYSTEM_PULLREQUEST_TARGETBRANCH)
  if (branch === undefined) return undefined
  // Pull requests of GitHub have a number, those of Azure Repos an id.
  const number =
    changeNumber(variables.SYSTEM_PULLREQUEST_PULLREQUESTNUMBER) ??
    changeNumber(variables.SYSTEM_PULLREQUEST_PULLREQUESTID)
  const head = fullId(variables.SYSTEM_PULLREQUEST_SOURCECOMMITID)
  return {
    name: number === undefined ? 'the pull request' : `pull request ${number}`,
    merged: /^refs\/pull\/\d+\/merge$/.test(variables.BUILD_SOURCEBRANCH ?? ''),
    branch,
    ...known({ head }),
  }
}
