import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { BIN, type Outcome } from '../ralph.ts'

/** The calls that change names, or make names or bytes durable. */
const CHANGES = 'mkdir,link,rename,unlink,fsync'

/** A call of the operating system on something in `.ralph/`. */
export interface Call {
  readonly name: string
  /** The how many-th call of that name it was, from 1: what `when=` takes. */
  readonly nth: number
  /** The whole call with its arguments, paths from the repository's root, without numbers that differ between runs. */
  readonly text: string
  /** Whether it failed because it was told to. */
  readonly injected: boolean
}

export interface Traced extends Outcome {
  readonly calls: readonly Call[]
  /** False when a fault met a call that is none on something in `.ralph/`: now and then Node makes one more of its own. */
  readonly aimed: boolean
}

/** The environment in which two runs make the same calls: without a cache of compiled code. */
const SAME = { PATH: process.env.PATH, HOME: process.env.HOME, NODE_DISABLE_COMPILE_CACHE: '1' }

/**
 * Runs ralph with faults that strace injects, such as `link:signal=KILL:when=1`. Only its main thread is traced: all its file
 * calls are made there, and git's are none of its own.
 */
export function traced(args: readonly string[], cwd: string, faults: readonly string[]): Promise<Traced> {
  return trace([BIN, ...args], { cwd, calls: CHANGES, faults })
}

/** The same with any script of Node and any calls, in the syntax of strace. */
export async function trace(
  script: readonly string[],
  {
    cwd,
    calls,
    faults,
  }: { readonly cwd: string; readonly calls: string; readonly faults: readonly string[] },
): Promise<Traced> {
  const folder = mkdtempSync(join(tmpdir(), 'ralph-strace-'))
  const log = join(folder, 'log')
  const injected = faults.flatMap((fault) => ['-e', `inject=${fault}`])
  const strace = ['-y', '-s', '0', '-o', log, '-e', `trace=${calls}`, ...injected]
  try {
    const outcome = await run('strace', [...strace, process.execPath, ...script], cwd)
    if (!existsSync(log)) throw new Error(`strace: ${outcome.stderr}`)
    const text = readFileSync(log, 'utf8')
    const met = text.split('\n').filter((line) => line.includes('(INJECTED)'))
    return {
      ...outcome,
      calls: callsIn(text, cwd),
      aimed: met.every((line) => line.includes(`${cwd}/.ralph`)),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Runs ralph without blocking: several at once. */
export function started(args: readonly string[], cwd: string): Promise<Outcome> {
  return run(process.execPath, [BIN, ...args], cwd)
}

/** Runs a program without blocking. */
export function run(program: string, args: readonly string[], cwd: string): Promise<Outcome> {
  const failure = inject('buildFailure')
  if (failure !== '') throw new Error(`dist/ could not be built:\n${failure}`)
  return new Promise((resolve, reject) => {
    execFile(program, args, { cwd, env: SAME }, (error, stdout, stderr) => {
      if (typeof error?.code === 'string') reject(error)
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : null
      resolve({ code, stdout, stderr })
    })
  })
}

function callsIn(log: string, folder: string): readonly Call[] {
  const counts = new Map<string, number>()
  return log.split('\n').flatMap((line) => {
    const name = /^(\w+)\(/.exec(line)?.[1]
    if (name === undefined) return []
    const nth = (counts.get(name) ?? 0) + 1
    counts.set(name, nth)
    if (!line.includes(`${folder}/.ralph`)) return []
    const text = line
      .replaceAll(`${folder}/`, '')
      .replace(`<${folder}>`, '')
      .replace(/ += .*| \?.*| <unfinished.*/, '')
      .replace(/\.\d+\.\w+\.(tmp|old|lock)/g, '.<process>.$1')
      .replace(/\(\d+</g, '(<')
      .replace(/\.\.\., \d+\)/, '...)')
    return [{ name, nth, text, injected: line.endsWith('(INJECTED)') }]
  })
}

/** Does the same to many things, two at a time. */
export async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const rest = [...items]
  const worker = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item)
  }
  await Promise.all([worker(), worker(), worker()])
}
