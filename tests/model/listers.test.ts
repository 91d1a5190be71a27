import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listersOf } from '../../src/model/listers.ts'
import { isProduced } from '../../src/model/produced.ts'

test('the index says of each list what looking through it says', () => {
  const path = fc.array(fc.constantFrom('a', 'b', 'c', '*', '**', '?', 'a*'), { minLength: 1, maxLength: 4 })
  const written = fc
    .tuple(path, fc.constantFrom('', '/'), fc.constantFrom('', '/'))
    .map(([parts, before, after]) => before + parts.join('/') + after)
  fc.assert(
    fc.property(fc.array(fc.array(written, { maxLength: 4 }), { maxLength: 4 }), written, (lists, wanted) => {
      const found = listersOf(lists.map((paths, index) => [`${index}`, paths]))(wanted)
      const expected = [...lists.keys()].filter((index) => isProduced(wanted, lists[index] ?? []))
      expect([...found].map(Number).sort()).toEqual(expected)
    }),
    { numRuns: 2_000 },
  )
})
