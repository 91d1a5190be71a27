/**
 * Measures ralph in whole processes, as ratios to `node -e 0`, to its parsers, to git and to other tools in the same run: rounds are
 * interleaved, figures are medians. Prints tables and never fails: figures are for people to look at.
 * `node tests/bench/bench.ts [--quick] [--cpu]`: about ten minutes, or two without the largest inputs; by processor time where the
 * machine has other work to do.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, release, tmpdir, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { type Corpus, makeCorpus } from './corpus.ts'
import { printMany } from './many.ts'
import { measure } from './measure.ts'
import { installPeers, type Peer } from './peers.ts'
import { printVerify } from './print-verify.ts'
import { head, row } from './table.ts'

const BIN = join(import.meta.dirname, '..', '..', 'dist', 'bin.js')
const QUICK = process.argv.includes('--quick')
const ROUNDS = QUICK ? 11 : 21

const folder = mkdtempSync(join(tmpdir(), 'ralph-bench-'))
try {
  const peers = installPeers(folder)
  printMachine()
  printStarts(makeCorpus(folder), peers)
  printMany(BIN, folder, peers, QUICK)
  printVerify(BIN, folder, QUICK)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function printStarts({ handoff, skill }: Corpus, peers: readonly Peer[]): void {
  const works = [
    { label: '`node -e 0`', args: ['-e', '0'], cwd: skill },
    { label: '`ralph --version`', args: [BIN, '--version'], cwd: skill, goal: 1.6 },
    { label: '`ralph lint`, one handoff', args: [BIN, 'lint'], cwd: handoff, goal: 2.5 },
    { label: '`ralph lint`, one skill', args: [BIN, 'lint'], cwd: skill, goal: 3.0 },
    {
      label: '`ralph lint --staged`, one skill, git included',
      args: [BIN, 'lint', '--staged'],
      cwd: skill,
      goal: 3.2,
    },
    {
      label: '`ralph verify`, one handoff, 1,000 files, git included',
      args: [BIN, 'verify'],
      cwd: handoff,
      goal: 3.0,
    },
    ...peers.map(({ label, args }) => ({ label: `${label}, one file`, args, cwd: skill, expected: [1] })),
  ]
  const taken = measure(works, ROUNDS)
  const base = taken[0]?.time as number
  head('start', '× `node -e 0`', 'goal', 'met', 'time')
  for (const [at, work] of works.entries()) {
    const { time } = taken[at] as { time: number }
    const goal = 'goal' in work ? { goal: work.goal } : {}
    row(work.label, { value: time / base, ...goal }, `${time.toFixed(0)} ms`)
  }
}

function printMachine(): void {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const machine = `${type()} ${release()}, ${availableParallelism()} × ${cpu?.model}, ${memory} GiB`
  console.log(
    `${machine}; node ${process.version}; ${execFileSync('git', ['--version'], { encoding: 'utf8' }).trim()}`,
  )
}
