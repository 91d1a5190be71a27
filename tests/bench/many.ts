import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { type Environment, median } from './measure.ts'

const BARE = join(import.meta.dirname, 'bare.ts')
const PEAK = join(import.meta.dirname, 'peak.cjs')
const ROUNDS = 3

/** Prints how long ralph takes for many files, in seconds and as a ratio to its parsers alone, and its memory. */
export function printMany(bin: string, folders: ReadonlyMap<number, string>, env: Environment): void {
  console.log(
    '\n| files | s | × the parsers alone, on all cores (goal ≤ 1.3) | peak MB (goal ≤ 300) |\n|---|---|---|---|',
  )
  for (const [files, folder] of folders) {
    const rounds = Array.from({ length: ROUNDS }, () => ({
      bare: run([BARE, folder], folder, env),
      ralph: run(['--require', PEAK, bin, 'lint'], folder, env),
    }))
    const seconds = median(rounds.map(({ ralph }) => ralph.seconds))
    const ratio = seconds / median(rounds.map(({ bare }) => bare.seconds))
    const peak = Math.max(...rounds.map(({ ralph }) => ralph.peak)) / 1024
    console.log(`| ${files} | ${seconds.toFixed(2)} | ${ratio.toFixed(2)} | ${peak.toFixed(0)} |`)
  }
}

function run(args: readonly string[], cwd: string, env: Environment) {
  const start = performance.now()
  const { status, output } = spawnSync(process.execPath, args, {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  if (status !== 0) console.error(`${args.join(' ')}: exit code ${status}\n${output[2]}`)
  return { seconds: (performance.now() - start) / 1000, peak: Number(output[3]) }
}
