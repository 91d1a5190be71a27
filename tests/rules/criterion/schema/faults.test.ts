import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { schemaValue } from '../../../../src/model/contract.ts'
import { memoryTree } from '../../../../src/model/tree.ts'
import { faultsOf } from '../../../../src/rules/criterion/schema/faults.ts'
import { shapes } from '../../../../src/rules/criterion/schema/keywords.ts'
import { processorTime } from '../../../processor-time.ts'

const NONE: ReadonlyMap<string, string> = new Map()
const words = (schema: unknown) =>
  [...faultsOf(schema, NONE)].map(({ at, words }) => `/${at.join('/')} ${words}`)

const ajv = new Ajv2020({ strict: false, validateFormats: false, logger: false, addUsedSchema: false })

/** Whether a validator makes something of a schema. */
function compiles(schema: object): boolean {
  try {
    ajv.compile(schema)
    return true
  } catch {
    return false
  }
}

const value = fc.oneof(
  fc.constantFrom(
    0,
    1,
    -1,
    1.5,
    true,
    false,
    null,
    '',
    'string',
    'array',
    [],
    {},
    ['a'],
    ['a', 'a'],
    ['string', 'null'],
  ),
  fc.constantFrom(
    { a: {} },
    { a: true },
    { a: 1 },
    [{}],
    [1],
    { a: ['b'] },
    { a: ['b', 'b'] },
    '#',
    '#/a',
    '#/properties/a',
  ),
)
// Names of places must be fit for a place, which no writer of a criterion needs to know.
const PLACES = /^\$(?:anchor|dynamicAnchor|dynamicRef|id|schema|vocabulary)$/
const keyword = fc.constantFrom(...[...shapes().keys()].filter((name) => !PLACES.test(name)))
const schema: fc.Arbitrary<object> = fc.letrec((tie) => ({
  schema: fc.dictionary(keyword, fc.oneof({ weight: 4, arbitrary: value }, tie('schema')), { maxKeys: 3 }),
})).schema as fc.Arbitrary<object>

test('what it has nothing against a validator compiles, and the other way round', () => {
  let good = 0
  fc.assert(
    fc.property(schema, (candidate) => {
      // References to other files are taken as they are.
      fc.pre(!/"\$ref":"[^#]/.test(JSON.stringify(candidate)))
      const isGood = words(candidate).length === 0
      if (isGood) good++
      expect(isGood, JSON.stringify(candidate)).toBe(compiles(candidate))
    }),
    { numRuns: 2_000 },
  )
  expect(good).toBeGreaterThan(100)
})

test.each([
  ['minitems', 'minItems'],
  ['MinItems', 'minItems'],
  ['requried', 'required'],
  ['patern', 'pattern'],
  ['propertys', 'properties'],
  ['additionalproperties', 'additionalProperties'],
])('`%s` is a slip', (slip, meant) => {
  expect(words({ [slip]: 1 })).toEqual([`/${slip} keyword \`${slip}\`, expected \`${meant}\``])
})

test.each([
  'nullable',
  'example',
  'discriminator',
  'xml',
  'x-minItem',
  'errorMessage',
  'id',
  'units',
  'markdownDescription',
])('`%s` is somebody else’s keyword', (name) => {
  expect(words({ [name]: 1 })).toEqual([])
})

test('a wide schema takes no more than a moment', () => {
  const wide = { allOf: Array.from({ length: 50_000 }, () => ({ type: 'string' })) }
  for (const hostile of [wide, { required: Array.from({ length: 100_000 }, (_, n) => `a${n}`) }]) {
    const spent = processorTime()
    expect(words(hostile)).toEqual([])
    expect(spent()).toBeLessThan(500)
  }
})

test('a file that nests deeper than anybody does is no schema', () => {
  const files = (depth: number) =>
    memoryTree(new Map([['a.json', `${'{"not":'.repeat(depth)}{}${'}'.repeat(depth)}`]]))
  expect(schemaValue('a.json', files(60))).toBeDefined()
  expect(schemaValue('a.json', files(100_000))).toBeUndefined()
})
