import { readFileSync } from 'node:fs'
import type { Schema } from './schema-tree.ts'

/** The kinds of documents, each with a schema of its name. The report's schema is for those who read reports. */
export const KINDS = ['workflow', 'skill', 'criteria', 'handoff', 'note', 'settings', 'results', 'reviews']

/** The schema of each kind, by kind. */
export function readSchemas(): ReadonlyMap<string, Schema> {
  return new Map(KINDS.map((kind) => [kind, JSON.parse(readFileSync(address(kind), 'utf8')) as Schema]))
}

function address(kind: string): URL {
  return new URL(`../../schema/${kind}.schema.json`, import.meta.url)
}
