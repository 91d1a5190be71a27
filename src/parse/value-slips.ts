import { meantChange } from '../model/change-slips.ts'
import { code } from './words.ts'

/** A value as it was probably meant. */
export interface MeantValue {
  /** One line that says what to write. */
  readonly help: string
  /** The YAML to write in its place, where that is sure enough. */
  readonly meant?: string
}

type Mapping = { readonly [key: string]: unknown }

/** Keys under which people put what should stand alone. */
const ALONE = ['path', 'file', 'name', 'what', 'text', 'description']
const NOTHING = /^(?:none|nothing|nil|null|n\/?a|-+)\.?$/i
const VARIABLE = /^[A-Z_][A-Z0-9_]*$/
/** Text that means the same to YAML with quotes and without, in a list of brackets too. */
const PLAIN = /^[a-z./][\w./@-]*$/i

/** What was meant where one of `types` is wanted; undefined where that cannot be told. */
export function meantValue(types: ReadonlySet<string>, value: unknown): MeantValue | undefined {
  if (types.has('array') && typeof value === 'string') return NOTHING.test(value) ? EMPTY : undefined
  if (!isMapping(value)) return undefined
  if (types.has('array')) return itemsOf(value)
  return types.has('string') ? alone(value) : undefined
}

const EMPTY: MeantValue = { help: 'Write `[]` for an empty list', meant: '[]' }

/** `env: {TOKEN: required}` */
function itemsOf(value: Mapping): MeantValue | undefined {
  const names = Object.keys(value)
  if (!names.every((name) => VARIABLE.test(name))) return undefined
  return { help: 'Write the names alone, each after `- `', meant: `[${names.join(', ')}]` }
}

/** `- path: src/a.js` where `- src/a.js` is wanted. */
function alone(value: Mapping): MeantValue | undefined {
  const text = ALONE.map((key) => value[key]).find((item) => typeof item === 'string')
  if (typeof text !== 'string') return undefined
  const help = `Write ${code(text)} alone, without a key`
  return PLAIN.test(text) ? { help, meant: text } : { help }
}

/** `- src/a.js: created` and `- Use RS256: other services verify`, where an item is text or a mapping of the kind `noun`. */
export function meantItem(noun: string, value: unknown): MeantValue | undefined {
  const [[key, text] = [], second] = Object.entries(value as Mapping)
  if (key === undefined || second !== undefined || typeof text !== 'string') return undefined
  if (noun === 'decision')
    return { help: `Write ${code(`what: ${key}`)}, and ${code(`why: ${text}`)} on the next line` }
  const meant = noun === 'change' ? meantChange(`${key}: ${text}`) : undefined
  return meant === undefined ? undefined : { help: `Write ${code(meant)}`, meant }
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
