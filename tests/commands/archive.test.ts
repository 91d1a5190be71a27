import { expect, test } from 'vitest'
import { ralph } from '../ralph.ts'
import { commitAll, repositoryWith, writeIn } from '../repository.ts'

const archive = (cwd: string, ...args: string[]) => ralph(['archive', ...args], { cwd })

/** A repository whose task wrote `a.js`, and what its handoff claims. */
function work({ status = 'completed: [Login]', changes = ['a.js — created'] } = {}): string {
  const folder = repositoryWith({ 'spec.md': '# Login\n', '.gitignore': 'dist/\n' })
  const base = commitAll(folder)
  writeIn(folder, 'a.js', 'export {}\n')
  const list = changes.map((change) => `  - ${change}\n`).join('')
  const text = `spec_ref: spec.md\nstatus: {${status}}\nfiles_changed:\n${list}git: {base: ${base}}\n`
  writeIn(folder, '.ralph/handoffs/login.yaml', text)
  commitAll(folder)
  return folder
}

/** What a dry run comes to. */
function planned(folder: string, ...args: string[]) {
  const { code, stdout } = archive(folder, '--dry-run', '--json', ...args)
  const { outcome, summary, moves } = JSON.parse(stdout)
  return { code, outcome, errors: summary.errors, warnings: summary.warnings, state: moves[0]?.state }
}

test('what holds no move up is a warning, and fails only a run that says so', () => {
  const folder = work()
  writeIn(folder, 'b.js', 'export {}\n')
  const clean = { code: 0, outcome: 'clean', errors: 0, warnings: 1, state: 'would-move' }
  const found = { ...clean, code: 1, outcome: 'findings' }
  commitAll(folder)
  expect(planned(folder)).toEqual(clean)
  expect(planned(folder, '--max-warnings', '1')).toEqual(clean)
  expect(planned(folder, '--max-warnings', '0')).toEqual(found)
  expect(planned(folder, '--strict')).toEqual(found)
})

test('what is inconclusive fails a strict run', () => {
  const folder = work({ changes: ['a.js — created', 'dist/a.js — created'] })
  writeIn(folder, 'dist/a.js', 'export {}\n')
  const clean = { code: 0, outcome: 'clean', errors: 0, warnings: 0, state: 'would-move' }
  expect(planned(folder)).toEqual(clean)
  expect(planned(folder, '--strict')).toEqual({ ...clean, code: 1, outcome: 'inconclusive' })
})

test('a lie is an error where it keeps a handoff from moving, and a warning in an open one that nobody named', () => {
  const lie = { changes: ['a.js — created', 'b.js — created'] }
  const stays = { code: 1, outcome: 'findings', errors: 1, warnings: 0 }
  expect(planned(work(lie))).toEqual({ ...stays, state: 'not-ready' })
  const open = work({ ...lie, status: 'completed: [Login], pending: [Logout]' })
  expect(planned(open)).toEqual({ code: 0, outcome: 'clean', errors: 0, warnings: 1, state: 'open' })
  expect(planned(open, 'login')).toEqual({ ...stays, state: 'open' })
})

test('settings that cannot be read fail verify and archive, whatever else there is', () => {
  const folder = work()
  writeIn(folder, '.ralph/ralph.yaml', 'verify: {ignor: [b.js]}\n')
  const line =
    '.ralph/ralph.yaml:1:10 error schema/unknown-key: Unexpected key `ignor`, expected one of `ignore`, `unclaimed`'
  const { code, stdout } = ralph(['verify', '--allow-unclaimed'], { cwd: folder })
  expect({ code, first: stdout.split('\n')[0] }).toEqual({ code: 1, first: line })
  expect(ralph(['verify', '--format', 'pretty'], { cwd: folder }).stdout).toContain(
    '1 | verify: {ignor: [b.js]}',
  )
  expect(planned(folder)).toEqual({
    code: 1,
    outcome: 'findings',
    errors: 1,
    warnings: 0,
    state: 'would-move',
  })
  expect(archive(folder).stdout).toContain('1 moved')
  expect(archive(folder)).toMatchObject({ code: 1, stdout: `${line}\n0 handoffs; 1 error, 0 warnings\n` })
})
