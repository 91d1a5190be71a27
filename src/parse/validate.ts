import type { DocumentKind } from '../model/document.ts'
import type { DataPath } from '../model/place.ts'
import {
  criteria,
  handoff,
  note,
  results,
  reviews,
  settings,
  skill,
  workflow,
} from './generated/validators.js'
import { meansNextSteps } from './next-steps.ts'

/** What the schema of a document says against one of its values. */
export interface SchemaError {
  /** Where the value stands; for a key, the mapping that has it or lacks it. */
  readonly path: DataPath
  readonly value: unknown
  /** A keyword of JSON Schema, or one of ours: `next-steps`, `reserved`. */
  readonly keyword: string
  readonly params: { readonly [name: string]: unknown }
  /** The kind and the JSON pointer of the schema that the keyword stands in. */
  readonly schema: string
}

const VALIDATORS = { criteria, handoff, note, results, reviews, settings, skill, workflow }

/** More errors than anybody reads; a hostile file can cause one per token. */
const LIMIT = 500

const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** All that the schema of a kind says against data, as plain values that came from YAML or JSON; empty when it is valid. */
export function validate(kind: DocumentKind, data: unknown): readonly SchemaError[] {
  const errors = [...badKeys(kind, data)].slice(0, LIMIT)
  const validator = VALIDATORS[kind]
  if (validator(data)) return errors
  for (const { instancePath, schemaPath, keyword, params } of validator.errors ?? []) {
    if (errors.length >= LIMIT) break
    const { path, value } = follow(data, instancePath)
    errors.push({
      path,
      value,
      keyword,
      params,
      schema: kind + schemaPath.slice(0, schemaPath.lastIndexOf('/')),
    })
  }
  return errors
}

/** A value on the way down, which knows its way up. */
interface Step {
  readonly value: unknown
  readonly key: string | number
  readonly parent: Step | undefined
}

/** Keys that no mapping may have, at any depth, also where the schema leaves the keys to the user. */
function* badKeys(kind: DocumentKind, data: unknown): Generator<SchemaError> {
  const stack: Step[] = [{ value: data, key: '', parent: undefined }]
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { value } = step
    if (typeof value !== 'object' || value === null) continue
    const list = Array.isArray(value)
    for (const [key, child] of Object.entries(value)) {
      const keyword = list ? undefined : ban(kind, key)
      if (keyword) yield { path: pathOf(step), value, keyword, params: { key }, schema: kind }
      if (typeof child === 'object') stack.push({ value: child, key: list ? Number(key) : key, parent: step })
    }
  }
}

function ban(kind: DocumentKind, key: string): 'reserved' | 'next-steps' | undefined {
  if (RESERVED.has(key)) return 'reserved'
  return kind === 'handoff' && meansNextSteps(key) ? 'next-steps' : undefined
}

function pathOf(step: Step): DataPath {
  const path: (string | number)[] = []
  for (let at = step; at.parent; at = at.parent) path.push(at.key)
  return path.reverse()
}

/** The data path of a JSON pointer, and the value there. */
function follow(data: unknown, pointer: string): { path: DataPath; value: unknown } {
  const path: (string | number)[] = []
  let value = data
  for (const escaped of pointer.split('/').slice(1)) {
    const name = escaped.replaceAll('~1', '/').replaceAll('~0', '~')
    const key = Array.isArray(value) ? Number(name) : name
    path.push(key)
    value = (value as { [key: string | number]: unknown })[key]
  }
  return { path, value }
}
