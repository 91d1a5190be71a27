import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Refusal } from '../src/model/refusal.ts'
import { diskTexts, diskTree, findRoot, gitPathOf, readConvention, readNamed } from '../src/workspace.ts'

let root: string
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'ralph-workspace-')))
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

function write(path: string, content: string | Uint8Array = 'x\n'): string {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
  return file
}

test('reads the names of the convention in order, and no other', async () => {
  const own = [
    '.ralph/archive/2026/2026-11-20-a-0123abcd.yaml',
    '.ralph/context/note.md',
    '.ralph/handoffs/a.yaml',
    '.ralph/ralph.yaml',
    '.ralph/results/a.yaml',
    '.ralph/reviews/a.yaml',
    '.ralph/skills/a/SKILL.md',
    '.ralph/skills/a/criteria.yaml',
    '.ralph/workflows/w.yaml',
  ]
  const foreign = [
    '.ralph/PROMPT.md',
    '.ralph/fix_plan.md',
    '.ralph/queue.jsonc',
    '.ralph/specs/a.yaml',
    '.ralph/tasks/a.yaml',
    '.ralph/skills/a/scripts/x.sh',
    '.ralph/skills/a/assets/SKILL.md',
    '.claude/skills/b/SKILL.md',
    'SKILL.md',
  ]
  for (const path of [...own, ...foreign]) write(path, path.endsWith('ralph.yaml') ? 'version: 1\n' : path)
  const files = await readConvention(root)
  expect([...files.keys()]).toEqual(own)
  expect(files.get('.ralph/context/note.md')).toBe('.ralph/context/note.md')
})

test('what was meant for a document is not opened, and stands there with its right name', async () => {
  write('.ralph/handoffs/deep/a.yaml')
  write('.ralph/skill/a/SKILL.md')
  write('.ralph/skills/group/b/SKILL.md')
  write('.ralph/logs/criteria.yml')
  const slip = (what: string, path: string, expected: string) => ({
    unreadable: 'misnamed',
    what,
    path: `.ralph/${path}`,
    expected: `.ralph/${expected}`,
  })
  expect([...(await readConvention(root))]).toEqual([
    ['.ralph/handoffs/deep/a.yaml', slip('file', 'handoffs/deep/a.yaml', 'handoffs/a.yaml')],
    ['.ralph/skill/a/SKILL.md', slip('folder', 'skill', 'skills')],
    ['.ralph/skills/group/b/SKILL.md', slip('file', 'skills/group/b/SKILL.md', 'skills/b/SKILL.md')],
  ])
})

test('reads the skills of the folders that the settings list', async () => {
  write('.ralph/ralph.yaml', 'skills: [/.claude/skills/]\n')
  write('.claude/skills/b/SKILL.md', 'B')
  expect((await readConvention(root)).get('.claude/skills/b/SKILL.md')).toBe('B')
})

test('a file where ralph looks for a folder is nothing of its own', async () => {
  write('.ralph/workflows', 'of another tool')
  expect(await readConvention(root)).toEqual(new Map())
})

test('a folder without the convention has no files', async () => {
  write('README.md')
  expect(await readConvention(root)).toEqual(new Map())
})

test('T10: a link in place of a document is not followed', async () => {
  const secret = write('secret.yaml', 'password')
  mkdirSync(join(root, '.ralph/handoffs'), { recursive: true })
  symlinkSync(secret, join(root, '.ralph/handoffs/a.yaml'))
  symlinkSync('/dev/zero', join(root, '.ralph/handoffs/b.yaml'))
  const link = { unreadable: 'not-regular', what: 'link' }
  expect([...(await readConvention(root))]).toEqual([
    ['.ralph/handoffs/a.yaml', link],
    ['.ralph/handoffs/b.yaml', link],
  ])
})

test.each(['.ralph', '.ralph/handoffs', '.ralph/skills', '.ralph/skills/a'])(
  'a link in place of %s is not followed and not hidden',
  async (path) => {
    write('elsewhere/a.yaml', 'secret')
    write('elsewhere/SKILL.md', 'secret')
    mkdirSync(dirname(join(root, path)), { recursive: true })
    symlinkSync(join(root, 'elsewhere'), join(root, path))
    expect([...(await readConvention(root))]).toEqual([[path, { unreadable: 'not-regular', what: 'link' }]])
    expect(diskTree(root).has(path)).toBe(true)
    expect(diskTree(root).has(`${path}/SKILL.md`)).toBe(false)
    expect(diskTree(root).text(`${path}/SKILL.md`)).toBeUndefined()
  },
)

