import { simpleGit } from 'simple-git'
import { Refusal } from '../model/refusal.ts'
import { ALLOWED_GIT_VARIABLES, gitEnvironment } from './environment.ts'

/** Where git runs, and the variables that it gets beside the fixed ones. */
export interface Place {
  /** Absolute path of an existing folder: the repository's top level once that is known. */
  readonly cwd: string
  readonly environment: Readonly<Record<string, string>>
}

export interface GitResult {
  readonly code: number
  readonly stdout: Buffer
  readonly stderr: string
}

/** Repository configuration that could run programs, reach the network or change an answer is switched off for every call. */
const GLOBAL = [
  ...['-c', 'safe.bareRepository=explicit'],
  ...['-c', 'core.fsmonitor=false'],
  ...['-c', 'submodule.recurse=false'],
  ...['-c', 'protocol.allow=never'],
  '--no-optional-locks',
  '--no-replace-objects',
]

export interface GitOptions {
  /** Written to git's standard input. */
  readonly input?: string | Uint8Array
  /** Exit codes that are an answer; default 0 alone. */
  readonly expected?: readonly number[]
  /** False for the few commands that refuse `--literal-pathspecs`. */
  readonly literal?: boolean
}

/**
 * Runs git once and returns its bytes. Only an exit code of `expected` (default 0) returns; any other one, a signal
 * included, throws a `GitFailure`: simple-git alone would hand out the partial output of a killed process.
 */
export async function git(
  place: Place,
  args: readonly string[],
  options: GitOptions = {},
): Promise<GitResult> {
  let result: GitResult | undefined
  const input = options.input
  const runner = simpleGit({
    baseDir: place.cwd,
    allowEnvironment: ALLOWED_GIT_VARIABLES,
    unsafe: { allowUnsafeFsMonitor: true, allowUnsafeProtocolOverride: true },
    // Without these two it waits 50 ms after the exit, and 50 ms more when there was no output.
    completion: { onClose: true, onExit: false },
    ...(input === undefined ? {} : { input: () => Buffer.from(input as Uint8Array) }),
    errors(_error, { exitCode, stdOut, stdErr }) {
      result = {
        code: exitCode,
        stdout: Buffer.concat(stdOut),
        stderr: Buffer.concat(stdErr).toString('utf8'),
      }
      return undefined
    },
  })
    .env(gitEnvironment(process.env, place.environment))
    .outputHandler((_command, stdout) => stdout.once('end', () => stdout.emit('data', Buffer.alloc(0))))
  await runner.raw([...GLOBAL, ...(options.literal === false ? [] : ['--literal-pathspecs']), ...args])
  if (result === undefined)
    throw new GitFailure(args, { code: -1, stdout: Buffer.alloc(0), stderr: 'no answer' })
  if (!(options.expected ?? [0]).includes(result.code)) throw failure(args, result)
  return result
}

/** git ended in a way that the caller did not allow for. */
export class GitFailure extends Error {
  readonly result: GitResult

  constructor(args: readonly string[], result: GitResult) {
    super(
      `git ${args.find((argument) => !argument.startsWith('-')) ?? ''} ended with ${result.code}: ${firstLine(result.stderr)}`,
    )
    this.name = 'GitFailure'
    this.result = result
  }
}

function failure(args: readonly string[], result: GitResult): Error {
  const { stderr } = result
  if (stderr.includes('spawn') && stderr.includes('ENOENT')) {
    return new Refusal(
      'git-missing',
      'git could not be started: it is not on the PATH',
      'install git 2.38 or later',
    )
  }
  if (stderr.includes('dubious ownership')) {
    return new Refusal('dubious-ownership', firstLine(stderr), `git's own advice: ${advice(stderr)}`)
  }
  return new GitFailure(args, result)
}

function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').replace(/^(fatal|error): /, '')
}

function advice(stderr: string): string {
  return (
    stderr
      .split('\n')
      .find((line) => line.includes('safe.directory'))
      ?.trim() ?? 'see git help config, safe.directory'
  )
}
