import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll } from 'vitest'
import { sha256 } from '../../src/digest.ts'
import { OPEN, type Scene, scene } from './scene.ts'
import { type Call, type Traced, trace } from './strace.ts'

const folder = mkdtempSync(join(tmpdir(), 'ralph-moving-'))
/** The script of a process that moves one file and does nothing else. */
export const MOVE_ONCE = join(folder, 'move-once.cjs')

afterAll(() => rmSync(folder, { recursive: true }))

// One file of code: so every run opens the same files in the same order, and is soon there.
beforeAll(async () => {
  const built = await rolldown({ input: join(import.meta.dirname, 'move-once.ts'), platform: 'node' })
  await built.write({ file: MOVE_ONCE, format: 'cjs' })
  await built.close()
})

type MoverArguments = readonly [script: string, root: string, from: string, to: string, digest: string]

/** The command line of a process that moves the handoff of a scene to the archive, and does nothing else. */
export function mover({ folder, archived, bytes }: Scene): MoverArguments {
  return [MOVE_ONCE, folder, OPEN, archived, sha256(bytes)]
}

/** Every call of a move that changes something, or opens what will be changed. */
const CALLS = 'mkdir,openat,write,link,rename,unlink,fsync'

/** Moves the handoff of a scene, with faults; tells each of `CALLS`. */
export function movedWith(scene: Scene, faults: readonly string[]): Promise<Traced> {
  return trace(mover(scene), { cwd: scene.folder, calls: CALLS, faults })
}

/**
 * Moves the handoff of a new scene with a fault of one call: `error=EIO`, `signal=KILL`. Node's own threads open and write as
 * well, so that its number may differ between runs: then it is looked up again.
 */
export async function spoilt(calls: readonly Call[], index: number, fault: string, disk: readonly string[]) {
  for (let runs = 1, known = calls; runs <= 50; runs += 1, known = (await movedWith(scene(), disk)).calls) {
    const { name = '', nth = 0, text = '' } = known[index] ?? {}
    const where = scene()
    const outcome = await movedWith(where, [...disk, `${name}:${fault}:when=${nth}`])
    const hit =
      outcome.code === null ? outcome.calls.slice(-1) : outcome.calls.filter(({ injected }) => injected)
    if (hit.some((call) => call.text === text)) return { where, outcome, text }
  }
  throw new Error(`${calls[index]?.text} was never the call to fail`)
}

/** What a disk may be like, and the faults that make it so. */
export const DISKS: Readonly<Record<string, readonly string[]>> = {
  'with hard links': [],
  'without hard links between folders': ['link:error=EXDEV:when=1'],
  'without hard links': ['link:error=EPERM'],
}

/** Whether another fault of a call leaves the disk what it is: of two faults of one call strace keeps the last. */
export function isFree({ name }: { readonly name: string }, disk: readonly string[]): boolean {
  return !disk.some((fault) => fault.startsWith(`${name}:`))
}
