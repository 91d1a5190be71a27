import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plainRepository } from '../../src/git/plain.ts'
import { ralph } from '../ralph.ts'
import { commitAll, folderWith, git, repositoryWith, writeIn } from '../repository.ts'

const BAD = { '.ralph/handoffs/task.yaml': 'spec_ref: gone.md\n', 'sub/file': '' }

/** A repository in which a handoff is staged that is not valid. */
function staged(files: Readonly<Record<string, string>> = BAD): string {
  const folder = repositoryWith({ 'first.txt': '' })
  commitAll(folder, 'Start')
  for (const [path, text] of Object.entries(files)) writeIn(folder, path, text)
  git(folder, 'add', '--all')
  return folder
}

/** What each is called, whether it is plain, and how `ralph` ends in it. */
const scenes: readonly (readonly [string, boolean, number, () => string])[] = [
  ['a repository like most', true, 1, () => staged()],
  ['a detached head', true, 1, () => detached(staged())],
  ['nothing committed yet', true, 1, () => added(repositoryWith(BAD))],
  ['a working tree elsewhere', false, 2, elsewhere],
  ['ids of SHA-256', false, 1, () => added(ofFormat('sha256'))],
  ['`.git` as a file', false, 1, () => asFile(staged())],
  ['a bare repository in its own tree', true, 1, () => configured(staged(), 'core.bare', 'true')],
  ['a folder of that name in a larger repository', false, 1, inside],
]

test.each(scenes)(
  'what is staged is found whatever the layout, and in any folder: %s',
  (_, isPlain, code, make) => {
    const folder = make()
    expect(plainRepository(folder) !== undefined).toBe(isPlain)
    // In a folder below it git is always asked.
    const below = ralph(['lint', '--staged'], { cwd: join(folder, 'sub') })
    expect(ralph(['lint', '--staged'], { cwd: folder })).toEqual(below)
    expect(below.code).toBe(code)
  },
)

test('the index of a running hook is the one that counts', () => {
  const folder = staged()
  const other = join(folder, '.git', 'index-of-hook')
  renameSync(join(folder, '.git', 'index'), other)
  expect(ralph(['lint', '--staged'], { cwd: folder, env: { GIT_INDEX_FILE: other } }).code).toBe(1)
  expect(
    ralph(['lint', '--staged'], { cwd: folder, env: { GIT_INDEX_FILE: '.git/index-of-hook' } }).code,
  ).toBe(1)
})

test('what git does not trust is refused', () => {
  const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' }
  const { code, stderr } = ralph(['lint', '--staged'], { cwd: staged(), env })
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('owne') })
})

function added(folder: string): string {
  git(folder, 'add', '--all')
  return folder
}

function detached(folder: string): string {
  git(folder, 'checkout', '--quiet', '--detach')
  return folder
}

function configured(folder: string, key: string, value: string): string {
  git(folder, 'config', key, value)
  return folder
}

function ofFormat(format: string): string {
  const folder = folderWith(BAD)
  git(folder, 'init', '--quiet', `--object-format=${format}`)
  return folder
}

/** The working tree is the folder around the one that has `.git`. */
function elsewhere(): string {
  const folder = folderWith({ '.ralph/handoffs/task.yaml': 'spec_ref: gone.md\n', 'own/sub/file': '' })
  git(folder, 'init', '--quiet', 'own')
  configured(join(folder, 'own'), 'core.worktree', folder)
  git(join(folder, 'own'), 'add', '--all', folder)
  return join(folder, 'own')
}

function asFile(folder: string): string {
  const real = join(folderWith(), 'real')
  renameSync(join(folder, '.git'), real)
  writeFileSync(join(folder, '.git'), `gitdir: ${real}\n`)
  return folder
}

/** What looks like a repository is none, so that the one around it counts. */
function inside(): string {
  const outer = staged({ ...BAD, 'inner/sub/file': '' })
  for (const name of ['refs', 'objects']) mkdirSync(join(outer, 'inner', '.git', name), { recursive: true })
  writeFileSync(join(outer, 'inner', '.git', 'HEAD'), 'nothing\n')
  writeFileSync(join(outer, 'inner', '.git', 'config'), '')
  return join(outer, 'inner')
}
