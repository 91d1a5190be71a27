import { nearest } from '../model/nearest.ts'
import { type DataPath, FILE_START, type Range } from '../model/place.ts'
import type { StageProblem } from '../model/stage.ts'
import { SHAPES, type Shape } from './generated/shapes.ts'
import { isLabel, keyHelp, meantKey } from './key-slips.ts'
import { KINDS, noKind } from './no-kind.ts'
import { rename, rewrite } from './rewrite.ts'
import type { Locate } from './schema-problems.ts'
import { QUOTE_TEXT } from './schema-words.ts'
import type { SchemaError } from './validate.ts'
import { meantItem } from './value-slips.ts'
import { code, list, oneOf } from './words.ts'

/** What is wrong with the keys of one mapping; `errors` are those of the mapping itself. */
export function* keyProblems(errors: readonly SchemaError[], locate: Locate): Generator<StageProblem> {
  const banned = errors.filter(({ keyword }) => keyword === 'next-steps' || keyword === 'reserved')
  const bannedKeys = new Set(banned.map(({ params }) => params.key))
  const unknown = errors.filter(({ params }) => {
    return 'additionalProperty' in params && !bannedKeys.has(params.additionalProperty)
  })
  const missing = errors.filter(({ keyword }) => keyword === 'required')

  for (const error of banned) yield bannedKey(error, locate)
  const [first = missing[0]] = unknown
  if (first && looksLikeText(first)) {
    if (banned.length === 0) yield mappingForText(first, locate)
    return
  }
  const renamed = new Set<string>()
  for (const error of unknown) yield unknownKey(error, renamed, locate)
  const absent = missing.filter(({ params }) => !renamed.has(String(params.missingProperty)))
  if (absent[0]) yield missingKeys(absent[0], absent, locate)
  for (const error of errors)
    if (error.keyword === 'false schema') yield noKind(error, place(error.path, locate), locate)
}

function bannedKey({ keyword, params, path }: SchemaError, locate: Locate): StageProblem {
  const key = String(params.key)
  const range = locate([...path, key], 'key')
  if (keyword === 'reserved') {
    const message = `Unexpected key ${code(key)}, expected a name that JavaScript does not reserve`
    return { rule: 'schema/invalid', range, message, help: 'Choose another name' }
  }
  return {
    rule: 'handoff/next-steps',
    range,
    message: `Unexpected key ${code(key)}, expected facts only`,
    help:
      'A plan written by the session that stopped steers the next one, which must plan anew: what is to be done belongs in ' +
      'the specification, the workflow or a skill; facts belong in `status`, `decisions` or `blockers`',
  }
}

/** A text with a colon in it, such as `- Login: done`, is a mapping to YAML; none of its keys is meant as one. */
function looksLikeText({ schema, value }: SchemaError): boolean {
  const shape = SHAPES.get(schema)
  const keys = Object.keys(value as object)
  const isKey = (key: string) => shape?.keys.includes(key) || (shape && isSlip(shape, key))
  return shape?.besideText === true && keys.length > 0 && !keys.some(isKey)
}

/** Whether a key stands for one of the mapping's own; a sentence begins with a capital. */
function isSlip(shape: Shape, key: string): boolean {
  return !/^[A-Z]/.test(key) && meantKey(shape, key, shape.keys) !== undefined
}

function mappingForText({ path, schema, value }: SchemaError, locate: Locate): StageProblem {
  const [key] = Object.keys(value as object)
  const { noun, keys } = SHAPES.get(schema) as Shape
  const message = `Unexpected mapping with the key ${code(key)}, expected text or a mapping with ${list(keys)}`
  const range = locate(path)
  const { help, meant } = meantItem(noun, value) ?? { help: QUOTE_TEXT }
  return {
    rule: 'schema/invalid',
    range,
    message,
    help,
    ...(meant !== undefined && { fix: rewrite(range, meant, false) }),
  }
}

function unknownKey(error: SchemaError, renamed: Set<string>, locate: Locate): StageProblem {
  const { path, value, schema } = error
  const key = String(error.params.additionalProperty)
  const range = locate([...path, key], 'key')
  const shape = SHAPES.get(schema)
  if (!shape) {
    const message = `Unexpected key ${code(key)}, expected the id of a rule such as \`objective/multiple-verbs\``
    return { rule: 'schema/unknown-key', range, message, help: 'Run `ralph config` to see all rules' }
  }
  const kind = KINDS.includes(key) && shape.required.find((name) => KINDS.includes(name))
  if (kind) {
    const message = `Unexpected ${code(key)} beside ${code(kind)}, expected exactly one kind of criterion`
    return { rule: 'schema/invalid', range, message, help: 'Make it two criteria' }
  }
  const message = `Unexpected key ${code(key)}, expected ${oneOf(shape.keys)}`
  const free = shape.keys.filter((name) => !Object.hasOwn(value as object, name) && !renamed.has(name))
  const slip = nearest(key, free)
  const meant = slip ?? meantKey(shape, key, free)
  if (meant === undefined) {
    const help = keyHelp(shape, schema, key)
    const found = { rule: 'schema/unknown-key', range, message }
    if (help !== undefined) return { ...found, help }
    const isFree = !schema.startsWith('settings') && isLabel(shape, key)
    const fix = isFree ? keep(range, key, value as object) : undefined
    return { ...found, help: 'Remove it, or begin its name with `x-` to keep it', ...(fix && { fix }) }
  }
  renamed.add(meant)
  return { rule: 'schema/unknown-key', range, message, ...rename(range, meant, slip !== undefined) }
}

/** Settings want what they say to hold; elsewhere a key that means nothing to ralph may stay as the author's own. */
function keep(range: Range, key: string, value: object): StageProblem['fix'] {
  if (Object.hasOwn(value, `x-${key}`) || !/^[a-z][a-z0-9_-]*$/i.test(key)) return undefined
  return { safe: false, description: `Keep it as ${code(`x-${key}`)}`, edits: [{ range, text: `x-${key}` }] }
}

function missingKeys(
  { path, schema }: SchemaError,
  absent: readonly SchemaError[],
  locate: Locate,
): StageProblem {
  const keys = absent.map(({ params }) => String(params.missingProperty))
  const { noun, required } = SHAPES.get(schema) as Shape
  const message = `Unexpected ${noun} without ${list(keys)}, expected at least ${list(required)}`
  return { rule: 'schema/invalid', range: place(path, locate), message, help: `Add ${list(keys)}` }
}

/** Where a mapping begins: its key, else itself; a document as a whole has only its first character. */
function place(path: DataPath, locate: Locate): Range {
  if (path.length === 0) return FILE_START
  return locate(path, typeof path.at(-1) === 'string' ? 'key' : 'value')
}
