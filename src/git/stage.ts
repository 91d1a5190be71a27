import { setTimeout as sleep } from 'node:timers/promises'
import type { GitPath } from '../model/tree.ts'
import { GitFailure } from './failure.ts'
import type { Repository } from './repository.ts'
import { git } from './run.ts'

/** How long another process may hold the index before staging is given up, in milliseconds. */
const PATIENCE = 5_000

/** Stages some paths as they are now. False when the index stays locked; the lock is never touched. */
export async function stagePaths(repository: Repository, paths: readonly GitPath[]): Promise<boolean> {
  const until = Date.now() + PATIENCE
  for (;;) {
    try {
      await git(repository.place, ['update-index', '--add', '--remove', '-z', '--stdin'], {
        input: paths.map((path) => `${path}\0`).join(''),
      })
      return true
    } catch (error) {
      if (!(error instanceof GitFailure) || !error.stderr.includes('.lock')) throw error
      if (Date.now() > until) return false
      await sleep(50 + Math.random() * 150)
    }
  }
}
