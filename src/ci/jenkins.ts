import type { CiChange, CiRun } from '../model/ci.ts'
import { branchName, fullId, fullIds, known, type Variables } from './variables.ts'

/** Jenkins, in a multibranch project. */
export function jenkins(variables: Variables): CiRun | undefined {
  if (!variables.JENKINS_URL) return undefined
  return {
    service: 'Jenkins',
    advice: 'fetch the target whole, and say so: `ralph verify --base "origin/$CHANGE_TARGET"`',
    built: fullIds(variables.GIT_COMMIT),
    ...known({ change: changeOf(variables) }),
  }
}

function changeOf(variables: Variables): CiChange | undefined {
  const branch = branchName(variables.CHANGE_TARGET)
  if (!variables.CHANGE_ID || branch === undefined) return undefined
  return {
    name: `change ${variables.CHANGE_ID}`,
    // The commit of the pull request, or Jenkins' own merge of it: that is checked out then, and has no other name.
    merged: false,
    branch,
    ...known({ head: fullId(variables.GIT_COMMIT) }),
  }
}
