import { nearest } from '../model/nearest.ts'
import type { Range } from '../model/place.ts'
import type { StageProblem } from '../model/stage.ts'
import { meantKey } from './key-slips.ts'
import { rename } from './rewrite.ts'
import type { Locate } from './schema-problems.ts'
import type { SchemaError } from './validate.ts'
import { code, list } from './words.ts'

/** The keys that say what kind a criterion is. */
export const KINDS: readonly string[] = ['run', 'file', 'exports', 'http', 'manual']

/** A criterion at `range` that is of no kind, with the kind that its words tell. */
export function noKind({ path, value }: SchemaError, range: Range, locate: Locate): StageProblem {
  const message = `Unexpected criterion without a kind, expected exactly one of ${list(KINDS, ', ')}`
  const problem = { rule: 'schema/invalid', range, message }
  const criterion = value as { readonly [key: string]: unknown }
  for (const key of Object.keys(criterion)) {
    const meant = kindOf(key)
    if (meant !== undefined)
      return {
        ...problem,
        ...rename(locate([...path, key], 'key'), meant, nearest(key, KINDS) !== undefined),
      }
  }
  const kind = typeof criterion.type === 'string' ? kindOf(criterion.type) : undefined
  const help =
    kind === undefined
      ? 'Add the kind of check that it is, such as `run: node --test`'
      : `Write ${code(`${kind}: …`)} in place of ${code(`type: ${criterion.type}`)}`
  return { ...problem, help }
}

function kindOf(word: string): string | undefined {
  return nearest(word, KINDS) ?? meantKey({ noun: 'criterion' }, word, KINDS)
}