test('pipes, sockets and folders in place of documents are named and never waited for', async () => {
  mkdirSync(join(root, '.ralph/handoffs/folder.yaml'), { recursive: true })
  execFileSync('mkfifo', [join(root, '.ralph/handoffs/pipe.yaml')])
  const server = createServer().listen(join(root, '.ralph/handoffs/socket.yaml'))
  await new Promise((resolve) => server.once('listening', resolve))
  const files = await readConvention(root)
  server.close()
  expect([...files]).toEqual([
    ['.ralph/handoffs/folder.yaml', { unreadable: 'not-regular', what: 'folder' }],
    ['.ralph/handoffs/pipe.yaml', { unreadable: 'not-regular', what: 'fifo' }],
    ['.ralph/handoffs/socket.yaml', { unreadable: 'not-regular', what: 'socket' }],
  ])
})

const SWAP_FILE = `
  execFileSync('mkfifo', [document + '.pipe'])
  linkSync(document, document + '.own')
  for (let turn = 0; ; turn++) {
    const next = document + '.next'
    if (turn % 3 === 0) symlinkSync(secret, next)
    else linkSync(document + (turn % 3 === 1 ? '.own' : '.pipe'), next)
    renameSync(next, document)
  }
`
const SWAP_FOLDER = `
  const folder = dirname(document)
  for (;;) {
    renameSync(folder, folder + '.own')
    symlinkSync(dirname(secret), folder)
    unlinkSync(folder)
    renameSync(folder + '.own', folder)
  }
`

test.each([
  ['it is swapped for a link or a pipe', SWAP_FILE],
  ['its folder is swapped for a link', SWAP_FOLDER],
])(
  'nothing foreign is read while %s',
  async (_, swap) => {
    const secret = write('elsewhere/a.yaml', 'password')
    const document = write('.ralph/handoffs/a.yaml', 'mine')
    const program = `
    const { linkSync, renameSync, symlinkSync, unlinkSync } = require('node:fs')
    const { dirname } = require('node:path')
    const { execFileSync } = require('node:child_process')
    const [secret, document] = process.argv.slice(1)
    ${swap}
  `
    const swapper = spawn(process.execPath, ['-e', program, secret, document], { stdio: 'ignore' })
    const seen = new Set<string>()
    let end = Date.now() + 10_000
    while (Date.now() < end) {
      const begun = seen.has('nothing')
      for (let turn = 0; turn < 50; turn++) {
        seen.add(diskTree(root).text('.ralph/handoffs/a.yaml') ?? 'nothing')
        const listed = diskTexts(root, new Map([['.ralph/handoffs/a.yaml', 100]])).get(
          '.ralph/handoffs/a.yaml',
        )
        seen.add(typeof listed === 'string' ? listed : 'nothing')
      }
      if (!begun && seen.has('nothing')) end = Date.now() + 700
      await new Promise((resolve) => setImmediate(resolve))
    }
    swapper.kill('SIGKILL')
    expect([...seen].sort()).toEqual(['mine', 'nothing'])
  },
  20_000,
)

test('a file of 4 GB is not read', async () => {
  const file = write('.ralph/handoffs/a.yaml')
  truncateSync(file, 4 * 1024 ** 3)
  const files = await readConvention(root)
  expect(files.get('.ralph/handoffs/a.yaml')).toEqual({
    unreadable: 'too-large',
    bytes: 4 * 1024 ** 3,
    limit: 1024 ** 2,
  })
  expect(diskTree(root).text('.ralph/handoffs/a.yaml')).toBeUndefined()
})

test('the limit is the last size that is read', async () => {
  write('.ralph/context/fits.md', 'x'.repeat(128 * 1024))
  write('.ralph/context/over.md', 'x'.repeat(128 * 1024 + 1))
  const files = await readConvention(root)
  expect(files.get('.ralph/context/fits.md')).toHaveLength(128 * 1024)
  expect(files.get('.ralph/context/over.md')).toMatchObject({
    unreadable: 'too-large',
    bytes: 128 * 1024 + 1,
  })
})

test('bytes that are not UTF-8 are named by their place; a byte order mark stays', async () => {
  write('.ralph/context/bad.md', Buffer.concat([Buffer.from('é\n'), Uint8Array.of(0xff, 0x61)]))
  write('.ralph/context/cut.md', Uint8Array.of(0x61, 0xc3))
  write('.ralph/context/mark.md', '\u{FEFF}x')
  const files = await readConvention(root)
  expect(files.get('.ralph/context/bad.md')).toEqual({ unreadable: 'not-utf8', offset: 3 })
  expect(files.get('.ralph/context/cut.md')).toEqual({ unreadable: 'not-utf8', offset: 1 })
  expect(files.get('.ralph/context/mark.md')).toBe('\u{FEFF}x')
})

