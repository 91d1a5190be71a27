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

test('a filter that is required and cannot run decides nothing about its files in the working tree, and all about the others', async () => {
  const { repository, base } = filtered()
  repository.git('config', 'filter.capitals.clean', 'no-such-program-anywhere')
  repository.write('new.ts', 'x')
  repository.write('new.bin', 'x')
  const claims = ['a.bin — modified', 'new.bin — created', 'new.ts — created', 'old.ts — modified']
  const asked = { recorded: base, spec: 'keep.ts' }
  for (const text of ['ONE', 'of another size']) {
    rewrite(repository, 'a.bin', text)
    const { judged, facts } = await verdicts(repository.folder, claims, asked)
    expect(judged.map(({ verdict, reason }) => `${verdict} ${reason}`)).toEqual([
      'inconclusive filter-unavailable',
      'inconclusive filter-unavailable',
      'confirmed created',
      'contradicted not-changed',
    ])
    expect(judged[0]?.message).toContain('a filter of `.gitattributes` that cannot be run')
    expect(judged[0]?.help).toContain('--head HEAD')
    expect(facts.spec?.entry).not.toBeNull()
    expect(facts.completeness?.undecided).toEqual(text === 'ONE' ? ['new.bin'] : ['a.bin', 'new.bin'])
    expect([...(facts.completeness?.changes.keys() ?? [])]).toEqual(['new.ts'])
  }
  const committed = await verdicts(repository.folder, ['a.bin — modified'], { ...asked, head: 'HEAD' })
  expect(committed.reasons).toEqual(['not-changed'])
})

test('several filters that cannot run, and one whose name is no plain one', async () => {
  const { repository } = filtered()
  for (const name of ['capitals', 'other', 'a=b']) {
    repository.git('config', `filter.${name}.clean`, 'cat')
    repository.git('config', `filter.${name}.required`, 'true')
  }
  repository.write('.gitattributes', '*.bin filter=capitals\n*.dat filter=other\n')
  repository.write('b.dat', 'two')
  const base = repository.commit()
  for (const name of ['capitals', 'other', 'a=b'])
    repository.git('config', `filter.${name}.clean`, 'no-such-program-anywhere')
  rewrite(repository, 'a.bin', 'oNe')
  rewrite(repository, 'b.dat', 'tWo')
  repository.write('new.ts', 'x')
  const claims = ['a.bin — modified', 'b.dat — modified', 'new.ts — created']
  const missing = 'filter-unavailable'
  expect((await verdicts(repository.folder, claims, { recorded: base })).reasons).toEqual([
    missing,
    missing,
    'created',
  ])
  repository.write('.gitattributes', '*.bin filter=capitals\n*.dat filter=a=b\n')
  expect((await verdicts(repository.folder, claims, { recorded: base })).reasons).toEqual([
    missing,
    missing,
    missing,
  ])
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
