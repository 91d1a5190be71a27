import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { byCodeUnit } from '../../src/model/order.ts'
import { troubleOf, written } from './audit.ts'
import { type Pattern, patternsOf } from './literals.ts'

const ROOT = join(import.meta.dirname, '../..')
/** Patterns that the auditor found safe. It takes a minute for all of them: CI asks again, elsewhere only new ones are audited. */
const RECORD = join(import.meta.dirname, 'audited.json')
const audited: ReadonlySet<string> = new Set(JSON.parse(readFileSync(RECORD, 'utf8')))

const modules = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((name) => /(?<!\.d)\.ts$/.test(name))
  .sort()
  .map((file) => patternsOf(readFileSync(join(ROOT, file), 'utf8'), file))
const made: readonly Pattern[] = JSON.parse(
  execFileSync(process.execPath, [join(import.meta.dirname, 'made.ts')], { encoding: 'utf8' }),
)
const ofSchemas = readdirSync(join(ROOT, 'schema'))
  .filter((name) => name.endsWith('.schema.json'))
  .flatMap((name) =>
    schemaPatterns(JSON.parse(readFileSync(join(ROOT, 'schema', name), 'utf8')), `schema/${name}`),
  )
const all = [...modules.flatMap((module) => module.written), ...made, ...ofSchemas]

function schemaPatterns(schema: unknown, at: string): readonly Pattern[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, value]) => {
    const keys = key === 'patternProperties' ? Object.keys(value) : []
    const own = key === 'pattern' && typeof value === 'string' ? [value] : keys
    return [...own.map((source) => ({ source, flags: 'u', at })), ...schemaPatterns(value, at)]
  })
}

test('no pattern takes more than linear time', { timeout: 900_000 }, () => {
  const isNew = (pattern: Pattern) => process.env.RALPH_AUDIT === 'all' || !audited.has(written(pattern))
  const one = new Map(all.filter(isNew).map((pattern) => [written(pattern), pattern]))
  expect([...one.values()].flatMap((pattern) => troubleOf(pattern) ?? [])).toEqual([])
  if (process.env.RECORD !== '1') return
  const safe = [...new Set(all.map(written))].sort(byCodeUnit)
  writeFileSync(RECORD, `${JSON.stringify(safe, null, 2)}\n`)
})

test('a pattern that is made of texts is made where it can be seen', () => {
  const seen = new Set(made.map(({ at }) => at))
  // What stands there is given by calls of `letterPattern`, which count as patterns themselves.
  const lost = modules.flatMap((module) => module.made).filter((at) => !seen.has(at))
  expect(lost.filter((at) => !at.startsWith('src/model/letters.ts:'))).toEqual([])
})

test('patterns of every form are found', () => {
  const module =
    'const a: RegExp = /(a+)+$/u // /no/\nconst b = "/no/"\nnew RegExp(a)\nletterPattern(String.raw`\\p{L}`, "u")\n'
  expect(patternsOf(module, 'a.ts')).toEqual({
    written: [
      { source: '(a+)+$', flags: 'u', at: 'a.ts:1' },
      { source: '\\p{L}', flags: 'u', at: 'a.ts:4' },
    ],
    made: ['a.ts:3'],
  })
  expect(all.length).toBeGreaterThan(300)
})

test.each(['(a+)+$', '^(?:\\w+\\s?)*$', '\\s+$', '“[^”]*”'])(
  'the auditor is not content with %s',
  (source) => {
    expect(troubleOf({ source, flags: 'u', at: 'a.ts:1' })).toMatch(/^a\.ts:1: .* is vulnerable: /)
  },
)
