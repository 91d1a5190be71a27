import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeMany } from './corpus.ts'
import { inWords, measure, type Work } from './measure.ts'
import type { Peer } from './peers.ts'
import { head, row } from './table.ts'

const BARE = join(import.meta.dirname, 'bare.ts')

/** Prints what lint takes for many files: without a cache, with one, and beside other tools; `quick` leaves out the largest. */
export function printMany(bin: string, folder: string, peers: readonly Peer[], quick: boolean): void {
  head('lint of many files', 'figure', 'goal', 'met', 'time')
  for (const files of quick ? [1_000] : [1_000, 10_000]) {
    const cwd = makeMany(join(folder, `${files}`), files)
    const lint = (...flags: string[]): Work => ({ args: [bin, 'lint', ...flags], cwd })
    const [bare, cold] = measure(
      [
        { args: [BARE, cwd], cwd },
        { ...lint('--no-cache'), weighs: true },
      ],
      3,
    )
    row(
      `${files} files, against the parsers alone on all cores`,
      { value: cold.time / bare.time, goal: 1.3 },
      inWords(cold),
    )
    row(`${files} files, memory`, { value: cold.peak, goal: 300, unit: 'MB' })
    const [node, same, changed] = measure(
      [{ args: ['-e', '0'], cwd }, lint(), { ...lint(), before: () => change(cwd, 10) }],
      quick ? 5 : 9,
    )
    row(
      `${files} files, unchanged, against \`node -e 0\``,
      { value: same.time / node.time, goal: 10 },
      inWords(same),
    )
    row(
      `${files} files, 10 changed, against unchanged`,
      { value: changed.time / same.time, goal: 1.1 },
      inWords(changed),
    )
    // The slowest of them needs minutes for more.
    for (const { label, many } of files > 1_000 ? peers.slice(0, 1) : peers) {
      const [peer] = measure([{ args: many, cwd, expected: [1] }], 1)
      row(
        `${files} files, against ${label} (its Markdown half)`,
        { value: cold.time / peer.time, goal: 0.2 },
        inWords(peer),
      )
    }
  }
  if (quick) return
  const cwd = makeMany(join(folder, '100000'), 100_000)
  const [cold] = measure([{ args: [bin, 'lint', '--no-cache'], cwd, weighs: true }], 1)
  row('100000 files, memory', { value: cold.peak, goal: 500, unit: 'MB' }, inWords(cold))
}

let turn = 0

/** Adds a line to so many skills. */
function change(folder: string, files: number): void {
  turn++
  const skills = join(folder, '.ralph', 'skills')
  for (const name of readdirSync(skills).slice(0, files)) {
    const file = join(skills, name, 'SKILL.md')
    writeFileSync(file, `${readFileSync(file, 'utf8').replace(/\n<!-- \d+ -->\n$/, '')}\n<!-- ${turn} -->\n`)
  }
}
