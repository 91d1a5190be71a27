import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseChange } from '../../src/model/change.ts'
import { meantChange } from '../../src/model/change-slips.ts'
import { processorTime } from '../processor-time.ts'

test.each([
  ['src/a.js — added', 'src/a.js — created'],
  ['src/a.js - added', 'src/a.js — created'],
  ['src/a.js: updated', 'src/a.js — modified'],
  ['src/a.js (removed)', 'src/a.js — deleted'],
  ['src/a.js created', 'src/a.js — created'],
  ['updated src\\b.js', 'src/b.js — modified'],
  ['Modified: ./src/b.js', 'src/b.js — modified'],
  ['[new] `src/b.js`', 'src/b.js — created'],
  ['src/a.js → src/z.js', 'src/a.js → src/z.js — renamed'],
  ['src/a.js: renamed to src/z.js', 'src/a.js → src/z.js — renamed'],
  ['renamed src/a.js to src/z.js', 'src/a.js → src/z.js — renamed'],
  ['moved: src/a.js -> src/z.js', 'src/a.js → src/z.js — renamed'],
])('%j is malformed and means %j', (item, meant) => {
  expect(parseChange(item)).toMatchObject({
    problem: { kind: 'malformed', help: `Write \`${meant}\`` },
    rewritten: meant,
  })
})

test.each([
  'src/a.js',
  'src/a.js — fixed the bug',
  'updated the parser',
  'src/a.js moved',
  'src/a-new',
  'src/a:new',
  'moved src/a.js',
  'src/my file.js added',
  '../a.js added',
  'src/*.js added',
  'created',
  'src/a.js — Login now refers to added',
])('%j stays in doubt', (item) => {
  expect(parseChange(item)).not.toHaveProperty('rewritten')
})

test('what is meant is a claim, or nothing is offered; no text takes long', () => {
  const word = fc.constantFrom(
    'added',
    'updated',
    'to',
    '→',
    ':',
    '—',
    'src/a.js',
    'src\\b',
    '(',
    ')',
    ' ',
    './',
    'é',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), fc.constantFrom('', ' '), (words, between) => {
      const parsed = parseChange(words.join(between))
      if ('problem' in parsed && parsed.rewritten !== undefined)
        expect(parseChange(parsed.rewritten)).toHaveProperty('claim')
    }),
  )
  const spent = processorTime()
  meantChange(`${'a:'.repeat(200)} ${'renamed '.repeat(60)}`)
  expect(spent()).toBeLessThan(200)
})
