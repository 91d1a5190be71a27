import type { Rule } from '../model/rule.ts'
import { brokenLink } from './context/broken-link.ts'
import { unresolvedInput } from './context/unresolved-input.ts'
import { cannotFail } from './criterion/cannot-fail.ts'
import { duplicate } from './criterion/duplicate.ts'
import { existenceOnly } from './criterion/existence-only.ts'
import { maskedExitCode } from './criterion/masked-exit-code.ts'
import { complete } from './handoff/complete.ts'
import { contradictoryStatus } from './handoff/contradictory-status.ts'
import { decisionWithoutWhy } from './handoff/decision-without-why.ts'
import { duplicateChange } from './handoff/duplicate-change.ts'
import { irregularSeparator } from './handoff/irregular-separator.ts'
import { malformedChange } from './handoff/malformed-change.ts'
import { noBase } from './handoff/no-base.ts'
import { pathOutsideRepository } from './handoff/path-outside-repository.ts'
import { unresolvedSpec } from './handoff/unresolved-spec.ts'
import { multipleSentences } from './objective/multiple-sentences.ts'
import { multipleVerbs } from './objective/multiple-verbs.ts'
import { duplicateId } from './schema/duplicate-id.ts'
import { nameMismatch } from './schema/name-mismatch.ts'
import { noCriteria } from './skill/no-criteria.ts'
import { noObjective } from './skill/no-objective.ts'
import { cycle } from './workflow/cycle.ts'
import { unknownSkill } from './workflow/unknown-skill.ts'

/** Every rule, in the order of their ids. A rule is its file, its page and its line here; a test names what is missing. */
export const RULES: readonly Rule[] = [
  brokenLink,
  unresolvedInput,
  cannotFail,
  duplicate,
  existenceOnly,
  maskedExitCode,
  complete,
  contradictoryStatus,
  decisionWithoutWhy,
  duplicateChange,
  irregularSeparator,
  malformedChange,
  noBase,
  pathOutsideRepository,
  unresolvedSpec,
  multipleSentences,
  multipleVerbs,
  duplicateId,
  nameMismatch,
  noCriteria,
  noObjective,
  cycle,
  unknownSkill,
]
