import { expect, test } from 'vitest'
import { read } from './markdown.ts'

const rows = [...read('docs/edge-cases.md').matchAll(/^\| ([^|]+) \| [^|]+ \| (.+) \|$/gm)]
  .map(([, row = '', held = '']) => ({ row, held }))
  .filter(({ row }) => row !== 'case')

test.each(rows)('a test with a real repository holds: $row', ({ held }) => {
  const [, file = '', name = ''] = /^`(tests\/[a-z/.-]+\.test\.ts)`: (.+)$/.exec(held) ?? []
  const quoted = [`'${name}'`, `"${name}"`, `\`${name}\``]
  expect(quoted.some((title) => /test\(\s*$/.test(before(read(file), title)))).toBe(true)
})

test('every case has a row', () => {
  expect(rows.length).toBeGreaterThanOrEqual(43)
})

/** What stands before a text; everything where it is missing. */
function before(text: string, part: string): string {
  const at = text.indexOf(part)
  return at === -1 ? '-' : text.slice(Math.max(0, at - 20), at)
}
