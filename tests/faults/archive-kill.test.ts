import { describe, expect } from 'vitest'
import { testWith } from '../programs.ts'
import { OPEN, type Scene, scene } from './scene.ts'
import { type Call, each, traced } from './strace.ts'

const strace = testWith('strace')

/** What the disk may be like: hard links everywhere, none between two folders, none at all. */
const DISKS = {
  'with hard links': [],
  'without hard links between folders': ['link:error=EXDEV:when=1'],
  'without hard links': ['link:error=EPERM'],
} as const

interface Direction {
  readonly command: 'archive' | 'unarchive'
  readonly begins: 'open' | 'archived'
  readonly args: readonly string[]
  end(scene: Scene): string
}

const DIRECTIONS: readonly Direction[] = [
  { command: 'archive', begins: 'open', args: ['archive'], end: ({ archived }) => archived },
  { command: 'unarchive', begins: 'archived', args: ['unarchive', 'task'], end: () => OPEN },
]

describe.each(DIRECTIONS)('$command, killed before any of its calls', ({ begins, args, end }) => {
  strace.run.for(Object.entries(DISKS))(strace.named('on a disk %s'), async ([, faults]) => {
    const whole = scene(begins)
    const { code, calls } = await traced(args, whole.folder, faults)
    expect(code).toBe(0)
    expect(whole.files()).toEqual({ [end(whole)]: whole.bytes })
    // Of two faults of one call strace keeps the last. To be killed before a link that fails is as before the next call.
    const deadly = calls.filter(({ name }) => !faults.some((fault) => fault.startsWith(`${name}:`)))
    const killed: string[] = []
    await each(deadly, async (call) => {
      const spoilt = scene(begins)
      const last = await killAt(call, spoilt, args, faults)
      killed.push(last)
      expectKept(spoilt, call)
      await traced(args, spoilt.folder, faults)
      expect(spoilt.files(), `run again after being killed before ${call.text}`).toEqual({
        [end(spoilt)]: spoilt.bytes,
      })
    })
    expect(killed.sort()).toEqual(deadly.map(({ text }) => text).sort())
  })
})

/** Runs until a call, which is not made any more; returns the last call that was begun. */
async function killAt(
  { name, nth }: Call,
  { folder }: Scene,
  args: readonly string[],
  faults: readonly string[],
): Promise<string> {
  const { code, calls } = await traced(args, folder, [...faults, `${name}:signal=KILL:when=${nth}`])
  expect(code).toBeNull()
  return calls.at(-1)?.text ?? ''
}

/** The complete handoff stands under one of its two names, and nothing else stands under either. */
function expectKept({ archived, bytes, files }: Scene, call: Call): void {
  const seen = Object.entries(files()).filter(([path]) => path === OPEN || path === archived)
  expect(seen.length, `kept after being killed before ${call.text}`).toBeGreaterThan(0)
  for (const [path, text] of seen) expect([path, text]).toEqual([path, bytes])
}
