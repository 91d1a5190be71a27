import { expect, test } from 'vitest'
import { findingsOf } from '../lint-files.ts'

const FILE = '.ralph/skills/a/criteria.yaml'

test.each([
  ['{}', 1],
  ['true', 1],
  ['{$schema: x, title: A, description: B, format: date, default: 1}', 1],
  ['{properties: {a: {}, b: true}}', 1],
  ['{items: {title: x}, minItems: 0, required: []}', 1],
  ['{anyOf: [{type: string}, {}]}', 1],
  ['{allOf: [{}, {description: x}]}', 1],
  ['{additionalProperties: true, $defs: {a: {type: string}}}', 1],
  ['false', 0],
  ['{type: object}', 0],
  ['{anyOf: [{type: string}]}', 0],
  ['{properties: {a: {type: string}}}', 0],
  ['{additionalProperties: false}', 0],
  ['{not: {}}', 0],
  ['{$ref: "#/$defs/a", $defs: {a: {}}}', 0],
  ['{x-check: 1, somethingElse: 2}', 0],
])('%s', async (schema, count) => {
  const text = `criteria:\n  - file: a.json\n    schema: ${schema}\n`
  expect(await findingsOf('criterion/vacuous-schema', { [FILE]: text })).toHaveLength(count)
})

test('a file that holds nothing', async () => {
  const text = 'criteria:\n  - file: a.json\n    schema: /s.json\n'
  expect(
    await findingsOf('criterion/vacuous-schema', { [FILE]: text, 's.json': '{"title": "A"}' }),
  ).toHaveLength(1)
  expect(await findingsOf('criterion/vacuous-schema', { [FILE]: text, 's.json': 'no JSON' })).toEqual([])
})
