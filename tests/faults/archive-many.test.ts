import { spawnSync } from 'node:child_process'
import { existsSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { testWith } from '../programs.ts'
import { commitAll, git } from '../repository.ts'
import { mover } from './moving.ts'
import { OPEN, type Scene, scene } from './scene.ts'
import { started, trace, traced } from './strace.ts'

const strace = testWith('strace')

test('of fifty processes that archive one task one moves it, and the others find it archived', async () => {
  const { folder, archived, bytes, files } = scene()
  const all = Array.from({ length: 50 }, () => started(['archive', 'task', '--json'], folder))
  const outcomes = await Promise.all(all)
  expect(outcomes.filter(({ code }) => code !== 0)).toEqual([])
  const states = outcomes.map(({ stdout }) => JSON.parse(stdout).moves[0].state).sort()
  expect(states).toEqual([...Array(49).fill('already-archived'), 'moved'])
  expect(files()).toEqual({ [archived]: bytes })
})

test('a handoff that a killed run set aside is archived by its name, by many at once as well', async () => {
  const { folder, archived, bytes, files } = scene()
  const { pid } = spawnSync(process.execPath, ['--version'])
  renameSync(join(folder, OPEN), join(folder, `.ralph/handoffs/.task.yaml.${pid}.x1y2.old`))
  const all = Array.from({ length: 12 }, () => started(['archive', 'task'], folder))
  expect((await Promise.all(all)).filter(({ code }) => code !== 0)).toEqual([])
  expect(files()).toEqual({ [archived]: bytes })
})

strace.run(
  strace.named('where one archives and another brings back at the same time, nothing is lost'),
  async () => {
    const both = scene('archived')
    const { folder, archived, bytes, files } = both
    // As a killed run leaves it. From here either name may go, and never both.
    linkSync(join(folder, archived), join(folder, OPEN))
    const [script, root, open, archive, digest] = mover(both)
    const when = String(Date.now() + 500)
    // Slow where a name goes: each takes its own away before the other can look.
    const slow = {
      cwd: folder,
      calls: 'unlink,rename',
      faults: ['unlink:delay_enter=600000', 'rename:delay_exit=600000'],
    }
    const outcomes = await Promise.all([
      trace([script, root, open, archive, digest, when], slow),
      trace([script, root, archive, open, digest, when], slow),
    ])
    // Who looks first sees nothing, and puts its own back; the other one may find that.
    expect(outcomes.map(({ stdout }) => stdout)).toContain('conflict')
    const left = files()
    expect([[OPEN], [archived], [archived, OPEN]]).toContainEqual(Object.keys(left))
    expect(new Set(Object.values(left))).toEqual(new Set([bytes]))
  },
)

test('branches that archive the same handoff merge without a conflict', async () => {
  const { folder, archived, bytes, files } = scene()
  const other = `${folder}-other`
  git(folder, 'worktree', 'add', '--quiet', '-b', 'other', other)
  for (const tree of [folder, other]) {
    expect(await started(['archive'], tree)).toMatchObject({ code: 0, stderr: '' })
    writeFileSync(join(tree, `${tree === other ? 'theirs' : 'ours'}.ts`), '')
    commitAll(tree, 'archive')
  }
  git(folder, 'merge', '--quiet', '--no-edit', 'other')
  expect(git(folder, 'status', '--porcelain')).toBe('')
  expect(files()).toEqual({ [archived]: bytes })
})

test('a handoff that another branch archived on another day moves onto that file', async () => {
  const { folder, archived, bytes, files } = scene('archived')
  const earlier = archived.replace(/\d{4}-\d\d-\d\d/, '2001-02-03').replace(/\/\d{4}\//, '/2001/')
  mkdirSync(dirname(join(folder, earlier)), { recursive: true })
  renameSync(join(folder, archived), join(folder, earlier))
  writeFileSync(join(folder, OPEN), bytes)
  expect(await started(['archive'], folder)).toMatchObject({ code: 0, stderr: '' })
  expect(files()).toEqual({ [earlier]: bytes })
})

test('another file at the place in the archive: both are kept, and the run fails', async () => {
  const { folder, archived, bytes, files } = scene('archived')
  writeFileSync(join(folder, archived), `${bytes}# another\n`)
  writeFileSync(join(folder, OPEN), bytes)
  const { code, stdout } = await started(['archive'], folder)
  expect(code).toBe(1)
  expect(stdout).toContain(`in conflict: ${OPEN} → ${archived}`)
  expect(files()).toEqual({ [OPEN]: bytes, [archived]: `${bytes}# another\n` })
})

test('a task that was begun anew: nothing is brought back over it', async () => {
  const { folder, archived, bytes, files } = scene('archived')
  writeFileSync(join(folder, OPEN), `${bytes}# anew\n`)
  const { code, stderr } = await started(['unarchive', archived], folder)
  expect(code).toBe(2)
  expect(stderr).toContain(`another handoff stands at \`${OPEN}\``)
  expect(files()).toEqual({ [OPEN]: `${bytes}# anew\n`, [archived]: bytes })
})

/** Archives slowly, and lets somebody else work between the moment that the archive has the handoff and the end. */
async function archiveDuring(where: Scene, work: () => void): Promise<number | null> {
  const run = traced(['archive'], where.folder, ['link:delay_exit=700000'])
  while (!existsSync(join(where.folder, where.archived)))
    await new Promise((resolve) => setTimeout(resolve, 5))
  work()
  return (await run).code
}

strace.run(strace.named('an editor that replaces the handoff meanwhile keeps what it wrote'), async () => {
  const where = scene()
  const { folder, archived, bytes, files } = where
  const code = await archiveDuring(where, () => {
    writeFileSync(join(folder, '.ralph/handoffs/task.yaml~'), `${bytes}# edited\n`)
    renameSync(join(folder, '.ralph/handoffs/task.yaml~'), join(folder, OPEN))
  })
  expect(code).toBe(1)
  // What was judged stands nowhere else any more.
  expect(files()).toEqual({ [OPEN]: `${bytes}# edited\n`, [archived]: bytes })
})

strace.run(strace.named('an editor that writes into the handoff meanwhile keeps it open'), async () => {
  const where = scene()
  const { folder, bytes, files } = where
  const code = await archiveDuring(where, () => writeFileSync(join(folder, OPEN), `${bytes}# edited\n`))
  expect(code).toBe(1)
  expect(files()).toEqual({ [OPEN]: `${bytes}# edited\n` })
})

strace.run(strace.named('a handoff that is taken away meanwhile stands in the archive'), async () => {
  const where = scene()
  const { folder, archived, bytes, files } = where
  expect(await archiveDuring(where, () => rmSync(join(folder, OPEN)))).toBe(0)
  expect(files()).toEqual({ [archived]: bytes })
})
