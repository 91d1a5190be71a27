import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FILE_START } from '../../src/model/place.ts'
import { schemaProblems } from '../../src/parse/schema-problems.ts'
import { validate } from '../../src/parse/validate.ts'
import { everySubschema, SCHEMAS } from '../schema/schemas.ts'
import { problemsOf } from './schema-case.ts'

const KINDS = ['workflow', 'skill', 'criteria', 'handoff', 'note', 'settings', 'results', 'reviews'] as const
const kind = fc.constantFrom(...KINDS)

const words = [
  ...new Set(
    everySubschema().flatMap(([, schema]) => Object.keys((schema.properties as object | undefined) ?? {})),
  ),
]
const key = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', 'next_steps', 'x-a', 'a/b', '~1', ''),
  },
  { weight: 1, arbitrary: fc.string() },
)
const scalar = fc.oneof(
  fc.constantFrom(
    'a',
    'run',
    'src/a.js — created',
    '2026-11-20',
    'error',
    '120s',
    '',
    null,
    true,
    false,
    0,
    7.5,
    -1,
    Number.NaN,
  ),
  fc.string({ unit: 'binary' }),
)
/** Data in which the words of the schemas stand in all the wrong places, with objects as YAML's parser makes them. */
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    scalar,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('tree')), { maxLength: 6 }).map(mapping),
  ),
}))

function mapping(entries: readonly (readonly [string, unknown])[]): object {
  const object = Object.create(null)
  for (const [name, value] of entries) {
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true })
  }
  return object
}

test('any data is judged without a crash: valid, or at most 50 problems that speak in the house grammar', () => {
  fc.assert(
    fc.property(kind, fc.oneof(tree, mutated()), (of, data) => {
      const errors = validate(of, data)
      const problems = schemaProblems(errors, () => FILE_START)
      expect(problems.length > 0).toBe(errors.length > 0)
      expect(problems.length).toBeLessThanOrEqual(50)
      for (const { message, rule } of problems) {
        expect(message).toMatch(/^Unexpected .+, expected .+$/s)
        expect(message).not.toContain('undefined')
        expect(['schema/invalid', 'schema/unknown-key', 'handoff/next-steps']).toContain(rule)
      }
    }),
    { numRuns: 1_000 },
  )
})

/** An example of a schema with one value of it replaced. */
function mutated(): fc.Arbitrary<unknown> {
  const examples = KINDS.flatMap((name) => SCHEMAS.get(name)?.examples as unknown[])
  return fc.tuple(fc.constantFrom(...examples), fc.nat(), tree).map(([example, at, value]) => {
    let left = at % 40
    return JSON.parse(JSON.stringify(example), (_, old) =>
      left-- === 0 ? JSON.parse(JSON.stringify(value) ?? 'null') : old,
    )
  })
}

test('T5, T6: no document reaches the prototypes of JavaScript', () => {
  const text =
    '__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\nx-a: {__proto__: {polluted: 1}}\n'
  for (const of of KINDS) expect(problemsOf(of, text).length).toBeGreaterThanOrEqual(4)
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
})

test('what an object inherits is no key of it', () => {
  const data = Object.create({ spec_ref: 's.md', status: {}, files_changed: [] })
  expect(validate('handoff', data).map(({ params }) => params.missingProperty)).toEqual([
    'spec_ref',
    'status',
    'files_changed',
  ])
})

test('deep data is walked without recursion', () => {
  let deep: unknown = {}
  for (let depth = 0; depth < 20_000; depth++) deep = { a: deep }
  expect(validate('handoff', { spec_ref: 's', status: {}, files_changed: [], 'x-a': deep })).toEqual([])
})
