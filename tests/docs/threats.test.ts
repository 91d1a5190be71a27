import { expect, test } from 'vitest'
import { pages, read } from './markdown.ts'

/** The numbers in the names of tests, several in one as `T18, T19: …`. */
function tried(): ReadonlySet<string> {
  const names = pages('tests/**/*.test.ts').flatMap(
    (path) => read(path).match(/(?<=['"`])T\d+(?:, T\d+)*(?=:)/g) ?? [],
  )
  return new Set(names.flatMap((numbers) => numbers.split(', ')))
}

test('every threat that SECURITY.md lists is tried by name, and no other', () => {
  const listed = [...read('SECURITY.md').matchAll(/^\| (T\d+) \|/gm)].map(([, number]) => number)
  expect(listed.length).toBeGreaterThan(20)
  expect([...tried()].sort()).toEqual(listed.sort())
})

const listed = new Set([...read('SECURITY.md').matchAll(/^\| (T\d+) \|/gm)].map(([, number]) => number))
const rows = [...read('SECURITY.md').matchAll(/^\| (an? [^|]+|the [^|]+) \| [^|]+ \| ([^|]+) \|$/gm)]

test('what each actor must not achieve names the threats by which that is tried, and every threat has an actor', () => {
  expect(rows.map(([, actor]) => actor)).toHaveLength(4)
  const aims = rows.flatMap(([, , goals = '']) => goals.split(' · '))
  const numbers = aims.map((aim) => /\((T\d+(?:, T\d+)*)\)$/.exec(aim)?.[1]?.split(', ') ?? aim)
  expect(numbers.filter((found) => typeof found === 'string')).toEqual([])
  expect(new Set(numbers.flat())).toEqual(listed)
})
