import { resolve, sep } from 'node:path'
import type { Oid } from '../model/git.ts'
import { Refusal } from '../model/refusal.ts'
import { HOOK_VARIABLES } from './environment.ts'
import { git, type Place } from './run.ts'

/** A repository that was found, and how to run git in it. */
export interface Repository {
  /** Absolute path of the top level of the working tree; null in a bare repository. */
  readonly top: string | null
  readonly gitDirectory: string
  readonly shallow: boolean
  /** The oid of the empty tree in the repository's object format. */
  readonly emptyTree: Oid
  /** Oid of the commit that is checked out; null when there is none yet. */
  readonly head: Oid | null
  readonly place: Place
}

const EMPTY_TREE: { readonly [format: string]: Oid } = {
  sha1: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  sha256: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
}

/** Finds the repository around a folder; refuses where there is none, where git does not trust it, and a bare one. */
export async function openRepository(cwd: string): Promise<Repository> {
  const place = { cwd, environment: {} }
  const [found, head] = await Promise.all([discover(place), headOf(place)])
  if (found !== undefined) return repository(found, head, cwd)
  const explicit = explicitPlace(cwd)
  const second = explicit && (await discover(explicit))
  if (second !== undefined) return repository(second, await headOf(explicit as Place), cwd)
  throw new Refusal(
    'not-a-repository',
    `\`${cwd}\` is not inside a git repository, so nothing was verified`,
    'run it inside a repository, or create one with `git init`',
  )
}

/** Refuses a bare repository; returns the top level of any other. */
export function requireWorktree({ top }: Repository): string {
  if (top !== null) return top
  throw new Refusal(
    'bare-repository',
    'A bare repository has no working tree, so nothing was done',
    'Run in a clone, or let `verify` judge a commit with `--head <commit>`',
  )
}

interface Found {
  readonly bare: boolean
  readonly shallow: boolean
  readonly format: string
  readonly gitDirectory: string
  readonly top: string | null
  readonly place: Place
}

const QUESTIONS = [
  '--is-bare-repository',
  '--is-shallow-repository',
  '--show-object-format',
  '--absolute-git-dir',
]

async function discover(place: Place): Promise<Found | undefined> {
  const { code, stdout, stderr } = await git(place, ['rev-parse', ...QUESTIONS, '--show-toplevel'], {
    expected: [0, 128],
  })
  const [bare, shallow, format, gitDirectory, ...top] = stdout.toString('utf8').split('\n')
  if (gitDirectory === undefined || gitDirectory === '') {
    refuseUntrusted(stderr)
    return undefined
  }
  const worktree = code === 0 ? top.join('\n').replace(/\n$/, '') : null
  return {
    bare: bare === 'true',
    shallow: shallow === 'true',
    format: format ?? 'sha1',
    gitDirectory,
    top: worktree,
    place,
  }
}

function refuseUntrusted(stderr: string): void {
  if (stderr.includes('dubious ownership')) {
    const advice = stderr.split('\n').find((line) => line.includes('safe.directory')) ?? ''
    const first = stderr.split('\n', 1)[0]?.replace(/^fatal: /, '') ?? ''
    throw new Refusal(
      'dubious-ownership',
      `git refuses the repository: ${first}`,
      `git's own advice: \`${advice.trim()}\``,
    )
  }
  if (stderr.includes('bare repository')) {
    throw new Refusal(
      'bare-repository',
      'a bare repository has no working tree, so nothing was checked',
      'name it with `GIT_DIR=<folder>` and a commit with `--head <commit>`, or run in a clone',
    )
  }
  if (!/not a git repository/i.test(stderr)) {
    throw new Refusal('git-failed', stderr.split('\n', 1)[0] ?? '', 'put right what git says, then run again')
  }
}

/** `GIT_DIR` counts only where nothing was found without it: so a hostile one cannot send ralph elsewhere. */
function explicitPlace(cwd: string): Place | undefined {
  const { GIT_DIR, GIT_WORK_TREE } = process.env
  if (GIT_DIR === undefined) return undefined
  const environment = {
    GIT_DIR: resolve(cwd, GIT_DIR),
    ...(GIT_WORK_TREE && { GIT_WORK_TREE: resolve(cwd, GIT_WORK_TREE) }),
  }
  return { cwd, environment }
}

async function headOf(place: Place): Promise<Oid | null> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', 'HEAD^{commit}']
  const { code, stdout } = await git(place, args, { expected: [0, 1, 128] })
  return code === 0 ? stdout.toString('latin1').trim() : null
}

function repository(found: Found, head: Oid | null, cwd: string): Repository {
  const cwdOfGit = found.top ?? cwd
  const environment = { ...found.place.environment, ...hookVariables(found.gitDirectory, cwdOfGit) }
  return {
    top: found.bare ? null : found.top,
    gitDirectory: found.gitDirectory,
    shallow: found.shallow,
    emptyTree: EMPTY_TREE[found.format] ?? (EMPTY_TREE['sha1'] as Oid),
    head,
    place: { cwd: cwdOfGit, environment },
  }
}

/** The variables that git set for the hook that ralph runs in, as far as they lie inside this repository. */
function hookVariables(gitDirectory: string, top: string): Record<string, string> {
  const inside: Record<string, string> = {}
  for (const name of HOOK_VARIABLES.filter((name) => name !== 'GIT_DIR' && name !== 'GIT_WORK_TREE')) {
    const value = process.env[name]
    if (value === undefined) continue
    const absolute = resolve(top, value)
    if (absolute.startsWith(gitDirectory + sep)) inside[name] = absolute
  }
  return inside
}

/** The commit that a revision names; refuses what does not name one. */
export async function resolveCommit(repository: Repository, revision: string, flag: string): Promise<Oid> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]
  const { code, stdout } = await git(repository.place, args, { expected: [0, 1, 128] })
  if (code === 0) return stdout.toString('latin1').trim()
  const fetch = repository.shallow
    ? 'this is a shallow clone: fetch the commit first, e.g. `git fetch --unshallow`'
    : 'name a commit that this clone has: `git log --oneline` lists them'
  throw new Refusal(
    'unknown-revision',
    `\`${flag} ${revision}\` names no commit here, so nothing was verified`,
    fetch,
  )
}
