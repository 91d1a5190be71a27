import {
  type Claim,
  type ClaimReason,
  CONFIRMED,
  INHERENT,
  type Judgement,
  MISSING_HISTORY,
  type Verdict,
} from '../model/claim.ts'
import type { HandoffFacts, Hint } from '../model/facts.ts'
import type { GitPath } from '../model/tree.ts'
import { actualChange, fit } from './fit.ts'
import { explain } from './messages.ts'

/** Judges every claim of one handoff by the facts that git gave. */
export function judge(handoff: GitPath, claims: readonly Claim[], facts: HandoffFacts): readonly Judgement[] {
  return claims.map((claim) => {
    const reason = decide(claim, facts)
    const verdict = verdictOf(reason)
    const actual = facts.base.oid === null ? null : actualChange(claim.path, facts.before, facts.after)
    if (verdict === 'confirmed') return { handoff, claim, verdict, reason, message: '', actual }
    return { handoff, claim, verdict, reason, actual, ...explain(claim, reason, facts) }
  })
}

/** The verdict that a reason stands for: each reason belongs to exactly one. */
export function verdictOf(reason: ClaimReason): Verdict {
  if (has(INHERENT, reason) || has(MISSING_HISTORY, reason)) return 'inconclusive'
  return has(CONFIRMED, reason) ? 'confirmed' : 'contradicted'
}

function has(codes: readonly string[], code: string): boolean {
  return codes.includes(code)
}

function decide(claim: Claim, facts: HandoffFacts): ClaimReason {
  const hint = facts.hints.get(claim.path) ?? {}
  if (claim.outside) return 'outside-repository'
  if (facts.base.oid === null) return facts.troubles[0]?.reason ?? 'no-base'
  const blind = blindSpot(hintsOf(claim, facts))
  if (blind !== undefined) return blind
  const found = fit(claim, facts.before, facts.after)
  if (found.fits) return isGuessed(facts) ? 'shallow' : found.reason
  if (fitsAtHead(claim, facts)) return 'committed-later'
  const beyond = beyondJudgement(hint)
  if (beyond !== undefined) return beyond
  const reason = sharpen(claim, found.reason, found.unseen === true, hint)
  if (!facts.base.assumed || provableWithoutBase(claim, facts)) return reason
  return facts.troubles[0]?.reason ?? 'assumed-base'
}

/** Whether a fuller clone has the base that was stated, and may tell otherwise than the one that is assumed in its place. */
function isGuessed({ base, troubles }: HandoffFacts): boolean {
  return base.assumed && base.source !== 'flag' && troubles.some(({ reason }) => reason === 'shallow')
}

function hintsOf({ path, from }: Claim, { hints }: HandoffFacts): readonly Hint[] {
  return [hints.get(path) ?? {}, from === undefined ? {} : (hints.get(from) ?? {})]
}

/** Why git itself cannot tell what the working file is: then a claim that seems to fit is worth as little as one that does not. */
function blindSpot(hints: readonly Hint[]): ClaimReason | undefined {
  if (hints.some(({ unmerged }) => unmerged)) return 'merge-in-progress'
  if (hints.some(({ unfiltered }) => unfiltered)) return 'filter-unavailable'
  return hints.some(({ hidden }) => hidden !== undefined) ? 'hidden-by-index-flag' : undefined
}

/** Why nobody could decide a claim that does not fit, whatever the base. */
function beyondJudgement(hint: Hint): ClaimReason | undefined {
  if (hint.superproject !== undefined) return 'outside-superproject'
  return hint.ignored === true ? 'ignored' : undefined
}

/** A claim that is false at the as-of point and true at head: the handoff was committed before the work. */
function fitsAtHead(claim: Claim, { before, atHead }: HandoffFacts): boolean {
  return atHead !== null && fit(claim, before, atHead).fits
}

function sharpen(claim: Claim, reason: ClaimReason, unseen: boolean, hint: Hint): ClaimReason {
  const missing = reason === 'absent' || reason === 'never-existed'
  if (claim.machineUnless !== undefined && missing && hint.foreignRoot === true) return 'outside-repository'
  if (unseen && hint.normalisedOf !== undefined) return 'normalisation-mismatch'
  if (unseen && hint.caseOf !== undefined) return 'case-mismatch'
  if (!unseen || hint.touchedIn === undefined) return reason
  // Made and taken away again within the range: for a deletion that is no net change, for the rest it is gone.
  return claim.kind === 'deleted' ? 'not-changed' : 'absent'
}

/** Claimed present and nowhere to be seen, or claimed deleted and there: false whatever the base. */
function provableWithoutBase(claim: Claim, { after, atHead }: HandoffFacts): boolean {
  const now = after.has(claim.path)
  const later = atHead?.has(claim.path) ?? now
  return claim.kind === 'deleted' ? now && later : !now && !later
}
