import { kebabCase } from '../model/kebab-case.ts'
import { nearest } from '../model/nearest.ts'
import { SHAPES } from './generated/shapes.ts'
import type { SchemaError } from './validate.ts'
import { meantValue } from './value-slips.ts'
import { code, describe, enumerate, list, oneOf } from './words.ts'

/** A message, and the one line of help that goes with it. */
export interface Words {
  readonly message: string
  readonly help?: string
  /** What was probably meant, to be written in its place. */
  readonly meant?: string
}

const TYPES: { readonly [type: string]: string } = {
  array: 'a list',
  boolean: 'a boolean',
  integer: 'a whole number',
  null: 'nothing',
  number: 'a number',
  object: 'a mapping',
  string: 'a string',
}

const KEBAB_CASE = 'lower-case letters and digits, with single hyphens between them'

/** What a text that fails a pattern should have been; a test holds that every pattern of the schemas has its words. */
const PATTERNS: { readonly [pattern: string]: string } = {
  '^[0-9]+(ms|s|m|h)$': 'a duration such as `120s`, `500ms`, `5m` or `1h`',
  '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$': 'a date such as `2026-11-20`',
  '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$':
    'a moment in UTC such as `2026-11-20T09:30:00Z`',
  '^([0-9a-f]{40}|[0-9a-f]{64})$': 'a full object id of git: 40 or 64 lower-case hexadecimal digits',
  '^[a-z0-9]+(-[a-z0-9]+)*$': KEBAB_CASE,
  '^[A-Z_][A-Z0-9_]*$': 'the bare name of an environment variable: upper-case letters, digits and `_`',
  '^[^-]': 'a name that does not begin with `-`',
  '^(?!(.*/)?\\.\\.(/|$))': 'a folder of the repository, without `..`',
  '^https?://': 'a URL that begins with `http://` or `https://`',
  '^sha256:[0-9a-f]{64}$': '`sha256:` and 64 lower-case hexadecimal digits',
}

/** Where what a pattern wants is to be had, where its words do not say so. */
const PATTERN_HELP: { readonly [pattern: string]: string } = {
  '^([0-9a-f]{40}|[0-9a-f]{64})$':
    'Write what `git rev-parse` prints for it: names and short ids come to mean other commits',
  '^[0-9]+(ms|s|m|h)$': 'Write a whole number and its unit, without a space between them',
  '^[A-Z_][A-Z0-9_]*$': 'Write the name alone, in capitals: values never stand in the repository',
}

/** Message and help for a value that its schema does not allow; keys are not spoken of here. */
export function valueWords({ keyword, params, value, schema }: SchemaError): Words {
  const limit = Number(params.limit)
  switch (keyword) {
    case 'type':
      return typeWords([params.type].flat() as string[], value, schema)
    case 'enum':
      return enumWords((params.allowedValues as unknown[]).map(String), value)
    case 'const':
      return constWords(params.allowedValue, value)
    case 'pattern':
      return patternWords(String(params.pattern), value, schema)
    case 'minLength':
      return { message: 'Unexpected empty string, expected some text' }
    case 'maxLength':
      return tooLong([...String(value)].length, limit)
    case 'minItems':
      return withHelp(
        'Unexpected empty list, expected at least one item',
        ITEMS[schema] && `Write one item a line, such as ${code(ITEMS[schema])}`,
      )
    case 'maxItems':
      return { message: `Unexpected list of ${(value as unknown[]).length} items, expected at most ${limit}` }
    case 'minProperties':
      return { message: 'Unexpected empty mapping, expected at least one key' }
    case 'maxProperties':
      return {
        message: `Unexpected mapping of ${Object.keys(value as object).length} keys, expected at most ${limit}`,
      }
    case 'minimum':
      return { message: `Unexpected ${describe(value)}, expected at least ${limit}` }
    case 'maximum':
      return { message: `Unexpected ${describe(value)}, expected at most ${limit}` }
    default:
      throw new Error(`no words for the keyword ${keyword}`)
  }
}

function typeWords(types: readonly string[], value: unknown, schema: string): Words {
  const named = types.filter((type) => type !== 'null').map((type) => TYPES[type] ?? type)
  const expected =
    named.length === 1 && types.includes('boolean') ? '`true` or `false`' : enumerate(named, ' or ')
  const message = `Unexpected ${describe(value)}, expected ${expected}`
  const slip = meantValue(new Set(types), value)
  return slip ? { message, ...slip } : withHelp(message, typeHelp(new Set(types), value, schema))
}

