/** A JSON Schema as it stands in a file of `schema/`, or one of its subschemas. */
export type Schema = { [keyword: string]: unknown }

const MAPS = ['properties', 'patternProperties', '$defs']
const LISTS = ['allOf', 'anyOf', 'oneOf']
const SINGLES = ['items', 'additionalProperties', 'not', 'if', 'then', 'else']

/** Whether a value is a schema with keywords, not `true` or `false`. */
export function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Every subschema with its JSON pointer, the root (`#`) first. */
export function* subschemas(schema: Schema, pointer = '#'): Generator<[pointer: string, schema: Schema]> {
  yield [pointer, schema]
  for (const [key, child] of children(schema)) yield* subschemas(child, `${pointer}/${key}`)
}

/** A copy in which every subschema, innermost first, is replaced by what `change` makes of it. */
export function mapSchema(schema: Schema, change: (schema: Schema) => Schema): Schema {
  const copy: Schema = { ...schema }
  const map = (value: unknown) => (isSchema(value) ? mapSchema(value, change) : value)
  for (const key of MAPS) {
    const schemas = copy[key]
    if (isSchema(schemas)) {
      copy[key] = Object.fromEntries(Object.entries(schemas).map(([name, value]) => [name, map(value)]))
    }
  }
  for (const key of LISTS) if (Array.isArray(copy[key])) copy[key] = copy[key].map(map)
  for (const key of SINGLES) if (key in copy) copy[key] = map(copy[key])
  return change(copy)
}

/** A copy without `$ref` and `$defs`: each reference is replaced by what it names. Our schemas do not recurse. */
export function dereference(root: Schema): Schema {
  const definitions = root.$defs as { [name: string]: Schema } | undefined
  const resolve = (schema: Schema): Schema => {
    const { $ref, $defs: _, ...own } = schema
    if (typeof $ref !== 'string') return { ...own }
    const target = definitions?.[$ref.slice('#/$defs/'.length)]
    if (!target) throw new Error(`no definition of ${$ref}`)
    return { ...mapSchema(target, resolve), ...own }
  }
  return mapSchema(root, resolve)
}

function* children(schema: Schema): Generator<[string, Schema]> {
  for (const key of MAPS) {
    const schemas = schema[key]
    if (!isSchema(schemas)) continue
    for (const [name, value] of Object.entries(schemas)) {
      if (isSchema(value)) yield [`${key}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, value]
    }
  }
  for (const key of LISTS) {
    const schemas = schema[key]
    if (Array.isArray(schemas)) for (const [i, value] of schemas.entries()) yield [`${key}/${i}`, value]
  }
  for (const key of SINGLES) if (isSchema(schema[key])) yield [key, schema[key]]
}
