import { nearest } from '../../../model/nearest.ts'
import type { DataPath } from '../../../model/place.ts'
import { type Shape, shapes, TYPES } from './keywords.ts'

/** Why a value is no JSON Schema. */
export interface Fault {
  /** Where in the schema. */
  readonly at: DataPath
  /** `X, expected Y` */
  readonly words: string
}

interface Judging {
  readonly root: unknown
  /** The schema that the keyword stands in. */
  readonly own: unknown
  readonly badPatterns: ReadonlyMap<string, string>
}

/** Each reason why a value is no JSON Schema of draft 2020-12. Keywords that nobody knows say nothing, unless they look like a slip. */
export function* faultsOf(schema: unknown, badPatterns: ReadonlyMap<string, string>): Generator<Fault> {
  const open: { at: DataPath; value: unknown }[] = [{ at: [], value: schema }]
  const known = shapes()
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { at, value } = next
    if (typeof value === 'boolean') continue
    if (!isMapping(value)) {
      yield { at, words: `${written(value)}, expected a schema` }
      continue
    }
    for (const [keyword, operand] of Object.entries(value)) {
      const shape = known.get(keyword)
      const place = [...at, keyword]
      if (shape === undefined) {
        const near = /^x-/.test(keyword) ? undefined : slip(keyword, known.keys())
        if (near !== undefined) yield { at: place, words: `keyword \`${keyword}\`, expected \`${near}\`` }
        continue
      }
      const wanted = expectation(shape, operand, { root: schema, own: value, badPatterns })
      if (wanted !== undefined)
        yield { at: place, words: `${written(operand)} for \`${keyword}\`, expected ${wanted}` }
      else for (const subschema of subschemas(shape, operand, place)) open.push(subschema)
    }
  }
}

/** What other dialects have, though it looks like a slip. */
const OF_OTHERS: ReadonlySet<string> = new Set(['example', 'nullable'])

/** The keyword that another was most likely meant to be: `minitems`, `requried`. */
function slip(keyword: string, known: Iterable<string>): string | undefined {
  if (keyword.length < 5 || OF_OTHERS.has(keyword)) return undefined
  const near = nearest(keyword, known)
  if (near === undefined || Math.abs(near.length - keyword.length) > 1) return undefined
  return near[0] === keyword[0]?.toLowerCase() ? near : undefined
}

/** What was expected of a keyword's value; undefined when it is that. */
function expectation(shape: Shape, value: unknown, { root, own, badPatterns }: Judging): string | undefined {
  switch (shape) {
    case 'any':
    case 'schema':
      return undefined
    case 'boolean':
      return typeof value === 'boolean' ? undefined : '`true` or `false`'
    case 'count':
      return Number.isInteger(value) && (value as number) >= 0 ? undefined : 'a whole number from 0'
    case 'number':
      return Number.isFinite(value) ? undefined : 'a number'
    case 'positive':
      return Number.isFinite(value) && (value as number) > 0 ? undefined : 'a number above 0'
    case 'text':
      return typeof value === 'string' ? undefined : 'a text'
    case 'list':
      return Array.isArray(value) ? undefined : 'a list'
    case 'values':
      return Array.isArray(value) && value.length > 0 ? undefined : 'a list of values'
    case 'names':
      return isNames(value) ? undefined : 'a list of different names'
    case 'name lists':
      return isMapping(value) && Object.values(value).every(isNames)
        ? undefined
        : 'a mapping to lists of names'
    case 'type':
      return isType(value) ? undefined : `one or more of ${TYPES.map((type) => `\`${type}\``).join(', ')}`
    case 'schemas':
      return isMapping(value) ? undefined : 'a mapping to schemas'
    case 'schema list':
      return Array.isArray(value) && value.length > 0 ? undefined : 'a list of schemas'
    case 'pattern':
      return patternWords(value, badPatterns)
    case 'patterned schemas':
      if (!isMapping(value)) return 'a mapping to schemas'
      return Object.keys(value)
        .map((pattern) => patternWords(pattern, badPatterns))
        .find((words) => words !== undefined)
    case 'reference':
      return typeof value !== 'string'
        ? 'a text'
        : leads(value, root, own)
          ? undefined
          : 'another place in this schema'
  }
}

function* subschemas(shape: Shape, value: unknown, at: DataPath): Iterable<{ at: DataPath; value: unknown }> {
  if (shape === 'schema') yield { at, value }
  else if (shape === 'schema list') {
    for (const [index, schema] of (value as readonly unknown[]).entries())
      yield { at: [...at, index], value: schema }
  } else if (shape === 'schemas' || shape === 'patterned schemas') {
    for (const [name, schema] of Object.entries(value as object)) yield { at: [...at, name], value: schema }
  }
}

function patternWords(value: unknown, badPatterns: ReadonlyMap<string, string>): string | undefined {
  if (typeof value !== 'string') return 'a text'
  const reason = badPatterns.get(value)
  return reason === undefined ? undefined : `a regular expression of RE2: ${reason}`
}

/** Whether a reference within the schema leads somewhere but to itself; those to other files, and by names, are taken as they are. */
function leads(reference: string, root: unknown, own: unknown): boolean {
  if (reference !== '#' && !reference.startsWith('#/')) return true
  let value = root
  for (const escaped of reference.split('/').slice(1)) {
    const name = unescaped(escaped).replaceAll('~1', '/').replaceAll('~0', '~')
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return false
    value = (value as { readonly [name: string]: unknown })[name]
  }
  return value !== own
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function isMapping(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isNames(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((name) => typeof name === 'string') &&
    new Set(value).size === value.length
  )
}

function isType(value: unknown): boolean {
  const types = Array.isArray(value) ? value : [value]
  return (
    types.length > 0 && new Set(types).size === types.length && types.every((type) => TYPES.includes(type))
  )
}

function written(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return `\`${text.length > 60 ? `${text.slice(0, 59)}…` : text}\``
}
