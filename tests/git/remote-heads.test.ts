import { expect, test } from 'vitest'
import { askRemoteHeads } from '../../src/git/remote-heads.ts'
import { openRepository } from '../../src/git/repository.ts'
import { git, repositoryWith } from '../repository.ts'

const LINK = ['symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main'] as const

test.each<[string, number, readonly (readonly string[])[]]>([
  ['no remote', 0, []],
  ['origin', 1, [['update-ref', 'refs/remotes/origin/main', 'HEAD'], LINK]],
  ['a branch that is gone', 0, [LINK]],
  ['a HEAD that stands for no branch', 1, [['update-ref', '--no-deref', 'refs/remotes/origin/HEAD', 'HEAD']]],
  [
    'remotes, one of them with a slash in its name',
    2,
    [
      ['update-ref', 'refs/remotes/origin/main', 'HEAD'],
      LINK,
      ['symbolic-ref', 'refs/remotes/a/b/HEAD', 'refs/remotes/origin/main'],
      ['symbolic-ref', 'refs/remotes/other/HEAD', 'refs/heads/main'],
    ],
  ],
  [
    'a branch of the same name',
    1,
    [
      ['update-ref', 'refs/remotes/origin/main', 'HEAD'],
      LINK,
      ['update-ref', 'refs/heads/refs/remotes/origin/HEAD', 'HEAD'],
      ['update-ref', 'refs/heads/refs/remotes/origin/main', 'HEAD'],
    ],
  ],
])('the HEADs of remotes are the same, asked for with the rest or alone: %s', async (_, count, calls) => {
  const folder = repositoryWith({ 'a.txt': 'a\n' })
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--message', 'Start')
  for (const call of calls) git(folder, ...call)
  const { remoteHeads, place } = await openRepository(folder)
  const alone = await askRemoteHeads(place)
  expect(alone.length).toBe(count)
  expect(remoteHeads ?? alone).toEqual(alone)
  expect(remoteHeads === undefined).toBe(_ === 'a branch of the same name')
})
