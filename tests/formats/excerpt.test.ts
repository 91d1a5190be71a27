import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columns } from '../../src/formats/columns.ts'
import { excerpt } from '../../src/formats/excerpt.ts'
import { processorTime } from '../processor-time.ts'

/** The excerpt and its marks as two lines, as a code frame draws them. */
function draw(line: string, from: number, to: number, room = 40): string[] {
  const { text, before, marked } = excerpt(line, from, to, room)
  return [text, ' '.repeat(before) + '^'.repeat(marked)]
}

describe('marks stand below their place', () => {
  test.each([
    ['in plain text', 'one two three', 4, 7, 'one two three', '    ^^^'],
    ['after a tab', '\ttwo', 1, 4, '    two', '    ^^^'],
    ['after a tab within a line', 'a\ttwo', 2, 5, 'a   two', '    ^^^'],
    ['after wide characters', '日本 two', 3, 6, '日本 two', '     ^^^'],
    ['after combining marks', 'e\u0301e\u0301 two', 5, 8, 'e\u0301e\u0301 two', '   ^^^'],
    ['below wide characters', 'a 日本', 2, 4, 'a 日本', '  ^^^^'],
    ['below an emoji of two code units', '🙂 x', 0, 2, '🙂 x', '^^'],
    ['after an escaped character', '\u001bx', 1, 2, '\\u{1b}x', '      ^'],
    ['at an empty place', 'ab', 1, 1, 'ab', ' ^'],
    ['after the end', 'ab', 2, 2, 'ab', '  ^'],
    ['in an empty line', '', 0, 0, '', '^'],
  ])('%s', (_name, line, from, to, text, marks) => {
    expect(draw(line, from, to)).toEqual([text, marks])
  })
})

test('a long line is cut around the place', () => {
  const line = `${'before '.repeat(20)}PLACE${' after'.repeat(20)}`
  expect(draw(line, 140, 145)).toEqual(['…fore before PLACE after after after af…', '             ^^^^^'])
  expect(draw(line, 0, 6)).toEqual(['before before before before before bef…', '^^^^^^'])
  expect(draw(line, line.length - 5, line.length)).toEqual([
    '…er after after after after after after',
    '                                  ^^^^^',
  ])
})

test('a cut parts no character of two code units', () => {
  const line = `${'🙂'.repeat(60)}x${'🙂'.repeat(60)}`
  for (const room of [40, 41]) {
    const [text] = draw(line, 120, 121, room)
    expect(text).toMatch(/^…(🙂)+x(🙂)+…$/u)
    expect(excerpt(line, 0, 2, room).text).toMatch(/^(🙂)+…$/u)
  }
})

test('a place wider than the room is marked to the cut', () => {
  const [text, marks] = draw('x'.repeat(100), 30, 90)
  expect(text).toHaveLength(40)
  expect(marks).toMatch(/^ +\^+$/)
  expect(marks).toHaveLength(39)
})

test('no excerpt is wider than its room, and its marks lie within it', () => {
  const character = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom('\t', '日', 'a', '\ud83d'),
  )
  fc.assert(
    fc.property(
      fc.array(character, { maxLength: 200 }),
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 20, max: 100 }),
      (parts, a, b, room) => {
        const line = parts.join('').replaceAll('\n', '')
        const from = a % (line.length + 1)
        const { text, before, marked } = excerpt(line, from, Math.min(line.length, from + (b % 50)), room)
        expect(columns(text)).toBeLessThanOrEqual(room)
        expect(before).toBeGreaterThanOrEqual(0)
        expect(before + marked).toBeLessThanOrEqual(columns(text) + 1)
      },
    ),
  )
})

test('a line of a megabyte takes no time', { retry: 4 }, () => {
  const line = 'a\t日'.repeat(350_000)
  const spent = processorTime()
  for (let at = 0; at < 100; at++) excerpt(line, 500_000 + at, 500_010 + at, 80)
  expect(spent()).toBeLessThan(500)
})
