import { decodeGitPath, encodeGitPath } from '../model/git-path.ts'
import type { GitPath } from '../model/tree.ts'
import { isNull, split } from './delta.ts'
import { failedFilter, GitFailure } from './failure.ts'
import type { Repository } from './repository.ts'
import { git } from './run.ts'
import type { States } from './state.ts'

/** More filters than any repository has. */
const MOST_FILTERS = 8

/**
 * Does work that git may be unable to do for want of a filter: then it is done again without that filter, so that only the
 * files which go through it are left undecided.
 */
export async function withFilters<Value>(
  repository: Repository,
  work: (repository: Repository) => Promise<Value>,
): Promise<Value> {
  try {
    return await work(repository)
  } catch (error) {
    if (!(error instanceof GitFailure) || !isNews(error, repository)) throw error
    const name = failedFilter(error.stderr) as string
    return withFilters(without(repository, [...(repository.missingFilters ?? []), name]), work)
  }
}

/** Whether a failure names a filter that git has not yet been told to do without. */
export function isNews({ stderr }: GitFailure, { missingFilters = [] }: Repository): boolean {
  const name = failedFilter(stderr)
  return name !== undefined && !missingFilters.includes(name) && missingFilters.length < MOST_FILTERS
}

function without(repository: Repository, missing: readonly string[]): Repository {
  const settings = missing.flatMap((name) => [
    `filter.${name}.required=false`,
    `filter.${name}.clean=`,
    `filter.${name}.process=`,
  ])
  return { ...repository, missingFilters: missing, place: { ...repository.place, settings } }
}

/** The paths among these whose working files differ from what git has, as far as it can tell without the filter that they go through. */
export async function undecidedAmong(
  states: States,
  paths: readonly GitPath[],
): Promise<ReadonlySet<GitPath>> {
  if (states.repository.missingFilters === undefined) return new Set()
  const { tracked, untracked } = await states.status()
  const unknown = new Set(untracked)
  return unfiltered(
    states.repository,
    paths.filter((path) => unknown.has(path) || isNull(tracked.get(path)?.working?.oid)),
  )
}

/** The paths among these that go through a filter which is missing. */
export async function unfiltered(
  { place, missingFilters = [] }: Repository,
  paths: readonly GitPath[],
): Promise<ReadonlySet<GitPath>> {
  if (missingFilters.length === 0 || paths.length === 0) return new Set()
  const input = Buffer.concat(paths.flatMap((path) => [encodeGitPath(path), Buffer.of(0)]))
  const { stdout } = await git(place, ['check-attr', '--stdin', '-z', 'filter'], { input, literal: false })
  const fields = split(stdout).map(decodeGitPath)
  const found = new Set<GitPath>()
  for (let at = 0; at + 2 < fields.length; at += 3) {
    if (missingFilters.includes(fields[at + 2] as string)) found.add(fields[at] as GitPath)
  }
  return found
}
