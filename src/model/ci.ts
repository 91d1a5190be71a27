import type { Oid } from './git.ts'

/** What a CI service says of its run, in the variables that it sets. Nothing of it is proved yet. */
export interface CiRun {
  /** The service, as people call it. */
  readonly service: string
  /** What to do where the clone or the variables show no base. */
  readonly advice: string
  /** The commits that the service says it builds. */
  readonly built: readonly Oid[]
  /** The short name of the branch that work lands on by default. */
  readonly defaultBranch?: string
  /** Absent where the run is for no pull request: what a push brings is not where a task began. */
  readonly change?: CiChange
}

/** A pull request that a CI service builds. */
export interface CiChange {
  /** What people call it, for example `pull request 7`. */
  readonly name: string
  /** The newest commit of the pull request itself. */
  readonly head?: Oid
  /** Whether the service builds its own merge of the pull request into its target, the target first. */
  readonly merged: boolean
  /** The commit that the pull request is to land on, maybe abbreviated, and the name of what says so. */
  readonly target?: { readonly id: string; readonly from: string }
  /** The short name of the branch that it lands on. */
  readonly branch?: string
}
