/**
 * Measures ralph in whole processes, as ratios to `node -e 0` of the same Node in the same run: rounds are interleaved, figures are
 * medians. Prints tables and never fails: figures are for people to look at. `node tests/bench/bench.ts [ROUNDS]`
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, release, tmpdir, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { type Corpus, makeCorpus, makeMany } from './corpus.ts'
import { printMany } from './many.ts'
import { environment, median } from './measure.ts'
import { installPeers, type Peer } from './peers.ts'

const BIN = join(import.meta.dirname, '..', '..', 'dist', 'bin.js')
const ROUNDS = Number(process.argv[2] ?? 21)

interface Row {
  readonly label: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly goal?: number
}

const folder = mkdtempSync(join(tmpdir(), 'ralph-bench-'))
try {
  const rows = rowsOf(makeCorpus(folder), installPeers(folder))
  printMachine()
  printTable(rows, measure(rows))
  const sizes = [1_000, 10_000].map((files) => [files, makeMany(join(folder, `${files}`), files)] as const)
  printMany(BIN, new Map(sizes), environment())
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function rowsOf({ handoff, skill }: Corpus, peers: readonly Peer[]): readonly Row[] {
  return [
    { label: 'node -e 0', args: ['-e', '0'], cwd: skill },
    { label: 'ralph --version', args: [BIN, '--version'], cwd: skill, goal: 1.6 },
    { label: 'ralph lint, one handoff', args: [BIN, 'lint'], cwd: handoff, goal: 2.5 },
    { label: 'ralph lint, one skill', args: [BIN, 'lint'], cwd: skill, goal: 3.0 },
    { label: 'ralph lint --staged, one skill', args: [BIN, 'lint', '--staged'], cwd: skill, goal: 3.2 },
    { label: 'ralph verify, one handoff, 1,000 files', args: [BIN, 'verify'], cwd: handoff, goal: 3.0 },
    ...peers.map(({ label, args }) => ({ label, args, cwd: skill })),
  ]
}

/** Milliseconds of each row, in the order of the rows. */
function measure(rows: readonly Row[]): readonly number[] {
  const times = rows.map((): number[] => [])
  for (let round = -1; round < ROUNDS; round++) {
    for (const [at, row] of rows.entries()) {
      const time = run(row)
      // The first round fills the compile cache and the page cache.
      if (round >= 0) times[at]?.push(time)
    }
  }
  return times.map(median)
}

function run({ label, args, cwd }: Row): number {
  const env = environment()
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8' })
  const time = performance.now() - start
  if (args[0] !== BIN || status === 0) return time
  console.error(`${label}: exit code ${status}\n${stderr}`)
  return Number.NaN
}

function printMachine(): void {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  console.log(
    `${type()} ${release()}, ${availableParallelism()} × ${cpu?.model}, ${memory} GiB; node ${process.version}`,
  )
  console.log(`medians of ${ROUNDS} interleaved rounds\n`)
}

function printTable(rows: readonly Row[], times: readonly number[]): void {
  const base = times[0] as number
  console.log('| work | × node -e 0 | goal | ms |\n|---|---|---|---|')
  for (const [at, { label, goal }] of rows.entries()) {
    const time = times[at] as number
    console.log(
      `| ${label} | ${(time / base).toFixed(2)} | ${goal ? `≤ ${goal}` : '–'} | ${time.toFixed(0)} |`,
    )
  }
}
