import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import type { Schema } from '../../scripts/generate/schema-tree.ts'
import { everySubschema, isMapping, SCHEMAS } from './schemas.ts'

const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, ownProperties: true })
ajv.addVocabulary(['defaultSnippets'])

test('there is a schema for every kind of file, for the report and for the retrospection', () => {
  expect([...SCHEMAS.keys()]).toEqual([
    'criteria',
    'handoff',
    'history',
    'note',
    'report',
    'results',
    'reviews',
    'settings',
    'skill',
    'workflow',
  ])
})

describe.each([...SCHEMAS])('%s', (name, schema) => {
  test('is a valid schema of draft 2020-12 at its published address', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(schema.$id).toBe(`https://unpkg.com/dotralph@0/schema/${name}.schema.json`)
    expect(ajv.validateSchema(schema), JSON.stringify(ajv.errors)).toBe(true)
  })

  test('compiles in strict mode', () => {
    expect(() => ajv.getSchema(String(schema.$id)) ?? ajv.compile(schema)).not.toThrow()
  })

  test('has an example, a title and a description', () => {
    expect(schema.title).toEqual(expect.any(String))
    expect(schema.description).toEqual(expect.any(String))
    expect(schema.examples).toEqual([expect.anything(), ...(schema.examples as unknown[]).slice(1)])
  })
})

const withExamples = everySubschema().filter(([, schema]) => Array.isArray(schema.examples))

test.each(withExamples)('every example of %s is valid', (place, schema) => {
  const [name, pointer] = place.split('#')
  const root = SCHEMAS.get(String(name))
  if (!ajv.getSchema(String(root?.$id))) ajv.addSchema(root as object)
  const validate = ajv.compile({ $ref: `${root?.$id}#${encodeURI(String(pointer))}` })
  for (const example of schema.examples as unknown[]) {
    expect(validate(example), `${JSON.stringify(example)}: ${ajv.errorsText(validate.errors)}`).toBe(true)
  }
})

/** Whether a subschema is of what ralph prints, and programs read. */
const isPrinted = (place: string) => /^(?:report|history)#/.test(place)

// A hover shows the description of a key, or of what it refers to.
const edited = everySubschema().filter(([place]) => !isPrinted(place))

test.each(edited.filter(([place, schema]) => isMapping(schema) && !/\/(?:if|then|else)$/.test(place)))(
  '%s says what each key means',
  (place, { properties }) => {
    for (const [key, property] of Object.entries(properties as Record<string, Schema>)) {
      expect(descriptionOf(property, place), key).toMatch(/^[A-Z`].{9,}[.!]$/)
    }
  },
)

test.each(edited.filter(([, schema]) => 'defaultSnippets' in schema))(
  '%s says what each snippet is for',
  (_, { defaultSnippets }) => {
    for (const snippet of defaultSnippets as readonly Schema[]) expect(snippet.description).toMatch(/\w{3}/)
  },
)

function descriptionOf({ description, $ref }: Schema, place: string): unknown {
  const target = description === undefined && `${place.split('#')[0]}${$ref}`
  const found = everySubschema().find(([name]) => name === target)
  return found === undefined ? description : descriptionOf(found[1], place)
}

describe('limits', () => {
  // A report is what ralph itself writes: its reader needs no limits, and it has no place for a user's keys.
  const ours = everySubschema().filter(([place]) => !isPrinted(place))

  test.each(ours.filter(([, { type }]) => [type].flat().includes('string')))(
    '%s bounds its text',
    (place, schema) => {
      if ('if' in schema) return expect(schema.then).toBeDefined()
      if (/\/(then|else)\/properties\/run$/.test(place)) return expect(Object.keys(schema)).toEqual(['type'])
      expect(schema.maxLength ?? (place.endsWith('/if') ? 0 : undefined)).toEqual(expect.any(Number))
    },
  )

  test.each(ours.filter(([, schema]) => 'items' in schema))('%s bounds its list', (_, schema) => {
    expect(schema.maxItems).toEqual(expect.any(Number))
  })

  test('hold what the convention promises', () => {
    const at = (place: string) => everySubschema().find(([name]) => name === place)?.[1]
    expect(at('handoff#/properties/files_changed')?.maxItems).toBe(10_000)
    expect(at('handoff#/properties/blockers')?.maxItems).toBe(200)
    expect(at('handoff#/$defs/itemText')?.maxLength).toBe(500)
    expect(at('handoff#/properties/spec_ref')?.maxLength).toBe(4096)
    expect(at('criteria#/$defs/runCriterion/properties/run')?.maxLength).toBe(8192)
  })
})

test.each(everySubschema().filter(([, schema]) => isMapping(schema)))(
  '%s closes its keys but for `x-`',
  (place, schema) => {
    if (isPrinted(place)) {
      // The two forms of a report are closed; what chooses between them is not.
      expect(schema.additionalProperties ?? schema.if).toEqual(
        place === 'report#' ? expect.anything() : false,
      )
    } else if (place === 'skill#') {
      expect(schema.additionalProperties).toBe(true)
    } else if (place === 'criteria#/$defs/criterion') {
      expect(schema.then).toEqual({ $ref: '#/$defs/runCriterion' })
    } else {
      expect(schema.additionalProperties).toBe(false)
      if (place !== 'settings#/$defs/ruleLevels') expect(schema.patternProperties).toEqual({ '^x-': {} })
    }
  },
)

const patterns = everySubschema().flatMap(([place, schema]) => [
  ...(typeof schema.pattern === 'string' ? [[schema.pattern, place] as const] : []),
  ...Object.keys((schema.patternProperties as object | undefined) ?? {}).map((key) => [key, place] as const),
])

test.each([...new Map(patterns)])('T6: the pattern %s takes linear time', { retry: 4 }, (pattern) => {
  const units = ['a', 'a-', '0', '0a', '-', 'A_', '/', 'sha256:0', 'https://', '2026-01-01T']
  const time = (regularExpression: RegExp, texts: readonly string[]) => {
    const rounds = [1, 2, 3].map(() => {
      const start = performance.now()
      for (const text of texts) regularExpression.test(text)
      return performance.now() - start
    })
    return Math.min(...rounds)
  }
  // Texts grow little by little, so that a pattern of exponential time fails instead of never ending.
  for (let length = 10; length < 100_000; length = Math.ceil(length * 1.3)) {
    const texts = units.flatMap((unit) => [`${unit.repeat(length)}!`, `a${unit.repeat(length)}!`])
    const linear = Math.max(time(/^[^!]*$/u, texts), 1)
    expect(time(new RegExp(pattern, 'u'), texts), `${length} repetitions`).toBeLessThan(50 * linear)
  }
})
