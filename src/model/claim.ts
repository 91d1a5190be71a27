import type { Range } from './place.ts'
import type { GitPath } from './tree.ts'

/** What a handoff says happened to a path. */
export type ClaimKind = 'created' | 'modified' | 'deleted' | 'renamed' | 'copied'

/** One entry of a handoff's `files_changed`, read. */
export interface Claim {
  readonly path: GitPath
  readonly kind: ClaimKind
  /** The old name of a rename. */
  readonly from?: GitPath
  /** A path such as `/home/…` is a file of some machine, unless this first segment of it is in the repository. */
  readonly machineUnless?: GitPath
  /** The path as it is written, which leads out of the repository: git cannot be asked about it. */
  readonly outside?: true
  readonly range: Range
}

export type Verdict = 'confirmed' | 'contradicted' | 'inconclusive'

export const CONFIRMED = ['created', 'modified', 'deleted', 'renamed', 'mode-only', 'type-changed'] as const

export const CONTRADICTED = [
  'never-existed',
  'absent',
  'not-changed',
  'pre-existed',
  'is-new',
  'still-present',
  'rename-source-present',
  'rename-source-unknown',
  'case-mismatch',
  'normalisation-mismatch',
  'outside-repository',
] as const

/** Nobody could decide these: listed and counted, and the exit code stays 0. */
export const INHERENT = [
  'ignored',
  'outside-superproject',
  'hidden-by-index-flag',
  'committed-later',
  'landed-by-rebase',
] as const

/** More history or a flag would decide these: exit 3, with the command that helps. */
export const MISSING_HISTORY = [
  'no-base',
  'assumed-base',
  'base-missing',
  'base-not-ancestor',
  'base-narrowed',
  'shallow',
  'missing-object',
  'multiple-merge-bases',
  'merge-in-progress',
  'filter-unavailable',
] as const

/** Reasons that speak of a handoff as a whole. */
export const WHOLE_HANDOFF = [
  'unclaimed',
  'unresolved-spec',
  'spec-drift',
  'evidence-failed',
  'evidence-stale',
  'contract-changed',
  'tests-changed',
] as const

export type ClaimReason =
  | (typeof CONFIRMED)[number]
  | (typeof CONTRADICTED)[number]
  | (typeof INHERENT)[number]
  | (typeof MISSING_HISTORY)[number]
export type ReasonCode = ClaimReason | (typeof WHOLE_HANDOFF)[number]

/** What git says of one claim. */
export interface Judgement {
  readonly handoff: GitPath
  readonly claim: Claim
  readonly verdict: Verdict
  readonly reason: ClaimReason
  /** What git has instead, in words; raw repository text in backticks. Empty for confirmed claims. */
  readonly message: string
  readonly help?: string
  /** What really happened to the path between the task base and the as-of point; null when nothing did. */
  readonly actual: ClaimKind | null
}
