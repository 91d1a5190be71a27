import { REASONS } from './claims/reasons.ts'
import { STAGE_RULES } from './model/stage-rules.ts'
import { RULES } from './rules/index.ts'

/** What each rule of `lint` and each reason of `verify` reports, in one sentence, by its id. */
export const RULE_SUMMARIES: ReadonlyMap<string, string> = new Map(
  [...RULES, ...STAGE_RULES, ...REASONS].map(({ id, summary }) => [id, summary]),
)
