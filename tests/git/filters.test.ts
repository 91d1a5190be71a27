import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verdicts } from '../verdicts.ts'
import { started, TestRepository } from './test-repository.ts'

/** Writes without a care for times: git may have to look at the content. */
function rewrite(repository: TestRepository, path: string, text: string): void {
  writeFileSync(join(repository.folder, path), text)
}

test('CRLF on disk and LF in git is no change, in whichever way git is told so', async () => {
  for (const tell of ['attributes', 'autocrlf', 'input']) {
    const repository = new TestRepository()
    if (tell === 'attributes') repository.write('.gitattributes', '* text=auto\n')
    repository.write('a.txt', 'one\ntwo\n')
    const base = repository.commit()
    if (tell !== 'attributes') repository.git('config', 'core.autocrlf', tell === 'input' ? 'input' : 'true')
    rewrite(repository, 'a.txt', 'one\r\ntwo\r\n')
    const same = await verdicts(repository.folder, ['a.txt — modified'], { recorded: base })
    expect(same.reasons).toEqual(['not-changed'])
    expect([...(same.facts.completeness?.changes.keys() ?? [])]).toEqual([])
    rewrite(repository, 'a.txt', 'one\r\nTWO\r\n')
    expect((await verdicts(repository.folder, ['a.txt — modified'], { recorded: base })).reasons).toEqual([
      'modified',
    ])
  }
})

test('CRLF in git stays so: touched under core.autocrlf it is no change, renormalised it is one', async () => {
  const repository = new TestRepository()
  repository.write('a.txt', 'one\r\ntwo\r\n')
  const base = repository.commit()
  repository.git('config', 'core.autocrlf', 'true')
  rewrite(repository, 'a.txt', 'one\r\ntwo\r\n')
  const claims = ['a.txt — modified']
  expect((await verdicts(repository.folder, claims, { recorded: base })).reasons).toEqual(['not-changed'])
  repository.write('.gitattributes', '* text=auto\n')
  repository.git('add', '--renormalize', '.')
  expect((await verdicts(repository.folder, claims, { recorded: base, staged: true })).reasons).toEqual([
    'modified',
  ])
  repository.commit('renormalised')
  expect((await verdicts(repository.folder, claims, { recorded: base, head: 'HEAD' })).reasons).toEqual([
    'modified',
  ])
  expect((await verdicts(repository.folder, claims, { recorded: base })).reasons).toEqual(['modified'])
})

/** A repository of which `*.bin` is stored in capitals. */
function filtered(): { readonly repository: TestRepository; readonly base: string } {
  const { repository } = started()
  repository.git('config', 'filter.capitals.clean', 'tr a-z A-Z')
  repository.git('config', 'filter.capitals.required', 'true')
  repository.write('.gitattributes', '*.bin filter=capitals\n')
  repository.write('a.bin', 'one')
  return { repository, base: repository.commit() }
}

test('files that go through a filter are compared as they are stored', async () => {
  const { repository, base } = filtered()
  rewrite(repository, 'a.bin', 'OnE')
  expect((await verdicts(repository.folder, ['a.bin — modified'], { recorded: base })).reasons).toEqual([
    'not-changed',
  ])
  rewrite(repository, 'a.bin', 'two')
  expect((await verdicts(repository.folder, ['a.bin — modified'], { recorded: base })).reasons).toEqual([
    'modified',
  ])
  repository.commit('two')
  rewrite(repository, 'a.bin', 'oNe')
  expect((await verdicts(repository.folder, ['a.bin — modified'], { recorded: base })).reasons).toEqual([
    'not-changed',
  ])
})

test('a filter that is required and cannot run decides nothing in the working tree, and nothing is held against the rest', async () => {
  const { repository, base } = filtered()
  repository.git('config', 'filter.capitals.clean', 'no-such-program-anywhere')
  rewrite(repository, 'a.bin', 'ONE')
  repository.write('new.ts', 'x')
  const asked = { recorded: base, spec: 'keep.ts' }
  const { judged, facts } = await verdicts(repository.folder, ['a.bin — modified', 'new.ts — created'], asked)
  expect(judged.map(({ verdict, reason }) => `${verdict} ${reason}`)).toEqual(
    Array(2).fill('inconclusive filter-unavailable'),
  )
  expect(judged[0]?.message).toContain("clean filter 'capitals' failed")
  expect(judged[0]?.help).toContain('--head HEAD')
  expect(facts).toMatchObject({ spec: null, completeness: null })
  rewrite(repository, 'a.bin', 'of another size')
  expect((await verdicts(repository.folder, ['a.bin — modified'], asked)).reasons).toEqual([
    'filter-unavailable',
  ])
  const committed = await verdicts(repository.folder, ['a.bin — modified'], { ...asked, head: 'HEAD' })
  expect(committed.reasons).toEqual(['not-changed'])
})

test('a filter that git is not told to require is passed over, as git does', async () => {
  const { repository, base } = filtered()
  repository.git('config', 'filter.capitals.required', 'false')
  repository.git('config', 'filter.capitals.clean', 'no-such-program-anywhere')
  rewrite(repository, 'a.bin', 'ONE')
  expect((await verdicts(repository.folder, ['a.bin — modified'], { recorded: base })).reasons).toEqual([
    'not-changed',
  ])
})
