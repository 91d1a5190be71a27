import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editScript } from '../../src/formats/edit-script.ts'
import { unifiedDiff } from '../../src/formats/unified-diff.ts'
import { processorTime } from '../processor-time.ts'
import { repositoryWith, writeIn } from '../repository.ts'

const path = 'a folder/file.yaml'
const diff = (before: string, after: string) => unifiedDiff({ path, before, after })

test('a change is shown with three lines around it', () => {
  const lines = Array.from({ length: 20 }, (_, at) => `line ${at + 1}\n`)
  const changed = lines.with(9, 'other\n').join('')
  expect(unifiedDiff({ path: 'a.yaml', before: lines.join(''), after: changed })).toBe(`--- a/a.yaml
+++ b/a.yaml
@@ -7,7 +7,7 @@
 line 7
 line 8
 line 9
-line 10
+other
 line 11
 line 12
 line 13
`)
  expect(diff('same\n', 'same\n')).toBe('')
  expect(diff('a', 'b\n')).toBe(`--- a/a folder/file.yaml\t
+++ b/a folder/file.yaml\t
@@ -1,1 +1,1 @@
-a
\\ No newline at end of file
+b
`)
})

test('git makes of the first text the second, whatever they are', () => {
  const folder = repositoryWith()
  const line = fc.constantFrom('a\n', 'b\n', 'c\n', '\n', 'é\t\n', 'x\r\n', '-- a\n', '+\n', '@@ -1 +1 @@\n')
  const text = fc
    .tuple(fc.array(line, { maxLength: 30 }), fc.constantFrom('', 'end', ' '))
    .map(([all, end]) => all.join('') + end)
  fc.assert(
    fc.property(text, text, (before, after) => {
      // git does not know an empty file from one that is not there without its own kind of header.
      fc.pre(before !== after && before !== '' && after !== '')
      writeIn(folder, path, before)
      execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: folder, input: diff(before, after) })
      expect(readFileSync(join(folder, path), 'utf8')).toBe(after)
    }),
    { numRuns: 100 },
  )
})

test('no more lines are shown as changed than need be', () => {
  const lines = fc.array(fc.constantFrom('a\n', 'b\n', 'c\n'), { maxLength: 10 })
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const script = editScript(before, after)
      const without = (other: string) => script.filter(({ kind }) => kind !== other).map(({ line }) => line)
      expect([without('added'), without('removed')]).toEqual([before, after])
      expect(script.filter(({ kind }) => kind === 'same').length).toBe(longest(before, after))
    }),
  )
})

/** The length of the longest common subsequence, by its definition. */
function longest([a, ...before]: readonly string[], [b, ...after]: readonly string[]): number {
  if (a === undefined || b === undefined) return 0
  if (a === b) return 1 + longest(before, after)
  return Math.max(longest(before, [b, ...after]), longest([a, ...before], after))
}

test('two long texts of which nothing is the same take no time', () => {
  const long = (word: string) => Array.from({ length: 20_000 }, (_, at) => `${word} ${at}\n`).join('')
  const spent = processorTime()
  expect(diff(`first\n${long('a')}`, `first\n${long('b')}`)).toContain(
    '@@ -1,20001 +1,20001 @@\n first\n-a 0\n',
  )
  expect(spent()).toBeLessThan(3_000)
})

test.each([
  ['a hidden character', 'a: \u202e1\n', '\\u{202e}'],
  ['an escape sequence', 'a: \u001b[31m\n', '\\u{1b}'],
  ['a command of a log service', '  ::set-env name=a::b\n', '#    ::set-env'],
  ['a marker of a log service', 'a: ##[error]b\n', '##\\u{5b}error]'],
])('%s is escaped, and then no line is part of a patch', (_, line, shown) => {
  const text = diff(`${line}b\n`, `${line}c\n`)
  expect(text).toContain(shown)
  expect(text.split('\n').filter((printed) => printed !== '' && !printed.startsWith('# '))).toEqual([])
})
