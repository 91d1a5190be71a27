import fc from 'fast-check'
import { expect, test } from 'vitest'
import { display, displayJson, printable } from '../../src/formats/display.ts'

const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029\u3164]/u

test.each([
  ['plain `text`, é 日本 🙂', 'plain `text`, é 日本 🙂'],
  ['a\nb\r\tc', 'a\\nb\\r\\tc'],
  ['\u001b[31mred\u007f\u009b', '\\u{1b}[31mred\\u{7f}\\u{9b}'],
  ['a\u202eb\u2066c\u200bd\ufeff', 'a\\u{202e}b\\u{2066}c\\u{200b}d\\u{feff}'],
  ['a\u2028b\u2029', 'a\\u{2028}b\\u{2029}'],
  ['tag \u{e0041}', 'tag \\u{e0041}'],
  ['\udcff\udc80 bytes', '\\xff\\x80 bytes'],
  ['\ud800 alone', '\\u{d800} alone'],
  ['hangul filler \u3164', 'hangul filler \\u{3164}'],
])('%j is displayed as %j', (text, shown) => {
  expect(display(text)).toBe(shown)
})

test.each([
  ['::error::x', '\\u{3a}:error::x\n'],
  ['\u00a0 ::error::x', '\u00a0 \\u{3a}:error::x\n'],
  ['path::name', 'path::name\n'],
  ['see ##[error]x', 'see ##\\u{5b}error]x\n'],
  ['##vso[task.setvariable]', '##vso\\u{5b}task.setvariable]\n'],
  ['## [link]', '## [link]\n'],
])('the line %j is printed as %j', (line, printed) => {
  expect(printable([line])).toBe(printed)
})

test('what is displayed holds no control, invisible or unpaired character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.nat(0xffff)), (text, units) => {
      const shown = display(text + String.fromCharCode(...units))
      expect(shown).not.toMatch(UNSAFE)
    }),
  )
})

test('displayed JSON parses to the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, text) => {
      const json = displayJson(JSON.stringify([value, text], null, 2))
      expect(JSON.stringify(JSON.parse(json))).toBe(JSON.stringify([value, text]))
      expect(json.replaceAll('\n', '')).not.toMatch(UNSAFE)
    }),
  )
})
