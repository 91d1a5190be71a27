import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Environment = Readonly<Record<string, string | undefined>>

/** The environment of what is measured: certificates that are read at every start would be measured too. */
export function environment(): Environment {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
  return env
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] as number
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** A process to measure; the program is Node, unless another is named. */
export interface Work {
  readonly args: readonly string[]
  readonly cwd: string
  readonly program?: string
  /** Whether its memory is measured, which takes Node 2 ms. */
  readonly weighs?: boolean
  /** What is done before each round, and not measured. */
  readonly before?: () => void
  /** Exit codes other than 0 that are no failure. */
  readonly expected?: readonly number[]
}

/** Time in milliseconds, and the most memory that was taken, in megabytes (0 where it was not measured). */
export interface Taken {
  readonly time: number
  readonly peak: number
}

/** One for each of the works. */
type TakenBy<Works extends readonly Work[]> = { readonly [At in keyof Works]: Taken }

/** On a busy machine: processor time, of which ten milliseconds are the least that is counted, in place of the wall clock. */
const IS_BUSY = process.argv.includes('--cpu')

/** Processor time of all processes that this one has waited for, and of those that they waited for, in milliseconds (Linux). */
function processorTime(): number {
  const [, fields = ''] = readFileSync('/proc/self/stat', 'latin1').split(') ')
  const [user = 0, system = 0] = fields.split(' ').slice(13, 15).map(Number)
  return (user + system) * 10
}

const now = IS_BUSY ? processorTime : () => performance.now()

const PEAK = join(import.meta.dirname, 'peak.cjs')

/** Runs some works by turns, once for warmth and then so many rounds; the medians, in the order of the works. */
export function measure<const Works extends readonly Work[]>(works: Works, rounds: number): TakenBy<Works> {
  const taken = works.map((): Taken[] => [])
  for (let round = rounds > 1 ? -1 : 0; round < rounds; round++) {
    for (const [at, work] of works.entries()) {
      const one = run(work)
      if (round >= 0) taken[at]?.push(one)
    }
  }
  const medians = taken.map((all) => ({
    time: (IS_BUSY ? mean : median)(all.map(({ time }) => time)),
    peak: median(all.map(({ peak }) => peak)),
  }))
  return medians as unknown as TakenBy<Works>
}

/** A time as people say it. */
export function inWords({ time }: Taken): string {
  return time < 1000 ? `${time.toFixed(0)} ms` : `${(time / 1000).toFixed(2)} s`
}

function run({ args, cwd, program, before, weighs, expected = [] }: Work): Taken {
  before?.()
  const own = weighs ? ['--require', PEAK] : []
  const start = now()
  const { status, output } = spawnSync(program ?? process.execPath, [...own, ...args], {
    cwd,
    env: environment(),
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  })
  const time = now() - start
  if (status !== 0 && !expected.includes(status ?? -1))
    console.error(`${args.join(' ')}: exit code ${status}\n${output[2]?.slice(0, 500)}`)
  return { time, peak: Number(output[3] ?? 0) / 1024 }
}
