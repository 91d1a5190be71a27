import type { Readable } from 'node:stream'
import { simpleGit } from 'simple-git'
import { Refusal } from '../model/refusal.ts'
import { ALLOWED_GIT_VARIABLES, gitEnvironment } from './environment.ts'
import { GitFailure, knownRefusal } from './failure.ts'
import { turns } from './turns.ts'

/** Where git runs, and the variables that it gets beside the fixed ones. */
export interface Place {
  /** Absolute path of an existing folder: the repository's top level once that is known. */
  readonly cwd: string
  readonly environment: Readonly<Record<string, string>>
  /** Settings as `key=value` that every call gets beside the fixed ones: they take filters away and bring none. */
  readonly settings?: readonly string[]
}

export interface GitResult {
  readonly code: number
  readonly stdout: Buffer
  readonly stderr: string
}

/** Configuration that could run programs, reach the network, hide a change or stop git is switched off for every call. */
const GLOBAL = [
  ...['-c', 'safe.bareRepository=explicit'],
  ...['-c', 'core.fsmonitor=false'],
  ...['-c', 'core.hooksPath=/dev/null'],
  ...['-c', 'core.untrackedCache=false'],
  ...['-c', 'core.trustctime=true'],
  ...['-c', 'core.checkStat=default'],
  ...['-c', 'diff.orderFile=/dev/null'],
  ...['-c', 'sparse.expectFilesOutsideOfPatterns=false'],
  ...['-c', 'submodule.recurse=false'],
  ...['-c', 'protocol.allow=never'],
  '--no-optional-locks',
  '--no-replace-objects',
]

/** How many git processes run at a time: a repository may hold thousands of handoffs, and a machine has its limits. */
const inTurn = turns(8)

export interface GitOptions {
  /** Written to git's standard input. */
  readonly input?: string | Uint8Array
  /** Exit codes that are an answer; default 0 alone. */
  readonly expected?: readonly number[]
  /** False for the few commands that refuse `--literal-pathspecs`. */
  readonly literal?: boolean
  /** Bytes of output after which git is cut off, and fails. */
  readonly most?: number
  /** Sees each piece of the output as it comes; once it returns true, git is ended, and what it said was an answer. */
  readonly watch?: (piece: Buffer) => boolean
}

/**
 * Runs git once and returns its bytes. Only an exit code of `expected` (default 0) returns; any other one, a signal
 * included, throws a `GitFailure`, or a `Refusal` of a code that says more.
 */
export async function git(
  place: Place,
  args: readonly string[],
  options: GitOptions = {},
): Promise<GitResult> {
  const result = await inTurn(() => start(place, args, options))
  if ((options.expected ?? [0]).includes(result.code)) return result
  throw await failure(place, args, result)
}

/** simple-git alone would hand out the partial output of a killed process: the exit code is taken from its error hook. */
async function start(
  place: Place,
  args: readonly string[],
  { input, literal, most = Number.POSITIVE_INFINITY, watch }: GitOptions,
): Promise<GitResult> {
  let result: GitResult = { code: -1, stdout: Buffer.alloc(0), stderr: 'no answer' }
  const enough = new AbortController()
  const runner = simpleGit({
    baseDir: place.cwd,
    allowEnvironment: ALLOWED_GIT_VARIABLES,
    unsafe: {
      allowUnsafeFsMonitor: true,
      allowUnsafeHooksPath: true,
      allowUnsafeProtocolOverride: true,
      ...(place.settings && { allowUnsafeFilter: true }),
    },
    // Without these two it waits 50 ms after the exit, and 50 ms more when there was no output.
    completion: { onClose: true, onExit: false },
    ...(watch && { abort: enough.signal }),
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
    .outputHandler((_command, stdout) => {
      stdout.once('end', () => stdout.emit('data', Buffer.alloc(0)))
      cutOff(stdout, most)
      if (watch) stdout.on('data', (piece: Buffer) => watch(piece) && enough.abort())
    })
  const settings = (place.settings ?? []).flatMap((setting) => ['-c', setting])
  const literally = literal === false ? [] : ['--literal-pathspecs']
  try {
    await runner.raw([...GLOBAL, ...settings, ...literally, ...args])
  } catch (error) {
    if (!enough.signal.aborted) throw error
  }
  return enough.signal.aborted ? { ...result, code: 0 } : result
}

/** git ends by itself when nobody reads on. */
function cutOff(output: NodeJS.ReadableStream, most: number): void {
  let bytes = 0
  output.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > most) (output as Readable).destroy()
  })
}

/** The exit code of a git that does not understand what it was asked. */
const USAGE = 129

async function failure(place: Place, args: readonly string[], { code, stderr }: GitResult): Promise<Error> {
  const known = knownRefusal(stderr)
  if (known !== undefined) return known
  const command = args.find((argument) => !argument.startsWith('-')) ?? ''
  return code === USAGE ? tooOld(place, command, stderr) : new GitFailure(command, code, stderr)
}

/** Asks for git's version only now that it matters. */
async function tooOld(place: Place, command: string, stderr: string): Promise<Error> {
  const { stdout } = await start(place, ['version'], {})
  const [, version = '', major, minor] =
    /^git version ((\d+)\.(\d+)\S*)/.exec(stdout.toString('latin1')) ?? []
  if (Number(major) * 1000 + Number(minor) >= 2038)
    return new Error(`git ${command}: ${stderr.split('\n', 1)[0]}`)
  const message = `git ${version} does not know an option of \`git ${command}\` that ralph needs, so nothing was done`
  return new Refusal('git-too-old', message, 'Install git 2.38 or later')
}
