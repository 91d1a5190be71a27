import type { Fix } from '../model/finding.ts'
import { type DataPath, FILE_START, type Range } from '../model/place.ts'
import type { StageProblem } from '../model/stage.ts'
import { SHAPES } from './generated/shapes.ts'
import { keyProblems } from './key-problems.ts'
import { rewrite } from './rewrite.ts'
import { valueWords } from './schema-words.ts'
import type { SchemaError } from './validate.ts'
import { list } from './words.ts'

/** Finds a value of a document (or its key) in the text. */
export type Locate = (path: DataPath, part?: 'key' | 'value') => Range

/** Nobody reads more problems of one file at once. */
const LIMIT = 50

/** What to tell the author of a document that its schema does not allow: one problem for each root cause, by place. */
export function schemaProblems(errors: readonly SchemaError[], locate: Locate): readonly StageProblem[] {
  const byValue = new Map<string, SchemaError[]>()
  for (const error of errors) {
    const place = JSON.stringify(error.path)
    const others = byValue.get(place)
    if (others) others.push(error)
    else byValue.set(place, [error])
  }
  const problems = [...byValue.values()].flatMap((group) => [...problemsOfValue(group, locate)])
  problems.sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column,
  )
  return capped(problems)
}

/** Keywords for keys that no mapping may have. */
const BANS: ReadonlySet<string> = new Set(['next-steps', 'reserved'])

/** Other keywords that speak of a mapping's keys; `if` only repeats what its branches say. */
const OF_KEYS: ReadonlySet<string> = new Set(['additionalProperties', 'false schema', 'if', 'required'])

function* problemsOfValue(group: readonly SchemaError[], locate: Locate): Generator<StageProblem> {
  const banned = group.filter(({ keyword }) => BANS.has(keyword))
  const ofValue = group.filter(({ keyword }) => !OF_KEYS.has(keyword) && !BANS.has(keyword))
  const types = ofValue.filter(({ keyword }) => keyword === 'type')
  // A wrong type makes all else void, the outermost schema says all types that will do, and a mapping that must go for
  // its keys need not be of the right type.
  const type = types.sort((a, b) => a.schema.length - b.schema.length)[0]
  // Text of the right form is never too long where a form is wanted: that form is what to tell.
  const error = type ?? ofValue.find(({ keyword }) => keyword === 'pattern') ?? ofValue[0]
  if (error && banned.length === 0) yield valueProblem(error, locate)
  else yield* keyProblems(group, locate)
}

function valueProblem(error: SchemaError, locate: Locate): StageProblem {
  const shape = error.path.length === 0 && error.value === null ? SHAPES.get(error.schema) : undefined
  if (shape && shape.required.length > 0) {
    const message = `Unexpected empty ${shape.noun}, expected at least ${list(shape.required)}`
    return { rule: 'schema/invalid', range: FILE_START, message, help: `Add ${list(shape.required)}` }
  }
  const words = valueWords(error)
  const help = choiceHelp(error) ?? words.help
  const range = error.path.length === 0 ? FILE_START : locate(error.path)
  const { meant } = words
  const fix = meant === undefined ? listFix(error, range) : rewrite(range, meant, false)
  return {
    rule: 'schema/invalid',
    range,
    message: words.message,
    ...(help !== undefined && { help }),
    ...(fix && { fix }),
  }
}

/** A lone name in the place of a list of names; a comma in it may part two. */
function listFix({ keyword, params, schema, value }: SchemaError, range: Range): Fix | undefined {
  const wantsList = keyword === 'type' && params.type === 'array' && !schema.endsWith('/run')
  if (!wantsList || typeof value !== 'string' || !/^[\w./-]+$/.test(value)) return undefined
  return rewrite(range, `[${/^[a-z./]/i.test(value) ? value : JSON.stringify(value)}]`, true)
}

/** The form of `run` depends on `shell`: which of the two to change is for the author to say. */
function choiceHelp({ schema, value }: SchemaError): string | undefined {
  if (!/\/then\/(then|else)\/properties\/run$/.test(schema)) return undefined
  return Array.isArray(value)
    ? 'Add `shell: false` to run a list of words without a shell'
    : 'Write the command as a list of words, or remove `shell: false`'
}

function capped(problems: readonly StageProblem[]): readonly StageProblem[] {
  const last = problems[LIMIT - 1]
  if (!last || problems.length === LIMIT) return problems
  const more = `${problems.length - LIMIT} more problems of this file are not shown`
  return [...problems.slice(0, LIMIT - 1), { ...last, help: last.help ? `${last.help}; ${more}` : more }]
}
