import type { CiChange, CiRun } from '../model/ci.ts'
import type { Oid } from '../model/git.ts'
import { branchName, fullId, fullIds, known, type Variables } from './variables.ts'

/** GitHub Actions, and what imitates it. `event` is the parsed JSON of `GITHUB_EVENT_PATH`. */
export function github(variables: Variables, event: unknown): CiRun | undefined {
  if (variables.GITHUB_ACTIONS !== 'true') return undefined
  const { change, built } = changeOf(variables, event)
  return {
    service: 'GitHub Actions',
    built,
    advice:
      'give `actions/checkout` `fetch-depth: 0`, or `fetch-depth: 2` where no task spans two pull requests',
    ...known({ defaultBranch: branchName(at(event, 'repository', 'default_branch')), change }),
  }
}

function changeOf(
  variables: Variables,
  event: unknown,
): { readonly built: readonly Oid[]; readonly change: CiChange | undefined } {
  const sha = fullId(variables.GITHUB_SHA)
  switch (variables.GITHUB_EVENT_NAME) {
    case 'pull_request':
    // Its own checkout is that of the target: only the head of the pull request tells that somebody took that instead.
    case 'pull_request_target': {
      const number = at(event, 'pull_request', 'number')
      const merged = /^refs\/pull\/\d+\/merge$/.test(variables.GITHUB_REF ?? '')
      const head = fullId(at(event, 'pull_request', 'head', 'sha'))
      const id = fullId(at(event, 'pull_request', 'base', 'sha'))
      const change = {
        name: Number.isSafeInteger(number) ? `pull request ${number}` : 'the pull request',
        merged,
        ...known({ head, branch: branchName(variables.GITHUB_BASE_REF) }),
        ...(id && { target: { id, from: '`pull_request.base.sha` of its event' } }),
      }
      return { built: merged ? fullIds(sha, head) : fullIds(head), change }
    }
    case 'merge_group': {
      const id = fullId(at(event, 'merge_group', 'base_sha'))
      const change = {
        name: 'the merge group',
        merged: false,
        ...known({ branch: branchName(at(event, 'merge_group', 'base_ref')) }),
        ...(id && { target: { id, from: '`merge_group.base_sha` of its event' } }),
      }
      return { built: fullIds(sha), change }
    }
    default:
      return { built: fullIds(sha), change: undefined }
  }
}

/** The value at a path of keys in parsed JSON; undefined where there is none. Looks at own properties alone. */
function at(value: unknown, ...keys: readonly string[]): unknown {
  let found = value
  for (const key of keys) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined
    found = (found as Readonly<Record<string, unknown>>)[key]
  }
  return found
}
