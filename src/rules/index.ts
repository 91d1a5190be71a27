import type { Rule } from '../model/rule.ts'
import { brokenLink } from './context/broken-link.ts'
import { chatReference } from './context/chat-reference.ts'
import { expired } from './context/expired.ts'
import { noSource } from './context/no-source.ts'
import { placeholder } from './context/placeholder.ts'
import { unresolvedInput } from './context/unresolved-input.ts'
import { unresolvedMention } from './context/unresolved-mention.ts'
import { cannotFail } from './criterion/cannot-fail.ts'
import { duplicate } from './criterion/duplicate.ts'
import { echoesExpectation } from './criterion/echoes-expectation.ts'
import { existenceOnly } from './criterion/existence-only.ts'
import { interactive } from './criterion/interactive.ts'
import { invalidPattern } from './criterion/invalid-pattern.ts'
import { invalidSchema } from './criterion/invalid-schema.ts'
import { machinePath } from './criterion/machine-path.ts'
import { manualOnly } from './criterion/manual-only.ts'
import { manualWithoutReason } from './criterion/manual-without-reason.ts'
import { maskedExitCode } from './criterion/masked-exit-code.ts'
import { needsNetwork } from './criterion/needs-network.ts'
import { notAFile } from './criterion/not-a-file.ts'
import { runsNoTest } from './criterion/runs-no-test.ts'
import { sigpipe } from './criterion/sigpipe.ts'
import { textOnly } from './criterion/text-only.ts'
import { uncomparedCount } from './criterion/uncompared-count.ts'
import { undeclaredEnv } from './criterion/undeclared-env.ts'
import { vacuousSchema } from './criterion/vacuous-schema.ts'
import { vagueWording } from './criterion/vague-wording.ts'
import { weakExpectation } from './criterion/weak-expectation.ts'
import { complete } from './handoff/complete.ts'
import { contradictoryStatus } from './handoff/contradictory-status.ts'
import { decisionWithoutWhy } from './handoff/decision-without-why.ts'
import { duplicateChange } from './handoff/duplicate-change.ts'
import { duplicatedSpec } from './handoff/duplicated-spec.ts'
import { forwardLooking } from './handoff/forward-looking.ts'
import { inProgressWithoutBoundary } from './handoff/in-progress-without-boundary.ts'
import { irregularSeparator } from './handoff/irregular-separator.ts'
import { malformedChange } from './handoff/malformed-change.ts'
import { noBase } from './handoff/no-base.ts'
import { overlap } from './handoff/overlap.ts'
import { pathOutsideRepository } from './handoff/path-outside-repository.ts'
import { unresolvedSpec } from './handoff/unresolved-spec.ts'
import { unsupportedClaim } from './handoff/unsupported-claim.ts'
import { coordinatedNouns } from './objective/coordinated-nouns.ts'
import { multipleSentences } from './objective/multiple-sentences.ts'
import { multipleVerbs } from './objective/multiple-verbs.ts'
import { tooManyOutputs } from './objective/too-many-outputs.ts'
import { vagueVerb } from './objective/vague-verb.ts'
import { email } from './privacy/email.ts'
import { homePath } from './privacy/home-path.ts'
import { duplicateId } from './schema/duplicate-id.ts'
import { irregularName } from './schema/irregular-name.ts'
import { nameMismatch } from './schema/name-mismatch.ts'
import { criteriaNotLinked } from './skill/criteria-not-linked.ts'
import { noCriteria } from './skill/no-criteria.ts'
import { noObjective } from './skill/no-objective.ts'
import { tooManyCriteria } from './skill/too-many-criteria.ts'
import { unsequencedSteps } from './skill/unsequenced-steps.ts'
import { cycle } from './workflow/cycle.ts'
import { outputCollision } from './workflow/output-collision.ts'
import { uncheckedOutput } from './workflow/unchecked-output.ts'
import { unknownSkill } from './workflow/unknown-skill.ts'
import { unorderedInput } from './workflow/unordered-input.ts'
import { unusedOutput } from './workflow/unused-output.ts'
import { unusedSkill } from './workflow/unused-skill.ts'

/** Every rule, in the order of their ids. A rule is its file, its page and its line here; a test names what is missing. */
export const RULES: readonly Rule[] = [
  brokenLink,
  chatReference,
  expired,
  noSource,
  placeholder,
  unresolvedInput,
  unresolvedMention,
  cannotFail,
  duplicate,
  echoesExpectation,
  existenceOnly,
  interactive,
  invalidPattern,
  invalidSchema,
  machinePath,
  manualOnly,
  manualWithoutReason,
  maskedExitCode,
  needsNetwork,
  notAFile,
  runsNoTest,
  sigpipe,
  textOnly,
  uncomparedCount,
  undeclaredEnv,
  vacuousSchema,
  vagueWording,
  weakExpectation,
  complete,
  contradictoryStatus,
  decisionWithoutWhy,
  duplicateChange,
  duplicatedSpec,
  forwardLooking,
  inProgressWithoutBoundary,
  irregularSeparator,
  malformedChange,
  noBase,
  overlap,
  pathOutsideRepository,
  unresolvedSpec,
  unsupportedClaim,
  coordinatedNouns,
  multipleSentences,
  multipleVerbs,
  tooManyOutputs,
  vagueVerb,
  email,
  homePath,
  duplicateId,
  irregularName,
  nameMismatch,
  criteriaNotLinked,
  noCriteria,
  noObjective,
  tooManyCriteria,
  unsequencedSteps,
  cycle,
  outputCollision,
  uncheckedOutput,
  unknownSkill,
  unorderedInput,
  unusedOutput,
  unusedSkill,
]
