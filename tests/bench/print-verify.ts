import { join } from 'node:path'
import { measure } from './measure.ts'
import { head, row } from './table.ts'
import { makeChanged, type Way } from './verify.ts'

/** Tracked files, changes, and how they change. */
const CASES: readonly (readonly [files: number, changes: number, way: Way])[] = [
  [1_000, 10, 'edits'],
  [10_000, 10, 'edits'],
  [100_000, 10, 'edits'],
  [10_000, 1_000, 'edits'],
  [100_000, 30_000, 'edits'],
  [100_000, 30_000, 'renames'],
]

/** Prints what verify takes by the size of a repository and of its change; `quick` leaves out the largest. */
export function printVerify(bin: string, folder: string, quick: boolean): void {
  head('verify, all claims true', 'against the same calls of git', 'goal', 'met', 'time, of which git')
  const times = new Map<Way, number>()
  for (const [files, changes, way] of CASES) {
    if (quick && files > 10_000) continue
    const { folder: cwd, calls } = makeChanged(
      join(folder, `${files}-${changes}-${way}`),
      files,
      changes,
      way,
    )
    const works = [
      { args: [bin, 'verify'], cwd, expected: [3] },
      ...calls.map((args) => ({ program: 'git', args, cwd })),
    ]
    const [verify, ...git] = measure(works, files > 10_000 ? 3 : 7).map(({ time }) => time) as [
      number,
      ...number[],
    ]
    const bare = git.reduce((sum, time) => sum + time, 0)
    row(
      `${files} files, ${changes} ${way}`,
      { value: verify / bare },
      `${verify.toFixed(0)} ms, ${bare.toFixed(0)} ms`,
    )
    if (changes === 30_000) times.set(way, verify)
  }
  const [edits, renames] = [times.get('edits'), times.get('renames')]
  if (edits !== undefined && renames !== undefined)
    row('30000 renames against 30000 edits', { value: renames / edits, goal: 3 })
}
