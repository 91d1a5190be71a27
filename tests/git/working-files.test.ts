import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  readFileSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { HANDOFF, verdicts } from '../verdicts.ts'
import { started } from './test-repository.ts'

test('a file that was only touched is not changed, and git writes nothing and runs no hook to tell', async () => {
  const { repository, base } = started()
  const { folder } = repository
  repository.write('.git/hooks/post-index-change', `#!/bin/sh\ntouch '${folder}/CANARY'\n`)
  chmodSync(join(folder, '.git/hooks/post-index-change'), 0o755)
  utimesSync(join(folder, 'keep.ts'), new Date(), new Date(Date.now() + 5_000))
  const before = readFileSync(join(folder, '.git/index'))
  const { reasons, facts } = await verdicts(folder, ['keep.ts — modified'], { recorded: base })
  expect(reasons).toEqual(['not-changed'])
  expect([...(facts.completeness?.changes.keys() ?? [])]).toEqual([])
  expect(readFileSync(join(folder, '.git/index')).equals(before)).toBe(true)
  expect(existsSync(join(folder, 'CANARY'))).toBe(false)
})

test('configuration that lets edits pass for none makes no difference', async () => {
  const { repository, base } = started()
  const settings = {
    'diff.autoRefreshIndex': 'false',
    'core.trustctime': 'false',
    'core.checkStat': 'minimal',
  }
  for (const [key, value] of Object.entries(settings)) repository.git('config', key, value)
  const file = join(repository.folder, 'keep.ts')
  const past = new Date(Date.now() - 60_000)
  utimesSync(file, past, past)
  repository.git('update-index', '--refresh')
  // git counts in seconds: within the same one it would look at the content anyway.
  await sleep(1_100)
  writeFileSync(file, 'KEEP')
  utimesSync(file, past, past)
  utimesSync(join(repository.folder, 'old.ts'), new Date(), new Date())
  const { reasons } = await verdicts(repository.folder, ['keep.ts — modified', 'old.ts — modified'], {
    recorded: base,
  })
  expect(reasons).toEqual(['modified', 'not-changed'])
})

test('what was committed and taken back in the working tree is no change', async () => {
  const { repository, base } = started()
  repository.write('keep.ts', 'changed')
  repository.git('rm', '-q', 'old.ts')
  repository.commit('changed')
  repository.write('keep.ts', 'keep')
  repository.write('old.ts', 'old')
  const { reasons, facts } = await verdicts(repository.folder, ['keep.ts — modified', 'old.ts — deleted'], {
    recorded: base,
  })
  expect(reasons).toEqual(['not-changed', 'still-present'])
  expect([...(facts.completeness?.changes.keys() ?? [])]).toEqual([])
})

test('a mode change alone is a change, which core.fileMode=false hides from git itself', async () => {
  const { repository, base } = started()
  chmodSync(join(repository.folder, 'keep.ts'), 0o755)
  const claims = ['keep.ts — modified']
  expect((await verdicts(repository.folder, claims, { recorded: base })).reasons).toEqual(['mode-only'])
  repository.git('config', 'core.fileMode', 'false')
  const unseen = await verdicts(repository.folder, [...claims, 'old.ts — modified'], { recorded: base })
  expect(unseen.reasons).toEqual(['not-changed', 'not-changed'])
  expect(unseen.judged[0]?.message).toContain('its mode differs on the disk')
  expect(unseen.judged[0]?.help).toContain('git update-index --chmod')
  expect(unseen.judged[1]?.message).not.toContain('mode')
  repository.git('update-index', '--chmod=+x', 'keep.ts')
  expect((await verdicts(repository.folder, claims, { recorded: base })).reasons).toEqual(['mode-only'])
  expect((await verdicts(repository.folder, claims, { recorded: base, staged: true })).reasons).toEqual([
    'mode-only',
  ])
  repository.git('commit', '-q', '-m', 'mode')
  expect((await verdicts(repository.folder, claims, { recorded: base, head: 'HEAD' })).reasons).toEqual([
    'mode-only',
  ])
  repository.git('config', 'core.fileMode', 'true')
  repository.write('keep.ts', 'both')
  expect((await verdicts(repository.folder, claims, { recorded: base })).reasons).toEqual(['modified'])
})

