import { dereference, isSchema, type Schema, subschemas } from './schema-tree.ts'

/**
 * A module with what messages say about each mapping of each schema. Its keys are the kind and the JSON pointer of the
 * subschema, as the validators' errors name it.
 */
export function shapesModule(schemas: ReadonlyMap<string, Schema>): string {
  const lines: string[] = []
  for (const [kind, schema] of schemas) {
    const beside = new Set<string>()
    for (const [pointer, subschema] of subschemas(dereference(schema))) {
      if (JSON.stringify(subschema.if) === '{"type":"string"}') beside.add(`${pointer}/else`)
      if (!isSchema(subschema.properties) || subschema.type !== 'object') continue
      const noun = String(subschema.title ?? 'mapping').replace(/^[A-Z](?=[a-z])/, (letter) =>
        letter.toLowerCase(),
      )
      const shape = {
        noun,
        keys: Object.keys(subschema.properties),
        required: subschema.required ?? [],
        besideText: beside.has(pointer),
      }
      lines.push(`  [${JSON.stringify(kind + pointer)}, ${JSON.stringify(shape)}],\n`)
    }
  }
  return `// Generated from schema/*.schema.json by scripts/generate.ts. Do not edit.

/** What messages say about a mapping. */
export interface Shape {
  /** What to call it. */
  readonly noun: string
  readonly keys: readonly string[]
  readonly required: readonly string[]
  /** Whether a plain text may stand in its place. */
  readonly besideText: boolean
}

/** By kind and JSON pointer of the mapping's schema. */
export const SHAPES: ReadonlyMap<string, Shape> = new Map([
${lines.join('')}])
`
}
