import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { testWith } from '../programs.ts'
import { BIN, ralph } from '../ralph.ts'
import { folderWith, git } from '../repository.ts'
import { OPEN, scene } from './scene.ts'
import { started } from './strace.ts'

test.each([
  { name: '.ralph/archive', place: () => '.ralph/archive' },
  { name: 'a folder of a year', place: (archived: string) => dirname(archived) },
])('$name that is a symbolic link is refused', async ({ place }) => {
  const { folder, archived, bytes } = scene()
  const outside = folderWith()
  mkdirSync(dirname(join(folder, place(archived))), { recursive: true })
  symlinkSync(outside, join(folder, place(archived)))
  const { code, stderr } = await started(['archive'], folder)
  expect(code).toBe(2)
  expect(stderr).toContain('is no folder of its own')
  expect(readdirSync(outside)).toEqual([])
  expect(readFileSync(join(folder, OPEN), 'utf8')).toBe(bytes)
})

test.each([
  ['--check', 1],
  ['--dry-run', 0],
] as const)('archive %s writes nothing', async (flag, code) => {
  const { folder, everything } = scene()
  const before = everything()
  const outcome = await started(['archive', flag], folder)
  expect(outcome).toMatchObject({ code, stderr: '' })
  expect(outcome.stdout).toMatch(/^would move: /)
  expect(everything()).toEqual(before)
})

test('unarchive --dry-run writes nothing', async () => {
  const { folder, everything } = scene('archived')
  const before = everything()
  expect(await started(['unarchive', 'task', '--dry-run'], folder)).toMatchObject({ code: 0, stderr: '' })
  expect(everything()).toEqual(before)
})

// The superuser may write everywhere, unless that privilege is given up.
const mortal = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-all'] : []
const readOnly = mortal.length === 0 ? { run: test, named: (name: string) => name } : testWith('setpriv')

readOnly.run(
  readOnly.named('in a read-only checkout lint and verify work, and archive says what it did not do'),
  () => {
    const { folder, everything } = scene()
    const before = everything()
    const folders = git(folder, 'ls-files').split('\n').map(dirname)
    const all = [...new Set([...folders, '.ralph', '.git', '.git/objects', '.git/refs', '.git/refs/heads'])]
    for (const path of all) chmodSync(join(folder, path), 0o555)
    const run = (...args: string[]) => {
      const [program = '', ...words] = [...mortal, process.execPath, BIN, ...args]
      return spawnSync(program, words, { cwd: folder, encoding: 'utf8' })
    }
    try {
      expect(run('lint')).toMatchObject({ status: 0, stderr: '' })
      expect(run('verify')).toMatchObject({ status: 0, stderr: '' })
      expect(run('archive', '--check')).toMatchObject({ status: 1, stderr: '' })
      const archive = run('archive')
      expect(archive.status).toBe(2)
      expect(archive.stderr).toMatch(/^ralph: `\.ralph\/handoffs\/task\.yaml` was not moved: EACCES/)
    } finally {
      for (const path of all) chmodSync(join(folder, path), 0o755)
    }
    expect(everything().map((line) => line.split(' ')[0])).toEqual(before.map((line) => line.split(' ')[0]))
  },
)

readOnly.run(
  readOnly.named('what a killed run left in a folder that may not be written is no bug in ralph'),
  () => {
    const { folder } = scene()
    const { pid } = spawnSync(process.execPath, ['--version'])
    const handoffs = join(folder, '.ralph/handoffs')
    const archive = () => {
      chmodSync(handoffs, 0o555)
      const [program = '', ...words] = [...mortal, process.execPath, BIN, 'archive', 'task']
      const { status, stderr } = spawnSync(program, words, { cwd: folder, encoding: 'utf8' })
      chmodSync(handoffs, 0o755)
      return { status, stderr }
    }
    writeFileSync(join(handoffs, `.task.yaml.${pid}.x1y2.tmp`), 'half of')
    expect(archive()).toEqual({
      status: 2,
      stderr: expect.stringContaining(`\`${OPEN}\` was not moved: EACCES`),
    })
    const aside = `.ralph/handoffs/.task.yaml.${pid}.x1y2.old`
    renameSync(join(folder, OPEN), join(folder, aside))
    expect(archive()).toEqual({
      status: 2,
      stderr: expect.stringContaining(`\`${aside}\` did not get its name back: EACCES`),
    })
  },
)

