import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { ignoredAmong } from '../../src/git/ignored.ts'
import { openRepository } from '../../src/git/repository.ts'
import { verdicts } from '../verdicts.ts'
import { started, TestRepository } from './test-repository.ts'

test('an ignored file cannot be checked by anybody; a tracked one that a pattern fits is not ignored', async () => {
  const { repository } = started()
  repository.write('.gitignore', '*.log\nold.ts\ngone.ts\n')
  repository.write('tracked.log', 'x')
  repository.write('gone.ts', 'x')
  repository.git('add', '-f', 'tracked.log', 'gone.ts')
  const base = repository.commit()
  repository.write('tracked.log', 'y')
  repository.write('old.ts', 'y')
  repository.write('new.log', 'y')
  repository.git('rm', '-q', '--cached', 'gone.ts')
  const claims = [
    'tracked.log — modified',
    'old.ts — modified',
    'new.log — created',
    'gone.ts — modified',
    'gone.ts — deleted',
  ]
  const { reasons, facts } = await verdicts(repository.folder, claims, { recorded: base })
  expect(reasons).toEqual(['modified', 'modified', 'ignored', 'ignored', 'deleted'])
  expect([...(facts.completeness?.changes.keys() ?? [])].sort()).toEqual(['gone.ts', 'old.ts', 'tracked.log'])
})

test('a tracked file that is gone is not called ignored for a pattern that fits it', async () => {
  const { repository } = started()
  repository.write('.gitignore', '*.log\n')
  repository.write('a.log', 'x')
  const base = repository.commit()
  repository.git('add', '-f', 'a.log')
  repository.remove('a.log')
  const { reasons } = await verdicts(repository.folder, ['a.log — created'], { recorded: base })
  expect(reasons).toEqual(['never-existed'])
})

test('names that read like patterns are ignored by their own name', async () => {
  const { repository, base } = started()
  const names = [
    '[k]eep.ts',
    '*.ts',
    ':(top)keep.ts',
    ':!keep.ts',
    'k?ep.ts',
    'a\nb',
    'caf\u00e9',
    '"q"',
    '-rf',
    '!x',
    '#x',
  ]
  repository.write('.gitignore', 'hidden/\n')
  for (const name of names) repository.write(`hidden/${name}`, 'x')
  const claims = [...names.map((name) => `hidden/${name}`), 'keep.ts'].map((path) => ({
    path,
    change: 'created' as const,
  }))
  const { reasons } = await verdicts(repository.folder, claims, { recorded: base })
  expect(reasons).toEqual([...names.map(() => 'ignored'), 'pre-existed'])
  const other = new TestRepository()
  other.write('a.ts', 'tracked')
  other.commit()
  other.write('.gitignore', '\\[a].ts\n\\*.ts\n')
  const found = await ignoredAmong(await openRepository(other.folder), ['[a].ts', '*.ts', 'a.ts'])
  expect([...found]).toEqual(['[a].ts', '*.ts'])
})

test('paths beyond a link or in a submodule are no reason to know nothing of the others', {
  timeout: 30_000,
}, async () => {
  const { repository, base } = started()
  const module = new TestRepository()
  module.write('x', 'x')
  module.commit()
  repository.git('-c', 'protocol.file.allow=always', 'submodule', '-q', 'add', module.folder, 'module')
  symlinkSync('src', join(repository.folder, 'link'))
  repository.write('.gitignore', '*.log\n')
  const many = Array.from({ length: 2_000 }, (_, i) => [
    `link/${i}.log`,
    `module/${i}.log`,
    `${i}.log`,
  ]).flat()
  const { reasons } = await verdicts(
    repository.folder,
    many.map((path) => ({ path, change: 'created' as const })),
    { recorded: base },
  )
  expect(reasons.slice(0, 3)).toEqual(['never-existed', 'outside-superproject', 'ignored'])
  expect(reasons.slice(-3)).toEqual(['never-existed', 'outside-superproject', 'ignored'])
})

test('a committed handoff is judged by the rules of its own time, without a working tree as well', async () => {
  const { repository, base } = started()
  repository.write('.gitignore', 'dist/\n*.log')
  repository.write('src/.gitignore', '/gen\n!kept.log')
  repository.write('.ralph/handoffs/task.yaml', 'handoff')
  repository.commit('work')
  repository.remove('.gitignore')
  repository.write('dist/later.js', 'tracked after all')
  repository.commit('other rules')
  const claims = ['dist/later.js', 'dist/a.js', 'src/a.log', 'src/gen/b.ts', 'src/kept.log', 'gen/b.ts'].map(
    (path) => `${path} — created`,
  )
  const expected = ['committed-later', 'ignored', 'ignored', 'ignored', 'never-existed', 'never-existed']
  expect((await verdicts(repository.folder, claims, { recorded: base })).reasons).toEqual(expected)
  const bare = repository.clone('--bare')
  vi.stubEnv('GIT_DIR', bare)
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })
  expect((await verdicts(bare, claims, { recorded: base, head: 'main' })).reasons).toEqual(expected)
})
