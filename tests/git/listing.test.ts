import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entriesOf } from '../../src/git/entries.ts'
import { openRepository } from '../../src/git/repository.ts'
import { States } from '../../src/git/state.ts'
import { TestRepository } from './test-repository.ts'

const PATHS = ['a', 'b', 'tab\ta', 'a b', 'a b 0\tb', 'd/e', 'd', 'é', 'empty', 'link', '�']
const ASKED = [...PATHS, 'nothing', '', 'a\0b', '\udce9', '\ud800']

/** One of the things that people do to a file. */
const step = fc.record({
  path: fc.constantFrom(...PATHS),
  act: fc.constantFrom(
    ...['write', 'write', 'write', 'empty', 'remove', 'stage', 'stage all', 'stage all'],
    ...['rm --cached', 'intend', 'commit', 'hide'],
  ),
})

test('the entries of head are the same, taken from index and status or asked of git', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 25 }), async (steps) => {
      const repository = new TestRepository()
      repository.write('first', 'first')
      repository.commit()
      for (const [at, { path, act }] of steps.entries()) {
        if (act === 'write') repository.attempt('rm', '-q', '-r', '-f', path)
        try {
          if (act === 'write') repository.write(path, `${at % 3}`)
          if (act === 'empty') repository.write(path, '')
          if (act === 'remove') repository.remove(path)
        } catch {
          // A folder stands there, or nothing.
        }
        if (act === 'stage') repository.attempt('add', '--all', '--', path)
        if (act === 'stage all') repository.attempt('add', '--all')
        if (act === 'rm --cached') repository.attempt('rm', '-q', '-r', '--cached', '--', path)
        if (act === 'intend') repository.attempt('add', '--intent-to-add', '--', path)
        if (act === 'hide') repository.attempt('update-index', '--assume-unchanged', path)
        if (act === 'commit') repository.attempt('commit', '-q', '-m', 'work', '--allow-empty')
      }
      const opened = await openRepository(repository.folder)
      const states = new States(opened)
      states.askAhead()
      const head = opened.head as string
      for (const paths of [ASKED.slice(0, 9), ASKED.slice(9)])
        expect(await states.entries({ kind: 'commit', oid: head }, paths)).toEqual(
          await entriesOf(opened, head, paths),
        )
    }),
    { numRuns: 25 },
  )
})
