import type { Leveled } from './levels.ts'
import { STAGE_RULES } from './model/stage-rules.ts'
import { RULES } from './rules/index.ts'

/** Every rule that `lint` has, by its id. */
export const KNOWN_RULES: ReadonlyMap<string, Leveled> = new Map(
  [...RULES, ...STAGE_RULES].map((rule) => [rule.id, rule]),
)