test('what may not be read is named', () => {
  write('.ralph/handoffs/a.yaml')
  write('.ralph/workflows/w.yaml')
  chmodSync(join(root, '.ralph/handoffs/a.yaml'), 0)
  chmodSync(join(root, '.ralph/workflows'), 0)
  chmodSync(root, 0o755)
  const found = readAsNobody(root)
  chmodSync(join(root, '.ralph/workflows'), 0o755)
  expect(found).toEqual([
    ['.ralph/handoffs/a.yaml', { unreadable: 'no-permission' }],
    ['.ralph/workflows', { unreadable: 'no-permission' }],
  ])
})

/** Reads the convention in a process that is not root's: nothing is forbidden to root. */
function readAsNobody(folder: string): unknown {
  const script = `
    import { readConvention } from ${JSON.stringify(new URL('../src/workspace.ts', import.meta.url).href)}
    if (process.getuid?.() === 0) process.setuid(65534)
    console.log(JSON.stringify([...(await readConvention(${JSON.stringify(folder)}))]))
  `
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }),
  )
}

test('the tree has what stands on the disk, by git paths alone', () => {
  write('src/é.ts', 'text')
  write('big.bin', 'x'.repeat(1024 ** 2 + 1))
  write('.git/config')
  write('node_modules/a/index.js')
  const tree = diskTree(root)
  for (const path of ['', 'src', 'src/é.ts', 'big.bin', 'node_modules/a']) expect(tree.has(path)).toBe(true)
  for (const path of [
    '../x',
    'src/..',
    './src',
    'src/',
    '/src',
    'src//é.ts',
    '.git/config',
    '.',
    '..',
    'a\0b',
    'x'.repeat(5000),
    'src/é.ts/x',
  ]) {
    expect(tree.has(path)).toBe(false)
    expect(tree.text(path)).toBeUndefined()
  }
  expect(tree.text('src/é.ts')).toBe('text')
  expect(tree.text('src')).toBeUndefined()
  expect(tree.text('big.bin')).toBeUndefined()
  expect(tree.paths()).toEqual(['big.bin', 'src/é.ts'])
})

test.runIf(process.platform === 'linux')('names that are not UTF-8 are found by their string', () => {
  writeFileSync(Buffer.concat([Buffer.from(`${root}/bad`), Uint8Array.of(0xff)]), 'text')
  const tree = diskTree(root)
  expect(tree.paths()).toEqual(['bad\udcff'])
  expect(tree.has('bad\udcff')).toBe(true)
  expect(tree.text('bad\udcff')).toBe('text')
})

test('a file given by hand counts by its name wherever it lies, a folder with all beneath it', async () => {
  write('tools/a/SKILL.md', 'A')
  write('tools/a/criteria.yaml', 'C')
  write('examples/one/.ralph/handoffs/h.yaml', 'H')
  write('README.md')
  expect([...(await readNamed(root, root, ['tools/a/SKILL.md']))]).toEqual([['tools/a/SKILL.md', 'A']])
  expect([...(await readNamed(root, join(root, 'tools'), ['.', '../README.md'])).keys()]).toEqual([
    'tools/a/SKILL.md',
    'tools/a/criteria.yaml',
  ])
  expect([...(await readNamed(root, root, [join(root, 'examples')])).keys()]).toEqual([
    'examples/one/.ralph/handoffs/h.yaml',
  ])
})

test('what is not there or lies outside is refused', async () => {
  symlinkSync(tmpdir(), join(root, 'out'))
  const refusals = {
    'missing.yaml': 'no-such-file',
    '../x': 'outside-repository',
    '/etc/passwd': 'outside-repository',
    'out/x': 'outside-repository',
  }
  for (const [name, code] of Object.entries(refusals)) {
    await expect(readNamed(root, root, [name])).rejects.toMatchObject({ code })
    await expect(readNamed(root, root, [name])).rejects.toBeInstanceOf(Refusal)
  }
})

test('a path is the same however its folder is reached', () => {
  mkdirSync(join(root, 'real/deep'), { recursive: true })
  symlinkSync(join(root, 'real'), join(root, 'alias'))
  expect(gitPathOf(root, join(root, 'alias'), 'deep/new.md')).toBe('real/deep/new.md')
  expect(gitPathOf(join(root, 'alias'), join(root, 'real'), 'x')).toBe('x')
  expect(gitPathOf(root, root, '.')).toBe('')
})

test('outside of git the root is the nearest folder upward with a .ralph', () => {
  write('.ralph/ralph.yaml')
  write('a/b/c')
  expect(findRoot(join(root, 'a/b'))).toBe(root)
  expect(readFileSync(join(root, 'a/b/c'), 'utf8')).toBe('x\n')
})

test("git's top level is the root, whatever lies above it or below", () => {
  write('.ralph/ralph.yaml')
  write('inner/.git', 'gitdir: elsewhere\n')
  write('inner/a/.ralph/ralph.yaml')
  expect(findRoot(join(root, 'inner/a'))).toBe(join(root, 'inner'))
})
