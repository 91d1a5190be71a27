import { readdirSync, readFileSync } from 'node:fs'
import { isSchema, type Schema, subschemas } from '../../scripts/generate/schema-tree.ts'

const folder = new URL('../../schema/', import.meta.url)

/** Every schema of the convention, by the name of its file. */
export const SCHEMAS: ReadonlyMap<string, Schema> = new Map(
  readdirSync(folder)
    .sort()
    .map((file) => [
      file.replace('.schema.json', ''),
      JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
    ]),
)

/** Every subschema of every schema, as `name#/pointer`. */
export function everySubschema(): [place: string, schema: Schema][] {
  return [...SCHEMAS].flatMap(([name, schema]) =>
    [...subschemas(schema)].map(([pointer, sub]): [string, Schema] => [name + pointer, sub]),
  )
}

/** Whether a subschema describes a mapping with keys of its own. */
export function isMapping(schema: Schema): boolean {
  return schema.type === 'object' && isSchema(schema.properties)
}
