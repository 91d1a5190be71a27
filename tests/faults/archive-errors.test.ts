import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { testWith } from '../programs.ts'
import { DISKS, isFree, movedWith, mover, spoilt } from './moving.ts'
import { OPEN, scene } from './scene.ts'
import { each, run, traced } from './strace.ts'

const strace = testWith('strace')

const ERRORS = 'ENOSPC EIO EDQUOT EROFS EACCES EPERM EXDEV EMLINK EMFILE EINTR EINVAL'.split(' ')

/** Every error meets every kind of call; each single call meets one in so many. */
const SHARE = 8

strace.run.for(Object.entries(DISKS))(
  strace.named('whatever call fails on a disk %s, the source or the complete target is there'),
  async ([, disk]) => {
    const whole = scene()
    const { stdout, calls } = await movedWith(whole, disk)
    expect(stdout).toBe('moved')
    const cases = calls.flatMap((call, index) =>
      ERRORS.filter((_, column) => (index + column) % SHARE === 0 && isFree(call, disk)).map((error) => ({
        index,
        error,
      })),
    )
    await each(cases, async ({ index, error }) => {
      const { where, outcome, text } = await spoilt(calls, index, `error=${error}`, disk)
      const { archived, bytes } = where
      const what = `${text} fails with ${error}`
      expect(outcome, what).toMatchObject({ code: 0, stderr: '' })
      expect(outcome.stdout, what).toMatch(
        new RegExp(`^(?:moved$|(?:disk|no-permission): .*(?:${error}|Unknown system error))`),
      )
      const left = where.files()
      expect([left[OPEN], left[archived]], what).toContain(bytes)
      expect([undefined, bytes], what).toContain(left[OPEN])
      expect([undefined, bytes], what).toContain(left[archived])
      if (outcome.stdout === 'moved') expect(left[OPEN], what).toBeUndefined()
      await movedWith(where, disk)
      expect(where.files(), `again after ${what}`).toEqual({ [archived]: bytes })
    })
  },
)

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
  const words = mover({ ...large, bytes }).map((word) => `'${word}'`)
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
