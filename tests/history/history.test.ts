import { execFileSync } from 'node:child_process'
import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { historyHere } from '../../src/history/here.ts'
import type { TaskHistory } from '../../src/model/history.ts'
import { TestRepository, temporaryFolder } from '../git/test-repository.ts'
import { ralph } from '../ralph.ts'
import { writeIn } from '../repository.ts'

/** A repository whose commits happen at a time and by somebody. */
class Diary extends TestRepository {
  /** Commits everything as it was on a day of January 2026, at noon. */
  on(day: number, author = 'Ada'): string {
    this.git('add', '--all')
    const date = `2026-01-${String(day).padStart(2, '0')}T12:00:00Z`
    this.git('commit', '-q', '-m', 'x', `--author=${author} <a@example.org>`, `--date=${date}`)
    return this.git('rev-parse', 'HEAD')
  }

  handoff(task: string, ...blockers: readonly string[]): void {
    this.write(`.ralph/handoffs/${task}.yaml`, handoff(blockers))
  }

  /** Moves a handoff as `ralph archive` does; returns its new path. */
  archive(task: string, digits = '00000000'): string {
    const path = `.ralph/archive/2026/2026-01-01-${task}-${digits}.yaml`
    this.write(path, '')
    renameSync(join(this.folder, `.ralph/handoffs/${task}.yaml`), join(this.folder, path))
    return path
  }
}

let version = 0
function handoff(blockers: readonly string[]): string {
  version++
  const list = blockers.map((text) => `  - ${JSON.stringify(text)}\n`).join('')
  return `# ${version}\nspec_ref: spec.md\nstatus: {completed: [one]}\ndecisions:\n  - {what: Chose it, why: It is there}\n${list && `blockers:\n${list}`}files_changed: []\n`
}

async function look(folder: string, ...names: readonly string[]) {
  const found = await historyHere({ cwd: folder, names, allowEmpty: false })
  return { ...found, of: (task: string) => found.tasks.find((one) => one.task === task) as TaskHistory }
}

test('a task from its first version to the archive', async () => {
  const diary = new Diary()
  diary.handoff('auth', 'The CI token is missing')
  diary.on(1)
  diary.handoff('auth')
  diary.on(1, 'Bob')
  diary.handoff('auth', 'Missing CI token!')
  diary.on(3)
  diary.handoff('auth')
  diary.on(5)
  const path = diary.archive('auth')
  diary.on(6, 'Cleo')
  const { tasks, recurring, complete, notes } = await look(diary.folder)
  expect({ complete, notes }).toEqual({ complete: true, notes: [] })
  expect(tasks).toEqual([
    {
      task: 'auth',
      path,
      state: 'archived',
      began: '2026-01-01T12:00:00Z',
      archived: '2026-01-06T12:00:00Z',
      seconds: 5 * 86_400,
      sessions: 4,
      days: ['2026-01-01', '2026-01-03', '2026-01-05'],
      people: ['Ada', 'Bob'],
      completed: 1,
      files: 0,
      decisions: [{ what: 'Chose it', why: 'It is there' }],
      blockers: [
        {
          text: 'Missing CI token!',
          since: '2026-01-01T12:00:00Z',
          until: '2026-01-05T12:00:00Z',
          returned: 1,
        },
      ],
    },
  ])
  expect(recurring).toEqual([{ text: 'Missing CI token!', tasks: ['auth'], returned: 1 }])
})

test('an open task, and a blocker of two tasks', async () => {
  const diary = new Diary()
  diary.handoff('one', 'No `staging` database')
  diary.handoff('two', 'staging: no database', 'Only here')
  diary.on(2)
  const { of, recurring } = await look(diary.folder)
  expect(of('one')).toMatchObject({ state: 'open', archived: null, seconds: null, sessions: 1 })
  expect(of('one').blockers[0]?.until).toBeNull()
  expect(recurring).toEqual([{ text: 'staging: no database', tasks: ['one', 'two'], returned: 0 }])
})

test('wherever it moves, a handoff keeps its history', async () => {
  const diary = new Diary()
  diary.handoff('first')
  diary.on(1)
  renameSync(
    join(diary.folder, '.ralph/handoffs/first.yaml'),
    join(diary.folder, '.ralph/handoffs/renamed.yaml'),
  )
  diary.on(2)
  diary.handoff('renamed')
  diary.on(3)
  const path = diary.archive('renamed')
  diary.on(4)
  const moved = '.ralph/archive/2027/2027-01-01-renamed-00000000.yaml'
  diary.write(moved, '')
  renameSync(join(diary.folder, path), join(diary.folder, moved))
  diary.on(9)
  const { tasks } = await look(diary.folder)
  expect(tasks).toMatchObject([
    { path: moved, began: '2026-01-01T12:00:00Z', archived: '2026-01-04T12:00:00Z', sessions: 2 },
  ])
})