test('a link is its target text and is never followed, wherever it leads', async () => {
  const { repository, base } = started()
  symlinkSync('keep.ts', join(repository.folder, 'link'))
  const linked = repository.commit('link')
  unlinkSync(join(repository.folder, 'link'))
  symlinkSync('/dev/zero', join(repository.folder, 'link'))
  unlinkSync(join(repository.folder, 'keep.ts'))
  symlinkSync('/dev/zero', join(repository.folder, 'keep.ts'))
  const claims = ['link — modified', 'keep.ts — modified']
  expect((await verdicts(repository.folder, claims, { recorded: linked })).reasons).toEqual([
    'modified',
    'type-changed',
  ])
  repository.git('rm', '-q', '--cached', 'link', 'keep.ts')
  expect((await verdicts(repository.folder, claims, { recorded: linked })).reasons).toEqual([
    'modified',
    'type-changed',
  ])
  unlinkSync(join(repository.folder, 'link'))
  symlinkSync('keep.ts', join(repository.folder, 'link'))
  expect((await verdicts(repository.folder, claims, { recorded: linked })).reasons).toEqual([
    'not-changed',
    'type-changed',
  ])
  expect((await verdicts(repository.folder, ['link — created'], { recorded: base })).reasons).toEqual([
    'created',
  ])
})

test('a pipe in the place of a file does not make anything wait', { timeout: 20_000 }, async () => {
  const { repository, base } = started()
  for (const path of ['keep.ts', 'old.ts']) {
    unlinkSync(join(repository.folder, path))
    execFileSync('mkfifo', [join(repository.folder, path)])
  }
  repository.git('rm', '-q', '--cached', 'old.ts')
  const { reasons } = await verdicts(repository.folder, ['keep.ts — deleted', 'old.ts — deleted'], {
    recorded: base,
  })
  expect(reasons).toEqual(['still-present', 'deleted'])
})

test('a file becomes a folder and a folder a file, in the working tree, the index and a commit', async () => {
  const { repository, base } = started()
  repository.remove('keep.ts')
  repository.write('keep.ts/inner.ts', 'x')
  repository.remove('src')
  repository.write('src', 'a file now')
  const claims = ['keep.ts — deleted', 'keep.ts/inner.ts — created', 'src/move.ts — deleted', 'src — created']
  const expected = ['deleted', 'created', 'deleted', 'created']
  const lies = ['keep.ts — modified', 'src — modified', 'src/move.ts — modified']
  for (const asked of [{}, { staged: true }, { head: 'HEAD' }]) {
    if ('staged' in asked) repository.git('add', '-A')
    if ('head' in asked) repository.commit('swapped')
    expect((await verdicts(repository.folder, claims, { recorded: base, ...asked })).reasons).toEqual(
      expected,
    )
    expect((await verdicts(repository.folder, lies, { recorded: base, ...asked })).reasons).toEqual([
      'absent',
      'is-new',
      'absent',
    ])
  }
})

test('a claimed folder is told to be one', async () => {
  const { repository, base } = started()
  const { judged } = await verdicts(repository.folder, ['src — modified'], { recorded: base })
  expect(judged[0]?.message).toContain('it is a folder')
})

test('an unchanged file of CRLF lines in an odd place is still unchanged after the index forgets it', async () => {
  const { repository } = started()
  repository.write('a b\r\n"c".ts', 'one\r\ntwo\r\n')
  const base = repository.commit('crlf')
  repository.git('config', 'core.autocrlf', 'true')
  repository.git('rm', '-q', '--cached', 'a b\r\n"c".ts')
  const item = { path: 'a b\r\n"c".ts', change: 'modified' } as const
  expect((await verdicts(repository.folder, [item], { recorded: base })).reasons).toEqual(['not-changed'])
  repository.write('a b\r\n"c".ts', 'one\r\nTWO\r\n')
  expect((await verdicts(repository.folder, [item], { recorded: base })).reasons).toEqual(['modified'])
})

test('a handoff that changed since it was committed describes the working tree', async () => {
  const { repository, base } = started()
  repository.write(HANDOFF, 'one')
  const brought = repository.commit('handoff')
  expect((await verdicts(repository.folder, [], { recorded: base })).facts.asOf).toEqual({
    kind: 'commit',
    oid: brought,
  })
  repository.write(HANDOFF, 'two')
  expect((await verdicts(repository.folder, [], { recorded: base })).facts.asOf).toEqual({ kind: 'worktree' })
})
