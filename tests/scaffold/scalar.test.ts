import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { scalar } from '../../src/scaffold/scalar.ts'

test('usual texts stay plain', () => {
  for (const text of [
    'specs/auth.md',
    'https://docs.github.com/en/rest',
    '.ralph/context/a.md',
    'ada@example.org',
  ]) {
    expect(scalar(text)).toBe(text)
  }
})

test('any text means itself in YAML', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^[-\w.:/@+#~ '"&*!|>%{}[\],?`=]*$/),
    fc.constantFrom(
      'yes',
      'null',
      '.inf',
      '0x1f',
      '1e3',
      '2026-11-20',
      '.5',
      '._1',
      'a: b',
      'a #b',
      '-',
      '...',
    ),
  )
  fc.assert(
    fc.property(text, (value) => {
      expect(parse(`key: ${scalar(value)}\n`)).toEqual({ key: value })
    }),
    { numRuns: 500 },
  )
})