test('what was brought back goes on, and is archived when it is archived for good', async () => {
  const diary = new Diary()
  diary.handoff('task')
  diary.on(1)
  const path = diary.archive('task')
  diary.on(2)
  renameSync(join(diary.folder, path), join(diary.folder, '.ralph/handoffs/task.yaml'))
  diary.on(3)
  expect((await look(diary.folder)).of('task')).toMatchObject({ state: 'open', archived: null, sessions: 1 })
  diary.handoff('task')
  diary.on(4)
  diary.archive('task', '11111111')
  diary.on(5)
  expect((await look(diary.folder)).tasks).toMatchObject([
    { began: '2026-01-01T12:00:00Z', archived: '2026-01-05T12:00:00Z', sessions: 2 },
  ])
})

test('a task of a name that was archived, or dropped, before begins anew', async () => {
  const diary = new Diary()
  diary.handoff('task')
  diary.on(1)
  diary.archive('task')
  diary.on(2)
  diary.handoff('task')
  diary.on(5)
  diary.handoff('other')
  diary.on(6)
  diary.remove('.ralph/handoffs/other.yaml')
  diary.on(7)
  diary.handoff('other')
  diary.on(8)
  const { tasks } = await look(diary.folder)
  expect(tasks.map(({ task, state, began }) => [task, state, began?.slice(8, 10)])).toEqual([
    ['task', 'archived', '01'],
    ['other', 'open', '08'],
    ['task', 'open', '05'],
  ])
})

test('written and archived in one commit, in two, and not committed yet', async () => {
  const diary = new Diary()
  diary.write('.ralph/archive/2026/2026-01-01-squashed-00000000.yaml', handoff([]))
  diary.handoff('edited')
  diary.handoff('slow')
  diary.handoff('now')
  diary.on(1)
  diary.handoff('edited', 'At last')
  diary.archive('edited')
  const path = diary.archive('slow')
  renameSync(join(diary.folder, path), join(diary.folder, 'kept.yaml'))
  diary.on(2)
  renameSync(join(diary.folder, 'kept.yaml'), join(diary.folder, path))
  diary.on(3)
  diary.archive('now')
  const { of } = await look(diary.folder)
  expect(of('squashed')).toMatchObject({ sessions: 1, seconds: 0 })
  expect(of('edited')).toMatchObject({ sessions: 2, seconds: 86_400 })
  expect(of('edited').blockers).toHaveLength(1)
  expect(of('slow')).toMatchObject({ sessions: 1, seconds: 2 * 86_400 })
  expect(of('now')).toMatchObject({
    state: 'archived',
    archived: null,
    sessions: 1,
    began: '2026-01-01T12:00:00Z',
  })
})

test('two branches that archive one handoff archive it once', async () => {
  const diary = new Diary()
  diary.handoff('task')
  const base = diary.on(1)
  for (const [branch, day] of [
    ['left', 2],
    ['right', 3],
  ] as const) {
    diary.git('checkout', '-q', '-b', branch, base)
    diary.archive('task')
    diary.on(day)
  }
  diary.git('merge', '-q', '--no-edit', 'left')
  const { tasks } = await look(diary.folder)
  expect(tasks).toMatchObject([{ sessions: 1, began: '2026-01-01T12:00:00Z' }])
  expect(['2026-01-02T12:00:00Z', '2026-01-03T12:00:00Z']).toContain(tasks[0]?.archived)
})

test('a shallow clone says what cannot be known', async () => {
  const diary = new Diary()
  diary.handoff('old')
  diary.on(1)
  diary.handoff('old')
  diary.on(2)
  diary.archive('old')
  diary.on(3)
  diary.handoff('new')
  diary.on(4)
  const { complete, notes, of } = await look(diary.clone('--depth=3'))
  expect(complete).toBe(false)
  expect(notes).toEqual([expect.stringContaining('This clone is shallow')])
  expect(of('old')).toMatchObject({
    began: null,
    archived: '2026-01-03T12:00:00Z',
    seconds: null,
    sessions: 0,
  })
  expect(of('new')).toMatchObject({ began: '2026-01-04T12:00:00Z', sessions: 1 })
  const edge = await look(diary.clone('--depth=1'))
  expect(edge.of('old')).toMatchObject({ began: null, archived: null, sessions: 0 })
  expect(ralph(['history'], { cwd: diary.clone('--depth=1') }).code).toBe(0)
})

