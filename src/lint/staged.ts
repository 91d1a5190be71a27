import { openRepository } from '../git/repository.ts'
import { meanwhile } from '../meanwhile.ts'
import type { Linted, LintRequest } from './workspace.ts'

/** What `ralph lint --staged` was asked for. */
export type StagedRequest = Omit<LintRequest, 'names'>

/** Checks the files of the convention that the next commit changes, as they stand in the index. */
export async function lintStaged(request: StagedRequest): Promise<Linted> {
  const [repository, { lintIndex }] = await Promise.all([
    openRepository(request.cwd),
    meanwhile(() => import('./indexed.ts')),
  ])
  return lintIndex(repository, request)
}