function constWords(allowed: unknown, value: unknown): Words {
  if (value !== String(allowed))
    return { message: `Unexpected ${describe(value)}, expected ${code(allowed)}` }
  const message = `Unexpected ${describe(value)}, expected ${describe(allowed)}`
  return { message, help: 'Write it without quotes', meant: String(allowed) }
}

function tooLong(length: number, limit: number): Words {
  const excess = length - limit
  return {
    message: `Unexpected text of ${length} characters, expected at most ${limit}`,
    help: `Shorten it by ${excess === 1 ? 'one character' : `${excess} characters`}`,
  }
}

/** An item of each list whose items are more than a name. */
const ITEMS: { readonly [schema: string]: string | undefined } = {
  'criteria#/properties/criteria': '- run: node --test',
  'handoff#/properties/files_changed': '- src/auth.js — created',
}

/** What a criterion asks for once, though there may be more criteria. */
const ONE_EACH = /\/(?:contains|matches|equals)$/

function typeHelp(types: ReadonlySet<string>, value: unknown, schema: string): string | undefined {
  if (value === null && types.has('array')) return 'Write `[]` for an empty list'
  if (value === null) return isRequired(schema) ? 'Write a value' : 'Write a value, or remove the key'
  if (types.has('string') && !types.has('boolean')) {
    if (typeof value === 'number' && schema.endsWith('/timeout'))
      return `Write its unit too, such as ${code('60s')}`
    if (typeof value === 'number' || typeof value === 'boolean') return 'Put it in quotes'
    if (Array.isArray(value) && !types.has('array') && ONE_EACH.test(schema))
      return 'Make it a criterion for each text'
    if (typeof value === 'object' && !Array.isArray(value)) return QUOTE_TEXT
  }
  if (types.has('array') && ITEMS[schema]) return `Write one item a line, such as ${code(ITEMS[schema])}`
  if (types.has('array')) return 'Write one item a line, each after `- `'
  const shape = types.has('object') ? SHAPES.get(schema) : undefined
  if (shape?.noun === 'criterion')
    return 'Write `run: ` before a command, `manual: ` before a question to a person'
  if (schema.endsWith('#')) return shape && `Begin a line with each key: ${list(shape.keys, ', ')}`
  return shape && `Write ${list(shape.keys, ' or ')} below it, each with a value of its own`
}

function isRequired(schema: string): boolean {
  const [, mapping = '', key = ''] = /^(.*)\/properties\/([^/]+)$/.exec(schema) ?? []
  return SHAPES.get(mapping)?.required.includes(key) ?? false
}

/** YAML makes a mapping of an unquoted text with a colon in it. */
export const QUOTE_TEXT = 'If this is text, put it in quotes: a colon and a space make a mapping of it'

function patternWords(pattern: string, value: unknown, schema: string): Words {
  const expected = PATTERNS[pattern] ?? `text that matches ${code(pattern)}`
  // What stands where a variable's name should be may be its value: a secret is never repeated.
  const shown = pattern === '^[A-Z_][A-Z0-9_]*$' ? 'text' : describe(value)
  const better = expected === KEBAB_CASE ? kebabCase(String(value)) : ''
  const message = `Unexpected ${shown}, expected ${expected}`
  if (pattern === '^https?://' && /^[\w.-]+(?::\d+)?(?:\/[\w./-]*)?$/.test(String(value)))
    return { message, help: `Write ${code(`http://${value}`)}`, meant: `http://${value}` }
  return better === ''
    ? withHelp(message, PATTERN_HELP[pattern])
    : {
        message,
        help: `Write ${code(better)}${schema === 'skill#/properties/name' ? ', and call the folder so' : ''}`,
        meant: better,
      }
}

/** A switch where a level is wanted. */
const OFF: ReadonlyMap<unknown, string> = new Map([[false, 'off']])

function enumWords(allowed: readonly string[], value: unknown): Words {
  const near = typeof value === 'string' ? (nearest(value, allowed) ?? begun(value, allowed)) : OFF.get(value)
  const message = `Unexpected ${describe(value)}, expected ${oneOf(allowed)}`
  if (near === undefined || !allowed.includes(near)) return { message }
  return { message, help: `Did you mean ${code(near)}?`, meant: near }
}

/** The only word that a value begins: `warn` for `warning`. */
function begun(value: string, allowed: readonly string[]): string | undefined {
  const all = allowed.filter((word) => value.length > 1 && word.startsWith(value.toLowerCase()))
  return all.length === 1 ? all[0] : undefined
}

function withHelp(message: string, help: string | undefined): Words {
  return help === undefined ? { message } : { message, help }
}