describe('a handoff that a killed run set aside', () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  const setAside = (folder: string, owner = pid) => {
    const aside = `.ralph/handoffs/.task.yaml.${owner}.x1y2.old`
    renameSync(join(folder, OPEN), join(folder, aside))
    return aside
  }

  test.each([['verify'], ['verify', 'task'], ['archive', '--check'], ['archive', '--dry-run']])(
    'is no handoff less for %s %s',
    async (...args) => {
      const { folder, files } = scene()
      const aside = setAside(folder)
      const before = files()
      expect(await started(args, folder)).toEqual({
        code: 2,
        stdout: '',
        stderr: expect.stringContaining(`left it as \`${aside}\`\nhelp: Run \`ralph archive\``),
      })
      expect(files()).toEqual(before)
      expect(await started(['archive'], folder)).toMatchObject({ code: 0 })
      expect(await started(args.slice(0, 1), folder)).toMatchObject({ code: 0, stderr: '' })
    },
  )

  test('is told while its process may live, and where its name is taken', async () => {
    const { folder, bytes } = scene()
    const aside = setAside(folder, process.pid)
    const moving = `Not read: \`${aside}\`, which process ${process.pid} is moving`
    expect((await started(['verify'], folder)).stdout).toContain(moving)
    writeFileSync(join(folder, OPEN), `${bytes}# anew\n`)
    for (const command of ['verify', 'archive'])
      expect((await started([command], folder)).stdout).toContain(`Not read: \`${aside}\``)
  })
})

test('while the index is locked the handoff is moved, and staged by a later run', async () => {
  const { folder, archived, bytes, files } = scene()
  const lock = join(folder, '.git/index.lock')
  writeFileSync(lock, '')
  const locked = await started(['archive', '--stage', '--json'], folder)
  expect(locked).toMatchObject({ code: 0, stderr: '' })
  expect(JSON.parse(locked.stdout).moves).toMatchObject([{ state: 'moved', staged: false }])
  expect(existsSync(lock)).toBe(true)
  expect(files()).toEqual({ [archived]: bytes })
  rmSync(lock)
  const later = await started(['archive', 'task', '--stage', '--json'], folder)
  expect(JSON.parse(later.stdout).moves).toMatchObject([{ state: 'already-archived', staged: true }])
  expect(git(folder, 'status', '--porcelain')).toBe(`R  ${OPEN} -> ${archived}`)
})

describe('a handoff that is written right now', () => {
  const { bytes } = scene()
  // Cut between two lines it may be a handoff, and a complete one.
  const cuts = [...bytes]
    .map((_, at) => at)
    .filter((at) => at % 9 === 0 && !bytes.slice(at - 1, at + 1).includes('\n'))

  test.each(cuts)('is not archived as its first %i characters', (at) => {
    const { folder, files } = scene()
    writeFileSync(join(folder, OPEN), bytes.slice(0, at))
    const { code } = ralph(['archive'], { cwd: folder })
    expect(code).toBe(1)
    expect(files()).toEqual({ [OPEN]: bytes.slice(0, at) })
  })

  test('is not archived with the marks of a conflict', () => {
    const { folder, files } = scene()
    const text = `<<<<<<< ours\n${bytes}=======\n${bytes}>>>>>>> theirs\n`
    writeFileSync(join(folder, OPEN), text)
    expect(ralph(['archive'], { cwd: folder }).code).toBe(1)
    expect(files()).toEqual({ [OPEN]: text })
  })
})

test('handoffs that come and go while they are read are no failure', async () => {
  const { folder, bytes } = scene()
  const names = Array.from({ length: 40 }, (_, index) => join(folder, `.ralph/handoffs/other-${index}.yaml`))
  let isDone = false
  const runs = Promise.all(
    ['lint', 'verify', 'lint', 'verify', 'lint', 'verify'].map((command) => started([command], folder)),
  ).finally(() => {
    isDone = true
  })
  while (!isDone) {
    for (const name of names) writeFileSync(name, bytes)
    for (const name of names) renameSync(name, `${name}~`)
    for (const name of names) rmSync(`${name}~`)
    await new Promise((resolve) => setImmediate(resolve))
  }
  for (const { code, stderr } of await runs) {
    expect(stderr).toBe('')
    expect([0, 1]).toContain(code)
  }
})
