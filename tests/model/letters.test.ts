import fc from 'fast-check'
import { expect, test } from 'vitest'
import { letterPattern } from '../../src/model/letters.ts'

const CLASSES = ['Alphabetic', 'L', 'Lu', 'Ll', 'M', 'N', 'Nd', 'Pc']

test.each(CLASSES)('%s finds the same in any text as the class of Unicode itself', (name) => {
  const source = String.raw`[\p{${name}}~]+|[^\p{${name}}\-]`
  const pattern = letterPattern(source, 'gu')
  const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }))
  const found = (text: string, by: RegExp) =>
    [...text.matchAll(by)].map(({ 0: part, index }) => [part, index])
  fc.assert(
    fc.property(text, (text) => {
      expect(found(text, pattern(text))).toEqual(found(text, new RegExp(source, 'gu')))
    }),
  )
  const ascii = String.fromCharCode(...Array(128).keys())
  expect(found(ascii, pattern(ascii))).toEqual(found(ascii, new RegExp(source, 'gu')))
  expect(pattern(ascii).source).not.toContain('\\p')
})
