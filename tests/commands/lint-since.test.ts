import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ralph } from '../ralph.ts'
import { commitAll, folderWith, git, repositoryWith, writeIn } from '../repository.ts'

const at = (task: string) => `.ralph/handoffs/${task}.yaml`
const WRONG = 'spec_ref: none.md\nstatus: {pending: [x]}\nfiles_changed: []\n'

/** The tasks of which findings are reported since a revision. */
function tasksSince(folder: string, revision: string): readonly string[] {
  const { findings } = JSON.parse(ralph(['lint', '--since', revision, '--json'], { cwd: folder }).stdout)
  return findings.map(({ path }: { path: string }) => path.slice('.ralph/handoffs/'.length, -'.yaml'.length))
}

test('what changed since the work left a branch is reported, committed or not', () => {
  const folder = repositoryWith({ [at('old')]: WRONG, [at('touched')]: WRONG })
  commitAll(folder)
  git(folder, 'switch', '--quiet', '--create', 'work')
  writeIn(folder, at('committed'), WRONG)
  commitAll(folder)
  writeIn(folder, at('staged'), WRONG)
  git(folder, 'add', '--all')
  writeIn(folder, at('touched'), `${WRONG}# touched\n`)
  writeIn(folder, at('untracked'), WRONG)
  git(folder, 'switch', '--quiet', '--detach')
  expect(tasksSince(folder, 'main')).toEqual(['committed', 'staged', 'touched', 'untracked'])
  expect(tasksSince(folder, 'HEAD')).toEqual(['staged', 'touched', 'untracked'])
})

test('what came to the branch since is not', () => {
  const folder = repositoryWith({ [at('shared')]: WRONG })
  commitAll(folder)
  git(folder, 'switch', '--quiet', '--create', 'work')
  writeIn(folder, at('mine'), WRONG)
  commitAll(folder)
  git(folder, 'switch', '--quiet', 'main')
  writeIn(folder, at('shared'), `${WRONG}# theirs\n`)
  commitAll(folder)
  git(folder, 'switch', '--quiet', 'work')
  expect(tasksSince(folder, 'main')).toEqual(['mine'])
})

test('nothing to check is fine then, and paths narrow it', () => {
  const folder = repositoryWith({ [at('old')]: WRONG })
  commitAll(folder)
  const lint = (...args: string[]) => ralph(['lint', '--since', 'HEAD', ...args], { cwd: folder })
  expect(lint()).toEqual({ code: 0, stdout: '0 files checked\n', stderr: '' })
  writeIn(folder, at('a'), WRONG)
  writeIn(folder, at('b'), WRONG)
  expect(lint(at('a')).stdout).toContain('1 file checked')
  expect(lint(at('old')).stdout).toBe('0 files checked\n')
})

test('a history that cannot tell is inconclusive, and a revision that is none refused', () => {
  const folder = repositoryWith({ [at('old')]: WRONG })
  commitAll(folder)
  git(folder, 'switch', '--quiet', '--orphan', 'other')
  writeIn(folder, at('new'), WRONG)
  commitAll(folder)
  const { code, stdout } = ralph(['lint', '--since', 'main'], { cwd: folder })
  expect(code).toBe(3)
  expect(stdout).toContain('note: Nothing was checked: this clone has no commit that `main` and HEAD share')
  expect(ralph(['lint', '--since', 'main', '--strict'], { cwd: folder }).code).toBe(1)
  expect(ralph(['lint', '--since', 'nowhere'], { cwd: folder })).toMatchObject({ code: 2, stdout: '' })
  expect(ralph(['lint', '--since', 'main'], { cwd: folderWith({}) }).code).toBe(2)

  const clone = join(folder, '../', `${folder.split('/').at(-1)}-shallow`)
  execFileSync('git', ['clone', '--quiet', '--depth=1', '--no-single-branch', `file://${folder}`, clone])
  expect(ralph(['lint', '--since', 'origin/main'], { cwd: clone }).code).toBe(3)
  execFileSync('rm', ['-r', clone])
})
