import { expect, test } from 'vitest'
import { Lines } from '../../src/model/place.ts'
import { hiddenProblems } from '../../src/parse/hidden.ts'
import { fixed, placeOf } from './reading.ts'

const problems = (text: string) => [...hiddenProblems(text, new Lines(text))]

test.each([
  ['right-to-left override', 'a\u202eb', 'U+202E'],
  ['isolate', 'a\u2066b', 'U+2066'],
  ['Arabic letter mark', 'a\u061cb', 'U+061C'],
  ['zero-width space', 'a\u200bb', 'U+200B'],
  ['zero-width joiner in Latin', 'a\u200db', 'U+200D'],
  ['zero-width non-joiner in Latin', 'a\u200cb', 'U+200C'],
  ['non-joiner at the end of a Persian word', 'می\u200c x', 'U+200C'],
  ['tag', 'a\u{e0041}b', 'U+E0041'],
  ['zero-width space at the end of a Khmer word', 'កក\u200b x', 'U+200B'],
  ['variation selector after a letter', 'a\ufe01b', 'U+FE01'],
  ['variation selector supplement', 'a\u{e0100}b', 'U+E0100'],
  ['Hangul choseong filler', 'a\u115fb', 'U+115F'],
  ['Hangul jungseong filler', 'a\u1160b', 'U+1160'],
  ['Hangul filler', 'a\u3164b', 'U+3164'],
  ['halfwidth Hangul filler', 'a\uffa0b', 'U+FFA0'],
  ['soft hyphen', 'a\u00adb', 'U+00AD'],
  ['word joiner', 'a\u2060b', 'U+2060'],
  ['invisible plus', 'a\u2064b', 'U+2064'],
  ['NUL', 'a\0b', 'U+0000'],
  ['escape', 'a\u001bb', 'U+001B'],
  ['DEL', 'a\u007fb', 'U+007F'],
  ['C1', 'a\u009bb', 'U+009B'],
  ['lone carriage return', 'a\rb', 'U+000D'],
  ['byte order mark within', 'a\ufeffb', 'U+FEFF'],
  ['private use', 'a\ue000b', 'U+E000'],
  ['private plane', 'a\u{100000}b', 'U+100000'],
  ['lone surrogate', 'a\ud800b', 'U+D800'],
])('%s is hidden', (_, text, point) => {
  const [problem, ...more] = problems(`x\n${text}`)
  expect(more).toEqual([])
  expect(problem?.message).toBe(`Unexpected hidden character \`${point}\`, expected text that people can see`)
  expect(problem?.range.start).toEqual({ line: 2, column: text.startsWith('a') ? 2 : 3 })
})

test.each([
  ['Arabic', 'مرحبا بالعالم، ٣ ملفات'],
  ['Hebrew', 'שלום עולם'],
  ['Persian', 'می‌خواهم کتاب‌ها را بخوانم، ه‍.ش'],
  ['Hindi', 'हिन्दी में क्‍ष और र्‌क'],
  ['Chinese and Japanese', '中文，日本語のテスト、葛\u{e0100}城'],
  ['Korean', '한국어 시험'],
  ['emoji', '👨‍👩‍👧‍👦 ❤️ 👩🏽‍💻 🏳️‍🌈 1️⃣ ☺︎ ©️ ↔️'],
  [
    'flags with tags',
    '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} and 🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}',
  ],
  ['Khmer and Thai with places to break a line', 'ភាសា\u200bខ្មែរ ภาษา\u200bไทย'],
  ['em dash, arrow, accents', 'src/é.ts — created, a → b, “quoted”'],
  ['byte order mark at the start', '\ufeffa: b'],
  ['tabs and both line ends', 'a\tb\r\nc\n'],
])('%s is not hidden', (_, text) => {
  expect(problems(text)).toEqual([])
})

test('tags behind a flag that is none are hidden', () => {
  expect(problems('🏴\u{e0068}\u{e0069}\u{e007f}')).toHaveLength(1)
  expect(problems('🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}\u{e0068}')).toHaveLength(1)
})

test('a run of hidden characters is one problem, and deleting it needs a look', () => {
  const text = `say \u{e0068}\u{e0069}\u{e0021} hi`
  const [problem, ...more] = problems(text)
  expect(more).toEqual([])
  expect(problem?.message).toContain('characters `U+E0068` and 2 more')
  expect(problem && placeOf(problem.range)).toBe('1:5-1:11')
  expect(problem?.fix?.safe).toBe(false)
  expect(fixed(text, problem)).toBe('say  hi')
})
