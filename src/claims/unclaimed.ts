import type { Claim, Judgement } from '../model/claim.ts'
import type { Completeness, GitFacts } from '../model/facts.ts'
import type { FileChange } from '../model/git.ts'
import { byCodeUnit } from '../model/order.ts'
import type { GitPath } from '../model/tree.ts'
import { coveredPaths } from './fit.ts'

/** Files that the tool itself writes: they need no claim. */
const EXEMPT = ['.ralph/handoffs/', '.ralph/archive/', '.ralph/results/', '.ralph/reviews/', '.ralph/schema/']

/** A change that nobody claims; `assumed` when the range it was found in is only assumed. */
export interface UnclaimedChange {
  readonly change: FileChange
  readonly assumed: boolean
}

/** Every change of the ranges that no open handoff claims, by path, minus the exempt and the ignored ones. */
export function findUnclaimed(
  ranges: readonly Completeness[],
  claims: readonly Claim[],
  ignored: (path: GitPath) => boolean,
): readonly UnclaimedChange[] {
  const claimed = new Set(claims.flatMap(coveredPaths))
  const found = new Map<GitPath, UnclaimedChange>()
  for (const { changes, assumed } of ranges) {
    for (const change of changes.values()) {
      const known = found.get(change.path)
      if (known !== undefined && !known.assumed) continue
      if (claimed.has(change.path) || isExempt(change.path) || ignored(change.path)) continue
      found.set(change.path, { change, assumed })
    }
  }
  return [...found.values()].sort((a, b) => byCodeUnit(a.change.path, b.change.path))
}

/** The real paths of claims that are false for letter case or Unicode form alone: told once, at the claim. */
export function meantPaths(judgements: readonly Judgement[], { handoffs }: GitFacts): ReadonlySet<GitPath> {
  const meant = judgements.map(({ handoff, claim, reason }) => {
    const { caseOf, normalisedOf } = handoffs.get(handoff)?.hints.get(claim.path) ?? {}
    if (reason === 'case-mismatch') return caseOf
    return reason === 'normalisation-mismatch' ? normalisedOf : undefined
  })
  return new Set(meant.filter((path) => path !== undefined))
}

function isExempt(path: GitPath): boolean {
  return EXEMPT.some((folder) => path.startsWith(folder))
}
