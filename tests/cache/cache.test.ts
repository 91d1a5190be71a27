import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keep, recall } from '../../src/cache/file.ts'
import { cacheFolder } from '../../src/cache/folder.ts'
import type { Stored } from '../../src/cache/stored.ts'
import { lintRemembering } from '../../src/lint/many.ts'
import { listConvention } from '../../src/workspace.ts'
import { BIN } from '../ralph.ts'
import { folderWith, git, repositoryWith, writeIn } from '../repository.ts'

const HANDOFF = 'spec_ref: spec.md\nstatus: {completed: [It works]}\nfiles_changed: [made.txt — created]\n'

/** Checks a tree with a cache, and returns what was said. */
async function messages(root: string, folder: string, version = '1'): Promise<readonly string[]> {
  const request = { cwd: root, names: [], strict: false, allowEmpty: true }
  const { report } = await lintRemembering(root, await listConvention(root), version, folder, request)
  return report.findings.map(({ message }) => message)
}

/** Changes what is kept, so that it shows whether it is used. */
function mark(folder: string): void {
  const stored = recall(folder, 'lint')?.value as Stored
  keep(folder, 'lint', JSON.parse(JSON.stringify(stored).replaceAll('`spec.md`', '`marked`')))
}

async function marked(): Promise<{ root: string; folder: string; honest: readonly string[] }> {
  const root = folderWith({ '.ralph/handoffs/a.yaml': HANDOFF })
  const folder = join(folderWith(), 'cache')
  const honest = await messages(root, folder)
  expect(honest.join()).toContain('`spec.md`')
  mark(folder)
  return { root, folder, honest }
}

test('what has not changed is taken from the cache', async () => {
  const { root, folder } = await marked()
  expect((await messages(root, folder)).join()).toContain('`marked`')
})

test('another version of ralph takes nothing of it', async () => {
  const { root, folder, honest } = await marked()
  expect(await messages(root, folder, '2')).toEqual(honest)
})

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ['empty', () => Buffer.alloc(0)],
  ['changed in one byte', (bytes: Buffer) => Buffer.from(bytes).fill('x', 40, 41)],
  ['something else', () => Buffer.from('{"version": "1"}')],
])('a cache that is %s is passed over and made anew', async (_, damage) => {
  const { root, folder, honest } = await marked()
  const file = join(folder, 'lint')
  writeFileSync(file, damage(readFileSync(file)))
  expect(await messages(root, folder)).toEqual(honest)
  expect(recall(folder, 'lint')).toBeDefined()
})

test('a cache that is a link is passed over', async () => {
  const { root, folder, honest } = await marked()
  const linked = folderWith()
  symlinkSync(join(folder, 'lint'), join(linked, 'lint'))
  expect(await messages(root, linked)).toEqual(honest)
})

test('where nothing can be written, nothing is said of it', async () => {
  const root = folderWith({ '.ralph/handoffs/a.yaml': HANDOFF })
  expect((await messages(root, join(folderWith({ cache: 'a file' }), 'cache'))).join()).toContain('`spec.md`')
})

test('what a killed run left behind goes when it is old', async () => {
  const { root, folder } = await marked()
  for (const name of ['lint.1.tmp', 'lint.2.tmp']) writeFileSync(join(folder, name), 'half')
  utimesSync(join(folder, 'lint.1.tmp'), 1_700_000_000, 1_700_000_000)
  writeIn(root, '.ralph/handoffs/b.yaml', HANDOFF)
  await messages(root, folder)
  expect(readdirSync(folder).sort()).toEqual(['lint', 'lint.2.tmp'])
})

test('what is said of a secret is not kept', async () => {
  const root = folderWith({
    '.ralph/context/a.md': '---\nsource: x\n---\nghp_aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789\n',
  })
  const folder = folderWith()
  expect((await messages(root, folder)).join()).toContain('secret')
  expect(readFileSync(join(folder, 'lint'), 'latin1')).not.toContain('ghp_')
})

test('it lies in the git directory, of a linked working tree too, and below the user’s cache folder without git', () => {
  const root = repositoryWith({ 'a.txt': '' })
  git(root, 'add', '.')
  git(root, 'commit', '--quiet', '--message', 'Start')
  git(root, 'worktree', 'add', '--quiet', join(root, 'other'))
  expect(cacheFolder(root)).toBe(join(root, '.git', 'ralph'))
  const other = git(join(root, 'other'), 'rev-parse', '--path-format=absolute', '--git-path', 'ralph')
  expect(cacheFolder(join(root, 'other'))).toBe(other)
  expect(cacheFolder(folderWith())).toMatch(/dotralph.[0-9a-f]{16}.ralph$/)
})

test('a folder that is a link, or that others own, is left alone', () => {
  const root = repositoryWith()
  symlinkSync(root, join(root, '.git', 'ralph'))
  expect(cacheFolder(root)).toBeUndefined()
})

const MANY = Object.fromEntries(
  Array.from({ length: 120 }, (_, n) => [
    `.ralph/handoffs/task-${n}.yaml`,
    HANDOFF.replace('made', `made-${n}`),
  ]),
)

function lint(cwd: string, ...flags: string[]) {
  const { stdout, status } = spawnSync(process.execPath, [BIN, 'lint', ...flags], { cwd, encoding: 'utf8' })
  return { stdout, status }
}

test('the command says the same with it, without it, and beside other processes', async () => {
  const root = repositoryWith(MANY)
  const honest = lint(root, '--no-cache', '--json')
  expect(existsSync(join(root, '.git', 'ralph'))).toBe(false)
  expect(lint(root, '--json')).toEqual(honest)
  expect(existsSync(join(root, '.git', 'ralph', 'lint'))).toBe(true)
  expect(lint(root, '--json')).toEqual(honest)
  expect(lint(root, '--format', 'pretty')).toEqual(lint(root, '--format', 'pretty', '--no-cache'))
  expect(git(root, 'status', '--porcelain')).toBe('?? .ralph/')
})

test('the command keeps nothing where there is little to check', () => {
  const root = repositoryWith({ '.ralph/handoffs/a.yaml': HANDOFF })
  lint(root)
  expect(existsSync(join(root, '.git', 'ralph'))).toBe(false)
})

test.skipIf(process.getuid?.() === 0)('a repository that may only be read is checked as ever', () => {
  const root = repositoryWith(MANY)
  chmodSync(join(root, '.git'), 0o500)
  expect(lint(root)).toEqual(lint(root, '--no-cache'))
  chmodSync(join(root, '.git'), 0o700)
})
