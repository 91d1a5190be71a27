import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchesGlob } from '../../src/model/glob.ts'

test.each([
  ['package-lock.json', 'package-lock.json'],
  ['/package-lock.json', 'package-lock.json'],
  ['dist/**', 'dist/a/b.js'],
  ['dist', 'dist/a/b.js'],
  ['dist/', 'dist/a/b.js'],
  ['**/*.snap', 'a.snap'],
  ['**/*.snap', 'a/b/c.snap'],
  ['.ralph/skills/research-*/**', '.ralph/skills/research-x/SKILL.md'],
  ['a/**/z/*.ts', 'a/b/z/c/z/q.ts'],
  ['a?c', 'abc'],
  ['*', 'a'],
  ['**', 'a/b'],
  ['a*b*c', 'aXbYbZc'],
  ['app/[id]/page.tsx', 'app/[id]/page.tsx'],
])('%j matches %j', (pattern, path) => {
  expect(matchesGlob(pattern, path)).toBe(true)
})

test.each([
  ['package-lock.json', 'a/package-lock.json'],
  ['dist', 'dist.js'],
  ['dist/**', 'src/dist/a'],
  ['*.ts', 'src/a.ts'],
  ['a?c', 'a/c'],
  ['a?c', 'ac'],
  ['a/**/z', 'a/b'],
  ['.', 'a'],
])('%j does not match %j', (pattern, path) => {
  expect(matchesGlob(pattern, path)).toBe(false)
})

test('agrees with the same pattern as a regular expression', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '/'), minLength: 1, maxLength: 8 })
  const path = fc.string({ unit: fc.constantFrom('a', 'b', '/'), minLength: 1, maxLength: 10 })
  fc.assert(
    fc.property(letters, path, (pattern, text) => {
      const tidy = (value: string) => value.split('/').filter(Boolean).join('/') || 'a'
      expect(matchesGlob(tidy(pattern), tidy(text))).toBe(asExpression(tidy(pattern)).test(tidy(text)))
    }),
    { numRuns: 2000 },
  )
})

test('a pattern made to blow up does not', () => {
  expect(matchesGlob('*a'.repeat(2000), `${'a'.repeat(4000)}b`)).toBe(false)
  expect(matchesGlob('**/a/'.repeat(500), `${'a/'.repeat(1000)}b`)).toBe(true)
})

function asExpression(pattern: string): { test(path: string): boolean } {
  const segments = pattern
    .split('/')
    .map((part) =>
      part === '**' ? '(?:[^/]+/)*' : `${part.replace(/\*/g, '[^/]*').replace(/\?/g, '[^/]')}/`,
    )
  const expression = new RegExp(`^${segments.join('')}(?:[^/]+/)*$`)
  return { test: (path) => expression.test(`${path}/`) }
}
