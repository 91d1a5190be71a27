import { patternsOf, schemasOf, schemaValue } from './model/contract.ts'
import type { CriteriaData } from './model/data.ts'
import type { Document } from './model/document.ts'
import type { Tree } from './model/tree.ts'
import { badPatternsOf } from './parse/patterns.ts'

/** Adds to a contract which of its patterns are none. Schemas in files of the tree count as the contract's own. */
export async function withBadPatterns(document: Document, tree: Tree): Promise<Document> {
  if (document.kind !== 'criteria') return document
  const badPatterns = await badPatternsOf(patternsIn(document.data, tree))
  return badPatterns.size === 0 ? document : { ...document, badPatterns }
}

function* patternsIn(data: CriteriaData, tree: Tree): Generator<string> {
  for (const { value } of patternsOf(data)) yield value
  for (const { value } of schemasOf(data)) yield* patternsOfSchema(schemaValue(value, tree))
}

/** Whatever a schema may mean as a pattern; a few texts too many do no harm. */
function* patternsOfSchema(schema: unknown): Generator<string> {
  const open = [schema]
  for (let next = open.pop(); open.length > 0 || next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue
    for (const [key, value] of Object.entries(next)) {
      if (key === 'pattern' && typeof value === 'string') yield value
      if (key === 'patternProperties' && typeof value === 'object' && value !== null)
        yield* Object.keys(value)
      open.push(value)
    }
  }
}
