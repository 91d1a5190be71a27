import { nearest } from '../model/nearest.ts'
import { type DataPath, FILE_START, type Range } from '../model/place.ts'
import type { StageProblem } from '../model/stage.ts'
import { SHAPES, type Shape } from './generated/shapes.ts'
import { keyHelp, meantKey } from './key-slips.ts'
import type { Locate } from './schema-problems.ts'
import { code, list, oneOf, QUOTE_TEXT } from './schema-words.ts'
import type { SchemaError } from './validate.ts'

const KINDS = ['run', 'file', 'exports', 'http', 'manual']

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
  for (const error of errors) if (error.keyword === 'false schema') yield noKind(error, locate)
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
  const { keys } = SHAPES.get(schema) as Shape
  const message = `Unexpected mapping with the key ${code(key)}, expected text or a mapping with ${list(keys)}`
  return { rule: 'schema/invalid', range: locate(path), message, help: QUOTE_TEXT }
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
    const fix = schema.startsWith('settings') ? undefined : keep(range, key, value as object)
    return { ...found, help: 'Remove it, or begin its name with `x-` to keep it', ...(fix && { fix }) }
  }
  renamed.add(meant)
  return { rule: 'schema/unknown-key', range, message, ...rename(range, meant, slip !== undefined) }
}

/** A slip of the pen is corrected; whether another word means the same is for the author to say. */
function rename(range: Range, meant: string, safe: boolean): Pick<StageProblem, 'help' | 'fix'> {
  const help = `Did you mean ${code(meant)}?`
  return { help, fix: { safe, description: `Write ${code(meant)}`, edits: [{ range, text: meant }] } }
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

function noKind({ path, value }: SchemaError, locate: Locate): StageProblem {
  const range = place(path, locate)
  const message = `Unexpected criterion without a kind, expected exactly one of ${list(KINDS, ', ')}`
  for (const key of Object.keys(value as object)) {
    const slip = nearest(key, KINDS)
    const meant = slip ?? meantKey({ noun: 'criterion' }, key, KINDS)
    if (meant === undefined) continue
    const at = locate([...path, key], 'key')
    return { rule: 'schema/invalid', range, message, ...rename(at, meant, slip !== undefined) }
  }
  return {
    rule: 'schema/invalid',
    range,
    message,
    help: 'Add the kind of check that it is, such as `run: node --test`',
  }
}

/** Where a mapping begins: its key, else itself; a document as a whole has only its first character. */
function place(path: DataPath, locate: Locate): Range {
  if (path.length === 0) return FILE_START
  return locate(path, typeof path.at(-1) === 'string' ? 'key' : 'value')
}
