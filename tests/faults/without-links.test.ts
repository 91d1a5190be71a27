import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { sha256 } from '../../src/digest.ts'
import { testWith } from '../programs.ts'
import { folderWith } from '../repository.ts'
import { MOVE_ONCE } from './moving.ts'
import { OPEN } from './scene.ts'
import { trace } from './strace.ts'

const strace = testWith('strace')
const MANY = 20

const versionAt = (index: number) =>
  `.ralph/archive/2026/2026-01-01-task-${String(index).padStart(8, '0')}.yaml`
const versions = new Map(
  Array.from({ length: MANY }, (_, index) => [versionAt(index), `version: ${index}\n`]),
)

strace.run(
  strace.named('of many versions that are brought back to one name at once one gets it, and none is lost'),
  async () => {
    const { pid } = spawnSync(process.execPath, ['--version'])
    const folder = folderWith({
      ...Object.fromEntries(versions),
      [`.ralph/handoffs/.task.yaml.${pid}.x1y2.lock`]: '',
    })
    const when = String(Date.now() + 3_000)
    // Who has the turn keeps it for longer than anybody would think.
    const faults = ['link:error=EPERM', 'rename:delay_enter=2500000:when=1']
    const outcomes = await Promise.all(
      [...versions].map(([path, text]) =>
        trace([MOVE_ONCE, folder, path, OPEN, sha256(text), when], {
          cwd: folder,
          calls: 'link,rename',
          faults,
        }),
      ),
    )
    const words = outcomes.map(({ stdout }) => stdout).sort()
    expect(words).toEqual([...Array(MANY - 1).fill('conflict'), 'moved'])
    const left = ['.ralph/handoffs', '.ralph/archive/2026'].flatMap((path) =>
      readdirSync(join(folder, path)).map((name) => readFileSync(join(folder, path, name), 'utf8')),
    )
    expect(left.sort()).toEqual([...versions.values()].sort())
    expect(readdirSync(join(folder, '.ralph/handoffs'))).toEqual(['task.yaml'])
  },
)

strace.run(strace.named('a process that has a lock and does not go on is named'), async () => {
  const lock = `.task.yaml.${process.pid}.x1y2.lock`
  const folder = folderWith({ [versionAt(0)]: 'version: 0\n', [`.ralph/handoffs/${lock}`]: '' })
  const args = [MOVE_ONCE, folder, versionAt(0), OPEN, sha256('version: 0\n')]
  const { stdout } = await trace(args, { cwd: folder, calls: 'link', faults: ['link:error=EPERM'] })
  expect(stdout).toBe(
    `conflict: \`task.yaml\` was not written: another process says by \`${lock}\` that it is about to`,
  )
  expect(readdirSync(join(folder, '.ralph/handoffs'))).toEqual([lock])
})
