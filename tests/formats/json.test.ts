import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import schema from '../../schema/report.schema.json' with { type: 'json' }
import { json } from '../../src/formats/json.ts'
import { refusalJson } from '../../src/formats/refusal.ts'
import { Refusal } from '../../src/model/refusal.ts'
import type { Report } from '../../src/model/report.ts'
import { archived, HANDOFF, linted, verbs, verified } from './cases.ts'

const keys = (value: object | undefined) => Object.keys(value ?? {})

test('the keys stand in the documented order', () => {
  const value = JSON.parse(json(verified))
  expect(keys(value)).toEqual([
    'version',
    'command',
    'outcome',
    'summary',
    'findings',
    'claims',
    'unclaimed',
    'bases',
    'evidence',
    'notes',
  ])
  expect(keys(value.findings[0])).toEqual([
    'rule',
    'severity',
    'path',
    'range',
    'message',
    'help',
    'fingerprint',
  ])
  expect(value.claims[2]).toEqual({
    handoff: HANDOFF,
    path: 'src/new.py',
    from: 'src/old.py',
    claimed: 'renamed',
    actual: null,
    verdict: 'inconclusive',
    reason: 'shallow',
    range: { start: { line: 6, column: 5 }, end: { line: 6, column: 40 } },
    message: '`src/new.py` cannot be judged: the history ends at 41aa41aa41',
    help: 'Fetch with `fetch-depth: 0`',
  })
  expect(value.bases).toEqual(verified.bases)
})

test('only what a command has is there', () => {
  expect(keys(JSON.parse(json(linted)))).toEqual(['version', 'command', 'outcome', 'summary', 'findings'])
  expect(JSON.parse(json(archived)).moves).toEqual(archived.moves)
})

test('it is what the published schema describes', () => {
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)
  const refused = refusalJson(new Refusal('no-convention', 'Nothing was checked', 'Run `ralph init`'))
  for (const text of [...[linted, verified, archived].map((report) => json(report)), refused]) {
    validate(JSON.parse(text))
    expect(validate.errors).toBeNull()
  }
})

test('it is indented by two spaces and ends with a newline', () => {
  expect(json(linted).split('\n').slice(0, 3)).toEqual(['{', '  "version": 1,', '  "command": "lint",'])
  expect(json(linted).endsWith('}\n')).toBe(true)
})

test('any text comes back exact, bytes that are not UTF-8 as well', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\udcff\udc80', '\u001b[31m', '\u202e##[x]'),
  )
  fc.assert(
    fc.property(text, text, (path, message) => {
      const report: Report = { ...linted, findings: [{ ...verbs, path, message }] }
      const { fix, ...expected } = { ...verbs, path, message }
      expect(JSON.parse(json(report)).findings).toEqual([
        { ...expected, fix: { safe: false, description: fix?.description } },
      ])
    }),
  )
})
