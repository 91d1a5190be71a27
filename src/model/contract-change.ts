import type { Oid } from './git.ts'

/** `unknown`: what it says, then or now, cannot be read. */
export type ContractChangeKind = 'added' | 'removed' | 'changed' | 'unknown'

/** What a branch changes in what skills must do, and in which order. */
export interface ContractChange {
  /** The commit that it is compared with. */
  readonly base: Oid
  /** Those that differ, sorted by name. */
  readonly skills: readonly SkillChange[]
  readonly workflows: readonly WorkflowChange[]
}

export interface SkillChange {
  readonly skill: string
  readonly change: ContractChangeKind
  /** Empty where it is unknown. */
  readonly parts: readonly PartChange[]
}

/** A part of a contract, each in one line: an objective, an input, an output, a variable or a criterion. */
export interface PartChange {
  /** Missing where the part is new. */
  readonly before?: string
  /** Missing where the part is no more. */
  readonly after?: string
}

export interface WorkflowChange {
  readonly workflow: string
  readonly change: ContractChangeKind
  /** In their written order; empty where the workflow is no more, or unknown. */
  readonly steps: readonly StepChange[]
  /** Skills that are no step any more. */
  readonly removed: readonly string[]
}

export interface StepChange {
  readonly skill: string
  readonly needs: readonly string[]
  readonly isNew: boolean
}
