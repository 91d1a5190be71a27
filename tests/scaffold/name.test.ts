import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kebabCase } from '../../src/model/kebab-case.ts'
import { Refusal } from '../../src/model/refusal.ts'
import { checkName, title } from '../../src/scaffold/name.ts'

test.each([
  ['FetchIssues', 'fetch-issues'],
  ['fetch_issues v2', 'fetch-issues-v2'],
  ['  --Überprüfung!', 'uberprufung'],
  ['a--b', 'a-b'],
  ['../../etc/passwd', 'etc-passwd'],
  ['日本', ''],
  [`${'a'.repeat(63)}-b`, 'a'.repeat(63)],
])('the name nearest to %j is %j', (name, expected) => {
  expect(kebabCase(name)).toBe(expected)
})

test('a corrected name is a good name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const corrected = kebabCase(name)
      if (corrected !== '' && !/^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(corrected)) checkName(corrected)
      expect(kebabCase(corrected)).toBe(corrected)
    }),
  )
})

test('a bad name is refused with the good one', () => {
  const refused = (name: string) => {
    try {
      checkName(name)
    } catch (error) {
      if (error instanceof Refusal) return error.message
    }
    return undefined
  }
  expect(refused('FetchIssues')).toBe(
    'Nothing was written: unexpected name `FetchIssues`, expected `fetch-issues`',
  )
  expect(refused('日本')).toBe('Nothing was written: unexpected name `日本`, expected kebab-case')
  for (const name of ['con', 'NUL', 'aux', 'com1', 'lpt9']) {
    expect(refused(name)).toBe(
      `Nothing was written: unexpected name \`${name}\`, expected one that Windows does not reserve`,
    )
  }
  expect(refused('console')).toBeUndefined()
  expect(refused('con-a')).toBeUndefined()
  expect(refused('')).toBeDefined()
  expect(refused('a'.repeat(65))).toBeDefined()
  expect(refused('a'.repeat(64))).toBeUndefined()
})

test('a title is made of words', () => {
  expect(title('fetch-issues-v2')).toBe('Fetch issues v2')
})
