import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeGitPath, encodeGitPath, unquoteGitPath } from '../../src/model/git-path.ts'

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 40 }),
  // Mostly UTF-8, broken in places: what a real repository holds.
  fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
        fc.uint8Array({ maxLength: 3 }),
      ),
    )
    .map((parts) => new Uint8Array(Buffer.concat(parts))),
)

test('any bytes come back from their string', () => {
  fc.assert(
    fc.property(bytes, (path) => {
      expect([...encodeGitPath(decodeGitPath(path))]).toEqual([...path])
    }),
  )
})

test('two paths never share a string', () => {
  fc.assert(
    fc.property(bytes, bytes, (a, b) => {
      expect(decodeGitPath(a) === decodeGitPath(b)).toBe(Buffer.compare(a, b) === 0)
    }),
  )
})

test('valid UTF-8 is itself, a byte order mark included', () => {
  for (const path of ['src/é.ts', '\u{FEFF}a', '😀/日本', 'a\nb\t"\\']) {
    expect(decodeGitPath(Buffer.from(path))).toBe(path)
  }
})

test('bytes that are not UTF-8 become lone surrogates, one a byte', () => {
  expect(decodeGitPath(Uint8Array.of(0xff, 0xfe, 0x62))).toBe('\udcff\udcfeb')
  expect(decodeGitPath(Uint8Array.of(0xc3, 0x41))).toBe('\udcc3A')
  expect(decodeGitPath(Uint8Array.of(0xed, 0xb2, 0x80))).toBe('\udced\udcb2\udc80')
  expect(decodeGitPath(Uint8Array.of(0x61, 0xe2, 0x82))).toBe('a\udce2\udc82')
})

test('the C-quoted form holds any bytes', () => {
  fc.assert(
    fc.property(bytes, (path) => {
      expect(unquoteGitPath(quote(path))).toBe(decodeGitPath(path))
    }),
  )
  expect(unquoteGitPath(String.raw`"\377\376bad.bin"`)).toBe('\udcff\udcfebad.bin')
  expect(unquoteGitPath(String.raw`"caf\303\251 \"x\" \\ \t\n"`)).toBe('café "x" \\ \t\n')
  expect(unquoteGitPath('"é"')).toBe('é')
})

test('a broken C-quoted form is none', () => {
  for (const broken of [
    '"',
    'a',
    '"a',
    '"a"b"',
    String.raw`"\x41"`,
    String.raw`"\400"`,
    String.raw`"\1"`,
    String.raw`"\"`,
  ]) {
    expect(unquoteGitPath(broken)).toBeUndefined()
  }
})

/** As git's quote_c_style does it, every byte in octal. */
function quote(path: Uint8Array): string {
  return `"${[...path].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')}"`
}
