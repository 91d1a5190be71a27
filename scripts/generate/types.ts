import { compile } from 'json-schema-to-typescript'
import { isSchema, mapSchema, type Schema } from './schema-tree.ts'

const HEADER = '// Generated from schema/*.schema.json by scripts/generate.ts. Do not edit.\n'
const EXTENSION = 'x-extension'
const ANY_EXTENSION = `[extension: \`x-\${string}\`]: unknown`

/** The TypeScript types of all schemas: `<Kind>Data` for each root, and one for each named mapping or enumeration. */
export async function typesModule(schemas: ReadonlyMap<string, Schema>): Promise<string> {
  const definitions: Schema = {}
  for (const [kind, schema] of schemas) {
    const { $defs = {}, ...root } = mapSchema(schema, (subschema) =>
      simplify(subschema, schema.$defs as Schema),
    )
    define(definitions, `${kind}Data`, root)
    for (const [name, definition] of Object.entries($defs as Schema)) define(definitions, name, definition)
  }
  const all = [...schemas.keys()].map((kind) => ({ $ref: `#/$defs/${kind}Data` }))
  const code = await compile({ anyOf: all, $defs: definitions }, 'AnyData', {
    bannerComment: HEADER,
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
    style: { semi: false, singleQuote: true, printWidth: 110 },
  })
  return tidy(code)
}

/** Two schemas may define the same thing under one name, but not different things. */
function define(definitions: Schema, name: string, schema: unknown): void {
  const known = definitions[name]
  if (known && JSON.stringify(known) !== JSON.stringify(schema)) throw new Error(`two definitions of ${name}`)
  definitions[name] = schema
}

/** A schema that says the same of the type, in the words that json-schema-to-typescript reads. */
function simplify(schema: Schema, definitions: Schema | undefined): Schema {
  const {
    title: _title,
    examples: _examples,
    default: _default,
    $id: _id,
    $schema: _schema,
    ...rest
  } = schema
  if (typeof rest.$ref === 'string') return reference(rest, definitions)
  if ('if' in rest) return union(rest)
  const patterns = rest.patternProperties
  if (!isSchema(patterns)) return rest
  const { '^x-': extension, ...others } = patterns
  delete rest.patternProperties
  if (extension) rest.properties = { ...(rest.properties as Schema), [EXTENSION]: {} }
  for (const value of Object.values(others)) rest.additionalProperties = value
  return rest
}

/** A reference to a plain value is as good as the value itself: only mappings and enumerations deserve a name. */
function reference(schema: Schema, definitions: Schema | undefined): Schema {
  const { $ref, ...own } = schema
  const name = String($ref).slice('#/$defs/'.length)
  const target = definitions?.[name]
  if (!isSchema(target)) throw new Error(`no definition of ${name}`)
  if (isNamed(target)) return { $ref }
  return { ...mapSchema(target, (subschema) => simplify(subschema, definitions)), ...own }
}

function isNamed(schema: Schema): boolean {
  const types = [schema.type].flat()
  return 'enum' in schema || types.includes('object')
}

/** `if … then A else if … then B else C` is the union of A, B and C; branches that only restrict are left out. */
function union(schema: Schema): Schema {
  const branches: unknown[] = []
  for (
    let at: unknown = schema;
    isSchema(at);
    at = isSchema(at.else) && 'if' in at.else ? at.else : undefined
  ) {
    branches.push(at.then, isSchema(at.else) && 'if' in at.else ? undefined : at.else)
  }
  const { if: _if, then: _then, else: _else, ...rest } = schema
  const alternatives = branches.flatMap((branch) =>
    isSchema(branch) ? (branch.anyOf ?? branch) : [],
  ) as Schema[]
  if (!alternatives.every((branch) => '$ref' in branch || 'type' in branch)) return simplify(rest, undefined)
  return { description: schema.description, anyOf: alternatives }
}

function tidy(code: string): string {
  return code
    .replace(/^export type AnyData =(?:.|\n)*?\n(?=export|\/\*\*)/m, '')
    .replace(/^ *\*\n(?: *\* (?:@m|Items:).*\n| *\*\n)+/gm, '')
    .replace(/\/\*\*\n *\* (.*)\n *\*\//g, '/** $1 */')
    .replace(/'x-extension'\?: unknown/g, ANY_EXTENSION)
    .replace(/^(\s+)(?=(\w+|'[\w-]+')\??: |\[)/gm, '$1readonly ')
    .replace(/(\([^()]*\)|\w+)\[\]/g, 'readonly $1[]')
    .replace(/^(\}|export type .*)\n(?=\/\*\*)/gm, '$1\n\n')
}