test('a partial clone counts the blockers of the versions that it has, and asks nobody for the others', async () => {
  const diary = new Diary()
  diary.handoff('task', 'Gone since')
  diary.on(1)
  diary.handoff('task', 'Still there')
  diary.on(2)
  const clone = diary.clone('--filter=blob:none')
  renameSync(diary.folder, `${diary.folder}-away`)
  onTestFinished(() => renameSync(`${diary.folder}-away`, diary.folder))
  const { complete, notes, of } = await look(clone)
  expect(complete).toBe(false)
  expect(notes).toEqual([
    expect.stringContaining('This clone is partial: the blockers of versions that it lacks, 1 in all'),
  ])
  expect(of('task')).toMatchObject({ sessions: 2, blockers: [{ text: 'Still there' }] })
})

test('names are those of .mailmap; clocks that disagree make no negative time', async () => {
  const diary = new Diary()
  diary.write('.mailmap', 'Ada Lovelace <a@example.org>\n')
  diary.handoff('task')
  diary.on(20, 'ada')
  diary.archive('task')
  diary.on(10)
  expect((await look(diary.folder)).of('task')).toMatchObject({ people: ['Ada Lovelace'], seconds: 0 })
})

test('empty is normal, and what is no handoff is said', async () => {
  const diary = new Diary()
  diary.write('.ralph/ralph.yaml', 'version: 1\n')
  const shown = ralph(['history'], { cwd: diary.folder })
  expect(shown).toMatchObject({
    code: 0,
    stdout: 'Nothing is archived and nothing is open yet\n',
    stderr: '',
  })
  diary.on(1)
  expect(ralph(['history', '--format', 'markdown'], { cwd: diary.folder }).code).toBe(0)
  diary.write('.ralph/archive/2026/2026-01-01-broken-00000000.yaml', 'status: [\n')
  diary.on(2)
  const { of, notes } = await look(diary.folder)
  expect(of('broken')).toMatchObject({ completed: null, files: null, sessions: 1 })
  expect(notes).toEqual([expect.stringContaining('2026-01-01-broken-00000000.yaml` is no valid handoff')])
})

test('refusals: no repository, no convention, no such task', () => {
  expect(ralph(['history'], { cwd: temporaryFolder() }).code).toBe(2)
  const diary = new Diary()
  expect(ralph(['history'], { cwd: diary.folder }).code).toBe(2)
  expect(ralph(['history', '--allow-empty'], { cwd: diary.folder }).code).toBe(0)
  diary.handoff('auth')
  diary.handoff('other')
  diary.on(1)
  const wrong = ralph(['history', 'atuh'], { cwd: diary.folder })
  expect(wrong.code).toBe(2)
  expect(wrong.stderr).toContain('Did you mean `auth`?')
  const one = JSON.parse(ralph(['history', 'auth', '--json'], { cwd: diary.folder }).stdout)
  expect(one.tasks.map(({ task }: TaskHistory) => task)).toEqual(['auth'])
})

test('a bare repository, SHA-256 and hostile settings of git', async () => {
  const diary = new Diary(['--object-format=sha256'])
  diary.handoff('task')
  diary.on(1)
  for (const [key, value] of [
    ['log.showSignature', 'true'],
    ['diff.renames', 'copies'],
    ['color.ui', 'always'],
    ['log.follow', 'true'],
    ['diff.external', 'touch canary'],
  ] as const)
    diary.git('config', key, value)
  expect((await look(diary.folder)).of('task')).toMatchObject({ sessions: 1 })
  const bare = join(temporaryFolder(), 'bare.git')
  execFileSync('git', ['clone', '-q', '--bare', diary.folder, bare])
  const { code, stdout } = ralph(['history', '--json'], { cwd: bare, env: { GIT_DIR: bare } })
  expect(code).toBe(0)
  expect(JSON.parse(stdout).tasks).toHaveLength(1)
})

test('names of authors and tasks that look like output of git', async () => {
  const diary = new Diary()
  diary.handoff('task')
  diary.on(1, 'x\t:100644 100644 M')
  diary.handoff('task')
  diary.on(2, '0123456789012345678901234567890123456789 x')
  writeIn(diary.folder, '.ralph/handoffs/:100644 a.yaml', handoff([]))
  diary.on(3)
  const { of } = await look(diary.folder)
  expect(of('task')).toMatchObject({
    sessions: 2,
    people: ['0123456789012345678901234567890123456789 x', 'x\t:100644 100644 M'],
  })
})
