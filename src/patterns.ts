import type { Reading, Readings } from './documents.ts'
import { patternsOf, schemasOf, schemaValue } from './model/contract.ts'
import type { CriteriaData } from './model/data.ts'
import type { Tree } from './model/tree.ts'
import { badPatternsOf } from './parse/patterns.ts'

/** Adds to each contract which of its patterns are none. Schemas in files of the tree count as the contract's own. */
export async function withBadPatterns(read: Readings, tree: Tree): Promise<Readings> {
  const all = read.readings.flatMap(({ document }) =>
    document?.kind === 'criteria' ? [...patternsIn(document.data, tree)] : [],
  )
  const bad = await badPatternsOf(all)
  if (bad.size === 0) return read
  const add = (reading: Reading): Reading =>
    reading.document?.kind === 'criteria'
      ? { ...reading, document: { ...reading.document, badPatterns: bad } }
      : reading
  return { ...read, readings: read.readings.map(add) }
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
