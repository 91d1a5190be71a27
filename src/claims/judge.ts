import {
  type Claim,
  type ClaimReason,
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
  return CONFIRMING.has(reason) ? 'confirmed' : 'contradicted'
}

const CONFIRMING: ReadonlySet<string> = new Set([
  'created',
  'modified',
  'deleted',
  'renamed',
  'mode-only',
  'type-changed',
])

function has(codes: readonly string[], code: string): boolean {
  return codes.includes(code)
}

function decide(claim: Claim, facts: HandoffFacts): ClaimReason {
  const hint = facts.hints.get(claim.path) ?? {}
  if (claim.outside) return 'outside-repository'
  if (facts.base.oid === null) return facts.troubles[0]?.reason ?? 'no-base'
  const found = fit(claim, facts.before, facts.after)
  if (found.fits) return found.reason
  const beyond = beyondJudgement(claim, facts, hint)
  if (beyond !== undefined) return beyond
  if (fitsAtHead(claim, facts)) return 'committed-later'
  const reason = sharpen(claim, found.reason, found.unseen === true, hint)
  if (!facts.base.assumed || provableWithoutBase(claim, facts)) return reason
  return facts.troubles[0]?.reason ?? 'assumed-base'
}

/** Why nobody could decide this claim, whatever the base. */
function beyondJudgement(claim: Claim, facts: HandoffFacts, hint: Hint): ClaimReason | undefined {
  const other = claim.from === undefined ? {} : (facts.hints.get(claim.from) ?? {})
  if (hint.hidden !== undefined || other.hidden !== undefined) return 'hidden-by-index-flag'
  if (hint.unmerged === true || other.unmerged === true) return 'merge-in-progress'
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
