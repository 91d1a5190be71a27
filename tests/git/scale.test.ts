import { execFileSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readRaw, split } from '../../src/git/delta.ts'
import { verifyRepository } from '../../src/verify/repository.ts'
import { verdicts } from '../verdicts.ts'
import { started, TestRepository } from './test-repository.ts'

/** A repository of `files` files, of which a second commit renames the first `renames`; its ids are the commits'. */
function renaming(files: number, renames: number) {
  const repository = new TestRepository()
  const line = (folder: string, i: number) =>
    `M 100644 inline ${folder}/${i % 100}/file-${i}.ts\ndata ${String(i).length}\n${i}\n`
  const head = (message: string) =>
    `commit refs/heads/main\ncommitter A <a@example.org> 1700000000 +0000\ndata ${message.length}\n${message}\n`
  const all = Array.from({ length: files }, (_, i) => i)
  const first = head('base') + all.map((i) => line('old', i)).join('')
  const moved = all
    .slice(0, renames)
    .map((i) => `R old/${i % 100}/file-${i}.ts new/${i % 100}/file-${i}.ts\n`)
  execFileSync('git', ['fast-import', '--quiet'], {
    cwd: repository.folder,
    input: `${first}${head('work')}${moved.join('')}`,
  })
  repository.git('reset', '-q', '--hard')
  return { repository, base: repository.git('rev-parse', 'main~1') }
}

async function time<Value>(
  work: () => Promise<Value>,
): Promise<{ readonly value: Value; readonly seconds: number }> {
  const begin = performance.now()
  const value = await work()
  return { value, seconds: (performance.now() - begin) / 1000 }
}

test('thirty thousand renames and ten thousand claims, true and false, take seconds', {
  timeout: 120_000,
}, async () => {
  const { repository, base } = renaming(30_000, 30_000)
  const truths = Array.from(
    { length: 5_000 },
    (_, i) => `old/${i % 100}/file-${i}.ts → new/${i % 100}/file-${i}.ts — renamed`,
  )
  const lies = Array.from({ length: 5_000 }, (_, i) =>
    i % 2 === 0 ? `new/${i}/no-${i}.ts — created` : `new/${i % 100}/file-${i}.ts — deleted`,
  )
  for (const asked of [{ head: 'HEAD' }, {}]) {
    const { value, seconds } = await time(() =>
      verdicts(repository.folder, [...truths, ...lies], { recorded: base, ...asked }),
    )
    expect(value.judged.filter(({ verdict }) => verdict === 'confirmed')).toHaveLength(5_000)
    expect(value.judged.filter(({ verdict }) => verdict === 'contradicted')).toHaveLength(5_000)
    expect(value.facts.completeness?.changes.size).toBe(60_000)
    expect(seconds).toBeLessThan(20)
  }
})

test('a hundred thousand files of which ten changed take seconds', { timeout: 240_000 }, async () => {
  const { repository, base } = renaming(100_000, 0)
  const changed = Array.from({ length: 10 }, (_, i) => `old/${i}/file-${i}.ts`)
  for (const path of changed) repository.write(path, 'changed')
  const claims = [...changed.map((path) => `${path} — modified`), 'old/50/file-50.ts — modified']
  const { value, seconds } = await time(() => verdicts(repository.folder, claims, { recorded: base }))
  expect(value.judged.map(({ reason }) => reason)).toEqual([...changed.map(() => 'modified'), 'not-changed'])
  expect(value.facts.completeness?.changes.size).toBe(10)
  expect(seconds).toBeLessThan(20)
})

test('ten thousand files that changed in the working tree, and as many links, are looked at in one go', {
  timeout: 120_000,
}, async () => {
  const { repository, base } = started()
  for (let i = 0; i < 3_000; i++) {
    repository.write(`files/${i}.ts`, `${i}`)
    symlinkSync(`${i}`, join(repository.folder, 'files', `${i}.link`))
  }
  const tracked = repository.commit('many')
  for (let i = 0; i < 3_000; i++) repository.write(`files/${i}.ts`, `${i}\n`)
  const claims = Array.from({ length: 3_000 }, (_, i) => `files/${i}.ts — modified`)
  const { value, seconds } = await time(() => verdicts(repository.folder, claims, { recorded: tracked }))
  expect(new Set(value.reasons)).toEqual(new Set(['modified']))
  expect(seconds).toBeLessThan(15)
  repository.git('rm', '-r', '-q', '--cached', 'files')
  const again = await time(() =>
    verdicts(repository.folder, ['files/1.link — deleted', 'files/1.ts — modified'], { recorded: tracked }),
  )
  expect(again.value.reasons).toEqual(['still-present', 'modified'])
  expect(again.value.facts.completeness?.changes.size).toBe(3_000)
  expect(again.seconds).toBeLessThan(15)
  expect((await verdicts(repository.folder, ['files/1.link — created'], { recorded: base })).reasons).toEqual(
    ['created'],
  )
})

// A busy machine may take its time for one of the two readings.
test('reading what git prints is linear', { retry: 3 }, () => {
  const record = (i: number) => `:100644 100644 ${'a'.repeat(40)} ${'b'.repeat(40)} M\0folder/file-${i}\0`
  const seconds = (count: number) => {
    const output = Buffer.from(Array.from({ length: count }, (_, i) => record(i)).join(''))
    const begin = performance.now()
    expect(readRaw(output).size).toBe(count)
    expect(split(output)).toHaveLength(2 * count)
    return performance.now() - begin
  }
  seconds(20_000)
  expect(seconds(200_000)).toBeLessThan(40 * Math.max(5, seconds(20_000)))
})

test('the time to verify grows with the number of handoffs, not with its square', {
  timeout: 240_000,
  retry: 3,
}, async () => {
  const seconds = async (count: number) => {
    const repository = new TestRepository()
    repository.write('spec.md', '# Spec\n')
    const base = repository.commit('base')
    for (let i = 0; i < count; i++)
      repository.write(
        `.ralph/handoffs/task-${i}.yaml`,
        `spec_ref: spec.md\nstatus: {pending: [it]}\nfiles_changed: []\ngit: {base: ${base}}\n`,
      )
    repository.commit('work')
    const start = process.threadCpuUsage()
    const { report } = await verifyRepository({ cwd: repository.folder, names: [] })
    const { user, system } = process.threadCpuUsage(start)
    expect(report.summary).toMatchObject({ handoffs: count, errors: 0 })
    return (user + system) / 1e6
  }
  await seconds(10)
  const once = await seconds(1_500)
  expect(await seconds(6_000)).toBeLessThan(once * 6 + 0.2)
})
