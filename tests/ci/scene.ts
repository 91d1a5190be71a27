import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { TestRepository, temporaryFolder } from '../git/test-repository.ts'
import { git, writeIn } from '../repository.ts'

/** The handoff of the pull request; it records no base. */
const HANDOFF = '.ralph/handoffs/task.yaml'

/** What a forge has of a pull request whose target has gone on since it left. */
export interface Forge {
  readonly repository: TestRepository
  /** Where the pull request left. */
  readonly fork: string
  /** The newest commit of the target, and that of the pull request. */
  readonly target: string
  readonly head: string
  /** The merge that the forge keeps below `refs/pull/7/merge`. */
  readonly merge: string
}

/** A forge with one pull request, number 7, of two commits; `claims` are the lines of `files_changed` in its handoff. */
export function forge(claims: readonly string[]): Forge {
  const repository = new TestRepository()
  repository.git('config', 'uploadpack.allowAnySHA1InWant', 'true')
  repository.write('keep.ts', 'keep')
  repository.write('old.ts', 'old')
  repository.write('spec.md', 'spec')
  repository.commit('first')
  repository.write('keep.ts', 'kept')
  const fork = repository.commit('second')
  repository.git('checkout', '-q', '-b', 'task')
  repository.write('one.ts', '1')
  repository.commit('one')
  repository.write('old.ts', 'new')
  repository.write(HANDOFF, handoff(claims))
  const head = repository.commit('two')
  repository.git('checkout', '-q', 'main')
  repository.write('theirs.ts', 'x')
  const target = repository.commit('theirs')
  repository.git('checkout', '-q', '--detach')
  repository.git('merge', '-q', '--no-ff', '-m', 'Merge', head)
  const merge = repository.git('rev-parse', 'HEAD')
  repository.git('update-ref', 'refs/pull/7/merge', merge)
  repository.git('update-ref', 'refs/pull/7/head', head)
  repository.git('checkout', '-q', 'main')
  return { repository, fork, target, head, merge }
}

/** A handoff that says this of its files and records nothing of git. */
export function handoff(claims: readonly string[]): string {
  return [
    'spec_ref: spec.md',
    'status:',
    '  in_progress: [The second half — not begun]',
    'files_changed:',
    ...claims.map((claim) => `  - ${JSON.stringify(claim)}`),
    '',
  ].join('\n')
}

/** A clone made as CI services make theirs: `git init`, one fetch of some refs, a checkout of a commit. */
export function checkedOut(
  { repository }: Forge,
  commit: string,
  refspecs: readonly string[],
  depth?: number,
): string {
  const folder = temporaryFolder()
  git(folder, 'init', '-q', '-b', 'none')
  git(folder, 'remote', 'add', 'origin', `file://${repository.folder}`)
  const limit = depth === undefined ? [] : [`--depth=${depth}`]
  execFileSync('git', ['fetch', '-q', '--no-tags', ...limit, 'origin', ...refspecs], {
    cwd: folder,
    stdio: 'pipe',
  })
  git(folder, 'checkout', '-q', '--detach', commit)
  return folder
}

/** A file as GitHub describes an event in; returns its path. */
export function eventFile(event: unknown): string {
  const folder = temporaryFolder()
  writeIn(folder, 'event.json', typeof event === 'string' ? event : JSON.stringify(event))
  return join(folder, 'event.json')
}

/** Every branch, as a full clone has them. */
export const ALL = '+refs/heads/*:refs/remotes/origin/*'
