/** What the value of a keyword of JSON Schema must be. */
export type Shape =
  | 'any'
  | 'boolean'
  | 'count'
  | 'list'
  | 'name lists'
  | 'names'
  | 'number'
  | 'pattern'
  | 'patterned schemas'
  | 'positive'
  | 'reference'
  | 'schema'
  | 'schema list'
  | 'schemas'
  | 'text'
  | 'type'
  | 'values'

const BY_SHAPE: { readonly [shape in Shape]: string } = {
  any: 'const default',
  boolean: 'deprecated readOnly uniqueItems writeOnly',
  count: 'maxContains maxItems maxLength maxProperties minContains minItems minLength minProperties',
  list: 'examples',
  'name lists': 'dependentRequired',
  names: 'required',
  number: 'exclusiveMaximum exclusiveMinimum maximum minimum',
  pattern: 'pattern',
  'patterned schemas': 'patternProperties',
  positive: 'multipleOf',
  reference: '$ref',
  schema:
    'additionalProperties contains contentSchema else if items not propertyNames then unevaluatedItems unevaluatedProperties',
  'schema list': 'allOf anyOf oneOf prefixItems',
  schemas: '$defs definitions dependentSchemas properties',
  text: '$anchor $comment $dynamicAnchor $dynamicRef $id $schema contentEncoding contentMediaType description format title',
  type: 'type',
  values: 'enum',
}

let byKeyword: ReadonlyMap<string, Shape> | undefined

/** The shape of every keyword of draft 2020-12 that ralph knows. */
export function shapes(): ReadonlyMap<string, Shape> {
  byKeyword ??= new Map(
    (Object.entries(BY_SHAPE) as [Shape, string][]).flatMap(([shape, keywords]) =>
      keywords.split(' ').map((keyword) => [keyword, shape] as const),
    ),
  )
  return byKeyword
}

export const TYPES = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string']
