import { describe, expect } from 'vitest'
import { testWith } from '../programs.ts'
import { commitAll, git } from '../repository.ts'
import { DISKS, isFree, movedWith, spoilt } from './moving.ts'
import { OPEN, type Scene, scene } from './scene.ts'
import { type Call, each, started, traced } from './strace.ts'

const strace = testWith('strace')

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
    const deadly = calls.filter((call) => isFree(call, faults))
    const killed: string[] = []
    await each(deadly, async (call) => {
      const where = scene(begins)
      const last = await killAt(call, where, args, faults)
      killed.push(last)
      expectKept(where, call.text)
      const isAside = Object.keys(where.files()).some((path) => /handoffs\/\..*\.old$/.test(path))
      expect((await started(['verify'], where.folder)).code, `verify after ${call.text}`).toBe(
        isAside ? 2 : 0,
      )
      const isDone = Object.keys(where.files()).join() === end(where)
      // A handoff that came back before the run was killed is open: then there is nothing to bring back.
      const again = await traced(args, where.folder, faults)
      expect(again.code, `${again.stdout}${again.stderr}`).toBe(isDone && args[0] === 'unarchive' ? 2 : 0)
      expect(where.files(), `run again after being killed before ${call.text}`).toEqual({
        [end(where)]: where.bytes,
      })
    })
    expect(killed.sort()).toEqual(deadly.map(({ text }) => text).sort())
  })
})

strace.run.for(Object.entries(DISKS))(
  strace.named('a move alone, killed before it opens or writes anything on a disk %s'),
  async ([, faults]) => {
    const { stdout, calls } = await movedWith(scene(), faults)
    expect(stdout).toBe('moved')
    const opening = [...calls.keys()].filter((index) => /^openat|^write/.test(calls[index]?.text ?? ''))
    await each(opening, async (index) => {
      const { where, text } = await spoilt(calls, index, 'signal=KILL', faults)
      expectKept(where, text)
      await movedWith(where, faults)
      expect(where.files(), `again after ${text}`).toEqual({ [where.archived]: where.bytes })
    })
  },
)

function deathAt({ name, nth }: Call): string {
  return `${name}:signal=KILL:when=${nth}`
}

/** Runs until a call, which is not made any more; returns the last call that was begun. */
async function killAt(
  call: Call,
  { folder }: Scene,
  args: readonly string[],
  faults: readonly string[],
): Promise<string> {
  const { code, calls } = await traced(args, folder, [...faults, deathAt(call)])
  expect(code).toBeNull()
  return calls.at(-1)?.text ?? ''
}

/** The complete handoff stands under one of its two names, and nothing else stands under either. */
function expectKept({ archived, bytes, files }: Scene, text: string): void {
  const seen = Object.entries(files()).filter(([path]) => path === OPEN || path === archived)
  expect(seen.length, `kept after being killed before ${text}`).toBeGreaterThan(0)
  for (const [path, content] of seen) expect([path, content]).toEqual([path, bytes])
}

strace.run.for(['archive', 'unarchive'])(
  strace.named('%s --stage, killed between the move and the staging, is staged by the next run'),
  async (command) => {
    const [begins, end] =
      command === 'archive' ? (['open', 'archived'] as const) : (['archived', 'open'] as const)
    const where = scene(begins)
    const { folder, archived } = where
    if (begins === 'archived') commitAll(folder, 'archive')
    const args = command === 'archive' ? ['archive', '--stage'] : ['unarchive', 'task', '--stage']
    // The last call on the folders; git comes next.
    const { calls } = await traced(args, scene(begins).folder, [])
    const last = calls.at(-1) as Call
    const killed = await traced(args, folder, [`${last.name}:signal=KILL:when=${last.nth}`])
    expect(killed.code).toBeNull()
    expect(Object.keys(where.files())).toEqual([end === 'archived' ? archived : OPEN])
    expect(git(folder, 'diff', '--cached', '--name-only')).toBe('')
    const again = await started([...args, '--json'], folder)
    expect(again).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(again.stdout).moves).toMatchObject([{ staged: true }])
    const [from, to] = end === 'archived' ? [OPEN, archived] : [archived, OPEN]
    expect(git(folder, 'status', '--porcelain')).toBe(`R  ${from} -> ${to}`)
    const third = await started([...args, '--json'], folder)
    expect(JSON.parse(third.stdout).moves ?? []).toEqual([])
    expect(third.code).toBe(end === 'archived' ? 0 : 2)
  },
)
