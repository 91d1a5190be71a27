import type { Judgement } from './claim.ts'
import type { ContractChange } from './contract-change.ts'
import type { Finding } from './finding.ts'
import type { AsOf, Base } from './git.ts'
import type { Range } from './place.ts'
import type { Shard } from './shard.ts'
import type { GitPath } from './tree.ts'

/** What a run came to; the exit code is computed from this and nothing else. */
export type Outcome = 'clean' | 'findings' | 'contradicted' | 'failed' | 'inconclusive' | 'refused'

/** The outcome of one run, as plain data: what every format prints and `--json` shows. */
export interface Report {
  readonly version: 1
  readonly command: string
  readonly outcome: Outcome
  readonly summary: Summary
  /** Sorted by path, line, column, rule. */
  readonly findings: readonly Finding[]
  /** verify and archive only. */
  readonly claims?: readonly Judgement[]
  readonly unclaimed?: readonly Unclaimed[]
  readonly bases?: readonly HandoffBase[]
  readonly evidence?: readonly Evidence[]
  /** archive and unarchive only. */
  readonly moves?: readonly Move[]
  /** lint only: findings that were accepted beforehand, sorted as findings are. */
  readonly silenced?: readonly Silenced[]
  /** lint with a revision to compare with only: what the work changes in contracts, where it changes any. */
  readonly contract?: ContractChange
  /** Lines of fact that are no findings (what was skipped, assumed, left alone). */
  readonly notes?: readonly string[]
}

export interface Summary {
  /** Documents that were checked. */
  readonly files: number
  readonly errors: number
  readonly warnings: number
  /** lint only: fixes that were applied. */
  readonly fixed?: number
  /** lint only: findings that comments silence. */
  readonly suppressed?: number
  /** lint only: findings that stand in the baseline. */
  readonly baselined?: number
  /** lint only: findings of the baseline that there are no more. */
  readonly stale?: number
  /** lint only: the part of the project that was checked, where it was not the whole. */
  readonly shard?: Shard
  /** Handoffs that were judged (verify, archive). */
  readonly handoffs?: number
  /** `files_changed` only. */
  readonly claims?: {
    readonly confirmed: number
    readonly contradicted: number
    readonly inconclusive: number
  }
}

/** A finding that a comment or the baseline accepts. */
export interface Silenced {
  readonly finding: Finding
  readonly by: 'suppression' | 'baseline'
  /** Why, as the comment says. */
  readonly reason?: string
}

/** A change that no open handoff claims. */
export interface Unclaimed {
  readonly path: GitPath
  readonly kind: 'created' | 'modified' | 'deleted'
}

export interface HandoffBase extends Base {
  readonly handoff: GitPath
  readonly asOf: AsOf
  /** The CI service whose variables say what `--base` would. */
  readonly service?: string
}

/** The verdict on one `evidence` of a handoff. */
export interface Evidence {
  readonly handoff: GitPath
  readonly skill: string
  readonly verdict: 'confirmed' | 'contradicted' | 'inconclusive'
  readonly message: string
  readonly range: Range
}

/** One handoff of an archive run. */
export interface Move {
  readonly from: GitPath
  readonly to: GitPath | null
  readonly state: 'moved' | 'would-move' | 'already-archived' | 'open' | 'not-ready' | 'conflict'
  /** Why it was not moved; empty when it was. */
  readonly reasons: readonly string[]
  readonly staged?: boolean
}
