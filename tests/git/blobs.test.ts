import { expect, test } from 'vitest'
import { readBlobs } from '../../src/git/blobs.ts'
import { openRepository } from '../../src/git/repository.ts'
import { TestRepository } from './test-repository.ts'

const LIMIT = 1000
const MISSING = '1'.repeat(40)

/** A repository with objects of every kind, and what becomes of each. */
async function objects() {
  const repository = new TestRepository()
  const add = (name: string, text: string) => {
    repository.write(name, text)
    return repository.git('hash-object', '-w', name)
  }
  const large = add('large', 'x'.repeat(LIMIT + 1))
  const wanted = new Map<string, unknown>([
    [add('text', 'one\ntwo'), 'one\ntwo'],
    [large, { tooLarge: LIMIT + 1 }],
    [MISSING, undefined],
    [add('empty', ''), ''],
    [repository.git('write-tree'), undefined],
    [add('exact', 'y'.repeat(LIMIT)), 'y'.repeat(LIMIT)],
  ])
  const read = async (oids: readonly string[]) => {
    const blobs = await readBlobs(await openRepository(repository.folder), oids, LIMIT)
    return oids.map((oid) => {
      const blob = blobs.get(oid)
      return [oid, blob && 'bytes' in blob ? Buffer.from(blob.bytes).toString() : blob]
    })
  }
  return { wanted, add, read }
}

test('objects are read by their ids, in any order', async () => {
  const { wanted, read } = await objects()
  expect(await read([...wanted.keys()])).toEqual([...wanted])
  expect(await read([...wanted.keys()].reverse())).toEqual([...wanted].reverse())
})

test('beside one that is larger than all of them may be together, too', async () => {
  const { wanted, add, read } = await objects()
  const bytes = 33 * 1024 * 1024
  wanted.set(add('huge', '0'.repeat(bytes)), { tooLarge: bytes })
  expect(await read([...wanted.keys()])).toEqual([...wanted])
})
