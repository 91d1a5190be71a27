import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { isIgnored, readIgnoreRules } from '../../src/model/ignore-rules.ts'

const folder = mkdtempSync(join(tmpdir(), 'ralph-ignore-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
execFileSync('git', ['init', '-q', folder])
execFileSync('git', ['config', 'core.excludesFile', '/dev/null'], { cwd: folder })
execFileSync('git', ['config', 'core.ignoreCase', 'false'], { cwd: folder })
mkdirSync(join(folder, 'a/b'), { recursive: true })

const piece = fc.constantFrom(
  ...[
    'a',
    'b',
    'c',
    'ab',
    '.',
    '*',
    '?',
    '-',
    'é',
    '\\a',
    '\\*',
    '\\!',
    '\\\\',
    ' ',
    '#',
    '!',
    ']',
    '\\',
    '\t',
  ],
  ...[
    '[ab]',
    '[!a]',
    '[^b]',
    '[a-c]',
    '[]a]',
    '[]-b]',
    '[a-]',
    '[\\]]',
    '[[:alpha:]]',
    '[![:digit:]b]',
    '[[:no:]]',
    '[a',
  ],
  ...['[[:alpha:', '[b-a]', '[a-\\c]', '[[:alpha:]-c]', '[!]'],
)
const name = fc.array(piece, { minLength: 1, maxLength: 3 }).map((all) => all.join(''))
const segment = fc.oneof({ weight: 4, arbitrary: name }, fc.constantFrom('*', '**', 'a', 'b'))
// Two asterisks beside other letters mean different things to git itself, by what stands before them.
const line = fc
  .record({
    not: fc.constantFrom('', '', '', '!'),
    top: fc.constantFrom('', '', '/'),
    all: fc.array(segment, { minLength: 1, maxLength: 3 }).map((all) => all.join('/')),
    end: fc.constantFrom('', '', '/', '/**', ' ', '  ', '\\ ', '\r', '\t'),
  })
  .map(({ not, top, all, end }) => not + top + all + end)
  .filter((text) => !/[^/!]\*\*|\*\*[^/*\r ]|\*\*\*/.test(text))
const rules = fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n'))
const letter = fc.constantFrom('a', 'b', 'c', 'é', '*', '-', ']', '\\', ' ', '.a', 'ab', '!', '#')
const path = fc
  .array(
    fc.array(letter, { minLength: 1, maxLength: 2 }).map((all) => all.join('')),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) => all.join('/'))
  // Those are folders here.
  .filter((one) => one !== 'a' && one !== 'a/b')

test('what git ignores is ignored, and nothing else', { timeout: 120_000 }, () => {
  const property = fc.property(
    fc.record({ '': rules, a: rules, 'a/b': rules }),
    fc.uniqueArray(path, { minLength: 60, maxLength: 100, size: 'max' }),
    (files, paths) => {
      const read = new Map<string, ReturnType<typeof readIgnoreRules>>()
      for (const [where, text] of Object.entries(files)) {
        writeFileSync(join(folder, where, '.gitignore'), text)
        read.set(where, readIgnoreRules(Buffer.from(text).toString('latin1')))
      }
      const expected = ignoredByGit(paths)
      const found = paths.filter((one) =>
        isIgnored(Buffer.from(one).toString('latin1'), (where) => read.get(where) ?? []),
      )
      expect(found).toEqual(expected)
    },
  )
  fc.assert(property, { numRuns: 3000 })
})

test('a byte order mark at the top of the rules is none of them', () => {
  const rules = readIgnoreRules('\xef\xbb\xbfdist')
  expect(isIgnored('dist', (where) => (where === '' ? rules : []))).toBe(true)
})

function ignoredByGit(paths: readonly string[]): readonly string[] {
  const args = ['check-ignore', '--no-index', '-z', '--stdin']
  const input = paths.map((one) => `./${one}\0`).join('')
  const { stdout } = spawnSync('git', args, { cwd: folder, input, encoding: 'utf8' })
  return stdout
    .split('\0')
    .slice(0, -1)
    .map((one) => one.slice(2))
}
