import { delimiter, resolve, sep } from 'node:path'
import type { Oid } from '../model/git.ts'
import { Refusal } from '../model/refusal.ts'
import { HOOK_VARIABLES } from './environment.ts'
import { GitFailure, knownRefusal } from './failure.ts'
import { REMOTE_HEADS, type RemoteHead, readRemoteHeads } from './remote-heads.ts'
import { git, type Place } from './run.ts'

/** A repository that was found, and how to run git in it. */
export interface Repository {
  /** Absolute path of the top level of the working tree; null in a bare repository. */
  readonly top: string | null
  readonly gitDirectory: string
  readonly shallow: boolean
  /** The oids of the empty tree and of the empty file in the repository's object format. */
  readonly emptyTree: Oid
  readonly emptyBlob: Oid
  /** All zeros, as long as the repository's ids: git's way to say that there is no object (yet). */
  readonly noObject: Oid
  /** Oid of the commit that is checked out; null when there is none yet. */
  readonly head: Oid | null
  readonly place: Place
  /** What the remotes call their HEADs, where that is known. */
  readonly remoteHeads?: readonly RemoteHead[]
  /** Filters that are switched off because git could not run them: files that go through them cannot be compared. */
  readonly missingFilters?: readonly string[]
}

/** The ids that each object format gives to nothing. */
export const FORMATS = {
  sha1: {
    emptyTree: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
    emptyBlob: 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
  },
  sha256: {
    emptyTree: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
    emptyBlob: '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813',
  },
}

/** Finds the repository around a folder; refuses where there is none, where git does not trust it, and a bare one. */
export async function openRepository(cwd: string): Promise<Repository> {
  const explicit = explicitPlace(cwd)
  try {
    return await openAt({ cwd, environment: {} })
  } catch (error) {
    const nowhere =
      error instanceof Refusal && (error.code === 'not-a-repository' || error.code === 'bare-repository')
    if (explicit === undefined || !nowhere) throw error
    return openAt(explicit)
  }
}

const QUESTIONS = ['--is-bare-repository', '--is-shallow-repository', '--show-object-format']
const FOLDERS = ['--absolute-git-dir', '--show-toplevel']

async function openAt(place: Place): Promise<Repository> {
  // Mostly there is a commit and a working tree, and one call tells all: each takes 4 ms.
  const args = ['rev-parse', 'HEAD^{commit}', ...QUESTIONS, ...REMOTE_HEADS, ...FOLDERS]
  const { code, stdout } = await git(place, args, { expected: [0, 128] })
  const [commit = '', ...answers] = linesOf(stdout)
  const remotes = readRemoteHeads(answers.slice(QUESTIONS.length))
  if (code === 0 && remotes?.rest.length === FOLDERS.length) {
    const found = foundBy([...answers.slice(0, QUESTIONS.length), ...remotes.rest], place)
    return { ...repository(found, commit, place.cwd), remoteHeads: remotes.heads }
  }
  const [found, head] = await Promise.all([discover(place), headOf(place)])
  return repository(found, head, place.cwd)
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
  readonly format: keyof typeof FORMATS
  readonly gitDirectory: string
  readonly top: string | null
  readonly place: Place
}

async function discover(place: Place): Promise<Found> {
  const args = ['rev-parse', ...QUESTIONS, ...FOLDERS]
  const { code, stdout, stderr } = await git(place, args, { expected: [0, 128] })
  const answers = linesOf(stdout)
  const folders = answers.slice(QUESTIONS.length)
  if (folders.length === 0) throw notFound(place, code, stderr)
  // Folders have newlines in their names rarely enough to ask twice then.
  const [gitDirectory = '', top] =
    folders.length <= FOLDERS.length
      ? folders
      : await Promise.all(FOLDERS.map((question) => folderOf(place, question)))
  const found = foundBy([...answers.slice(0, QUESTIONS.length), gitDirectory], place)
  return { ...found, top: code === 0 ? (top ?? null) : null }
}

/** What the answers to the questions say, the folders last. */
function foundBy(answers: readonly string[], place: Place): Found {
  const [bare, shallow, format, gitDirectory = '', top = null] = answers
  return {
    bare: bare === 'true',
    shallow: shallow === 'true',
    format: format === 'sha256' ? format : 'sha1',
    gitDirectory,
    top,
    place,
  }
}

function linesOf(output: Buffer): readonly string[] {
  return output.toString('utf8').replace(/\n$/, '').split('\n')
}

async function folderOf(place: Place, question: string): Promise<string> {
  return (await git(place, ['rev-parse', question], { expected: [0, 128] })).stdout
    .toString('utf8')
    .replace(/\n$/, '')
}

function notFound({ cwd }: Place, code: number, stderr: string): Refusal {
  if (stderr.includes('bare repository')) {
    return new Refusal(
      'bare-repository',
      'A bare repository has no working tree, so nothing was checked',
      'Name it with `GIT_DIR=<folder>` and a commit with `--head <commit>`, or run in a clone',
    )
  }
  if (!/not a git repository/i.test(stderr))
    return knownRefusal(stderr) ?? new GitFailure('rev-parse', code, stderr)
  return new Refusal(
    'not-a-repository',
    `\`${cwd}\` is not inside a git repository, so nothing was checked`,
    'Run ralph inside a repository, or create one with `git init`',
  )
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
  return (await commitOf(place, 'HEAD')) ?? null
}

function repository(found: Found, head: Oid | null, cwd: string): Repository {
  const cwdOfGit = found.top ?? cwd
  const environment = { ...found.place.environment, ...hookVariables(found.gitDirectory, cwdOfGit) }
  const { emptyTree, emptyBlob } = FORMATS[found.format]
  return {
    top: found.bare ? null : found.top,
    gitDirectory: found.gitDirectory,
    shallow: found.shallow,
    emptyTree,
    emptyBlob,
    noObject: '0'.repeat(emptyTree.length),
    head,
    place: { cwd: cwdOfGit, environment },
  }
}

/** The variables that git set for the hook that ralph runs in, as far as they lie inside this repository. */
export function hookVariables(gitDirectory: string, top: string): Record<string, string> {
  const inside: Record<string, string> = {}
  for (const name of HOOK_VARIABLES) {
    const paths = process.env[name]?.split(delimiter).map((path) => resolve(top, path))
    if (paths?.every((path) => path.startsWith(gitDirectory + sep))) inside[name] = paths.join(delimiter)
  }
  return inside
}

/** The commit that a revision names; refuses what does not name one. */
export async function resolveCommit(repository: Repository, revision: string, flag: string): Promise<Oid> {
  const commit = await commitOf(repository.place, revision)
  if (commit !== undefined) return commit
  const help = repository.shallow
    ? 'This is a shallow clone: fetch the commit first, e.g. `git fetch --unshallow`'
    : 'Name a commit that this clone has: `git log --oneline` lists them'
  throw new Refusal(
    'unknown-revision',
    `\`${flag} ${revision}\` names no commit here, so nothing was checked`,
    help,
  )
}

/** The commit that a revision names, or undefined: a name that could be an option never reaches git. */
export async function commitOf(place: Place, revision: string): Promise<Oid | undefined> {
  if (revision.startsWith('-') || revision.includes('\0')) return undefined
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]
  const { code, stdout } = await git(place, args, { expected: [0, 1, 128] })
  // `^HEAD` is answered by `^` and an id, which would be read as "not these".
  return code === 0 ? /^[0-9a-f]{40,64}$/.exec(stdout.toString('latin1').trim())?.[0] : undefined
}
