import type { CriteriaData, SchemaOrPath } from './data.ts'
import { fromRoot } from './path.ts'
import type { DataPath } from './place.ts'
import type { Tree } from './tree.ts'

/** A value of a contract, and where it stands. */
export interface Placed<Value> {
  readonly at: DataPath
  readonly value: Value
}

/** What a criterion expects of a text: itself for a file, its two streams for a command. */
export interface Expectation {
  readonly contains?: string
  readonly matches?: string
  readonly equals?: string
  readonly schema?: SchemaOrPath
}

/** Everything that the criteria of a contract expect of texts, in order. */
export function expectationsOf({ criteria }: CriteriaData): readonly Placed<Expectation>[] {
  return criteria.flatMap((criterion, index): Placed<Expectation>[] => {
    const at = ['criteria', index]
    if ('file' in criterion || 'http' in criterion) return [{ at, value: criterion }]
    if (!('run' in criterion)) return []
    const { stdout, stderr } = criterion
    return [
      ...(stdout ? [{ at: [...at, 'stdout'], value: stdout }] : []),
      ...(stderr ? [{ at: [...at, 'stderr'], value: stderr }] : []),
    ]
  })
}

/** Every `matches` of a contract. */
export function patternsOf(data: CriteriaData): readonly Placed<string>[] {
  return expectationsOf(data).flatMap(({ at, value: { matches } }) =>
    matches === undefined ? [] : { at: [...at, 'matches'], value: matches },
  )
}

/** Every `schema` of a contract: inline, or the path of a file. */
export function schemasOf(data: CriteriaData): readonly Placed<SchemaOrPath>[] {
  return expectationsOf(data).flatMap(({ at, value: { schema } }) =>
    schema === undefined ? [] : { at: [...at, 'schema'], value: schema },
  )
}

/** How deep a schema in a file may nest; YAML has its own limit. */
const DEEPEST = 64

/** The schema that a contract names or holds; undefined where its file is not there, not called `.json`, or no JSON that people nest. */
export function schemaValue(schema: SchemaOrPath, tree: Tree): unknown {
  if (typeof schema !== 'string') return schema
  const text = schema.endsWith('.json') ? tree.text(fromRoot(schema)) : undefined
  try {
    return text === undefined || isDeep(text) ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

function isDeep(json: string): boolean {
  let depth = 0
  for (const [bracket] of json.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1
    if (depth > DEEPEST) return true
  }
  return false
}
