import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { sha256 } from '../../src/digest.ts'
import { testWith } from '../programs.ts'
import { OPEN, type Scene, scene } from './scene.ts'
import { each, run, trace, traced } from './strace.ts'

const strace = testWith('strace')

const ERRORS = 'ENOSPC EIO EDQUOT EROFS EACCES EPERM EXDEV EMLINK EMFILE EINTR EINVAL'.split(' ')

/** Every call of a move that takes part in it. */
const CALLS = 'mkdir,openat,write,link,rename,unlink,fsync'

/** One file of code: so every run opens the same files in the same order, and is soon there. */
const bundle = join(mkdtempSync(join(tmpdir(), 'ralph-move-')), 'move-once.cjs')
afterAll(() => rmSync(dirname(bundle), { recursive: true }))
beforeAll(async () => {
  const built = await rolldown({ input: join(import.meta.dirname, 'move-once.ts'), platform: 'node' })
  await built.write({ file: bundle, format: 'cjs' })
  await built.close()
})

const script = ({ folder, archived, bytes }: Scene) => [bundle, folder, OPEN, archived, sha256(bytes)]

/** A move with faults that met what they were meant for. */
async function spoil(faults: readonly string[]) {
  for (let tries = 1; ; tries++) {
    const spoilt = scene()
    const outcome = await trace(script(spoilt), { cwd: spoilt.folder, calls: CALLS, faults })
    if (outcome.aimed || tries === 8) return { spoilt, outcome }
  }
}

describe.each([
  { disk: 'with hard links', faults: [], every: 4 },
  { disk: 'without hard links between folders', faults: ['link:error=EXDEV:when=1'], every: 8 },
  { disk: 'without hard links', faults: ['link:error=EPERM'], every: 8 },
])('on a disk $disk', ({ faults, every }) => {
  strace.run(strace.named('whatever call fails, the source or the complete target is there'), async () => {
    const whole = scene()
    const { stdout, calls } = await trace(script(whole), { cwd: whole.folder, calls: CALLS, faults })
    expect(stdout).toBe('moved')
    const failing = calls.filter(({ name }) => !faults.some((fault) => fault.startsWith(`${name}:`)))
    // Every error meets every kind of call; each single call meets a part of them.
    const cases = failing.flatMap((call, row) =>
      ERRORS.filter((_, column) => (row + column) % every === 0).map((error) => ({ call, error })),
    )
    await each(cases, async ({ call: { name, nth, text }, error }) => {
      const fault = `${name}:error=${error}:when=${nth}`
      const what = `${text} fails with ${error}`
      const { spoilt, outcome } = await spoil([...faults, fault])
      const { folder, archived, bytes } = spoilt
      expect(outcome, what).toMatchObject({ code: 0, stderr: '' })
      expect(outcome.stdout, what).toMatch(
        new RegExp(`^(?:moved$|(?:disk|no-permission): .*(?:${error}|Unknown system error))`),
      )
      const left = spoilt.files()
      expect([left[OPEN], left[archived]], what).toContain(bytes)
      expect([undefined, bytes], what).toContain(left[OPEN])
      expect([undefined, bytes], what).toContain(left[archived])
      if (outcome.stdout === 'moved') expect(left[OPEN], what).toBeUndefined()
      await trace(script(spoilt), { cwd: folder, calls: CALLS, faults })
      expect(spoilt.files(), `again after ${what}`).toEqual({ [archived]: bytes })
    })
  })
})

strace.run(strace.named('the command says which handoff was not moved, why, and ends with 2'), async () => {
  const faults = { mkdir: 'EROFS', fsync: 'EIO', link: 'ENOSPC', rename: 'EACCES', unlink: 'EDQUOT' }
  await each(Object.entries(faults), async ([call, error]) => {
    const { folder } = scene()
    const { code, stdout, stderr } = await traced(['archive'], folder, [`${call}:error=${error}`])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(new RegExp(`^ralph: \`${OPEN}\` was not moved: ${error}(?:: [a-z/ -]+)?\nhelp: `))
  })
})

strace.run(strace.named('a disk that takes a part of a copy only shows none of it'), async () => {
  const large = scene()
  const { folder, archived } = large
  const bytes = `${large.bytes}# ${'x'.repeat(3000)}\n`
  writeFileSync(join(folder, OPEN), bytes)
  const words = script({ ...large, bytes }).map((word) => `'${word}'`)
  const move = `strace -o /dev/null -e inject=link:error=EXDEV:when=1 '${process.execPath}' ${words.join(' ')}`
  const limited = await run('bash', ['-c', `ulimit -f 1; ${move}`], folder)
  expect(limited.stdout).toMatch(/^disk: .*EFBIG/)
  expect(large.files()).toEqual({ [OPEN]: bytes })
  expect((await run('bash', ['-c', move], folder)).stdout).toBe('moved')
  expect(large.files()).toEqual({ [archived]: bytes })
})

strace.run(strace.named('a file system that cannot make folders durable is no hindrance'), async () => {
  const { folder, archived, bytes, files } = scene()
  expect(await traced(['archive'], folder, ['fsync:error=EINVAL'])).toMatchObject({ code: 0 })
  expect(files()).toEqual({ [archived]: bytes })
})

/** The calls of a move in the order that outlasts a power cut: bytes before names, new names before old ones go. */
const ORDER = [
  /^mkdir\("\.ralph", /,
  /^mkdir\("\.ralph\/archive", /,
  /^fsync\(<\.ralph>\)/,
  /^mkdir\("\.ralph\/archive\/\d+", /,
  /^fsync\(<\.ralph\/archive>\)/,
  /^fsync\(<\.ralph\/handoffs\/task\.yaml>\)/,
  /^link\("\.ralph\/handoffs\/task\.yaml", "\.ralph\/archive\/\d+\/[\w-]+\.yaml"\)/,
  /^fsync\(<\.ralph\/archive\/\d+>\)/,
  /^rename\("\.ralph\/handoffs\/task\.yaml", "\.ralph\/handoffs\/\.task\.yaml\.<process>\.old"\)/,
  /^unlink\("\.ralph\/handoffs\/\.task\.yaml\.<process>\.old"\)/,
  /^fsync\(<\.ralph\/handoffs>\)/,
]

strace.run(strace.named('what is to outlast a power cut is made durable in that order'), async () => {
  const { calls } = await traced(['archive'], scene().folder, [])
  expect(calls.map(({ text }) => text)).toEqual(ORDER.map((call) => expect.stringMatching(call)))
})
