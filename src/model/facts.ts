import type { MISSING_HISTORY } from './claim.ts'
import type { CriteriaData, ResultsData } from './data.ts'
import type { AsOf, Base, FileChange, Oid, TreeEntry } from './git.ts'
import type { GitPath } from './tree.ts'

/** Everything that git says and the verdicts need, collected before any verdict is made. */
export interface GitFacts {
  /** By the handoff's path. */
  readonly handoffs: ReadonlyMap<GitPath, HandoffFacts>
  /** Lines of fact about the run: where the default branch was taken from, what was not looked at. */
  readonly notes: readonly string[]
  /** Where the author is not trusted: all that the change brings since it left the default branch, whatever handoffs say. */
  readonly change?: Completeness
  /** Why nothing could be judged at all: what the change of an author who is not trusted is compared with is not known. */
  readonly unprovable?: BaseTrouble
}

export type MissingHistory = (typeof MISSING_HISTORY)[number]

/** Why no better base was taken: the code, and what git said. */
export interface BaseTrouble {
  readonly reason: MissingHistory
  readonly detail: string
}

export interface HandoffFacts {
  readonly asOf: AsOf
  readonly base: Base
  /** In the order of looking; the first is the reason that a reader wants. */
  readonly troubles: readonly BaseTrouble[]
  /** The command that would settle what is inconclusive. */
  readonly remedy: string
  /** Entries of the claimed paths at the task base and at the as-of point; a path without entry is absent. */
  readonly before: ReadonlyMap<GitPath, TreeEntry>
  readonly after: ReadonlyMap<GitPath, TreeEntry>
  /** Everything that changed from the task base to the as-of point; nothing without a base. */
  readonly changes: ReadonlyMap<GitPath, FileChange>
  /** Entries of the claimed paths at head, where that is later than the as-of point; else null. */
  readonly atHead: ReadonlyMap<GitPath, TreeEntry> | null
  /** For paths of claims that do not fit, or that git is kept from looking at: what else it knows. */
  readonly hints: ReadonlyMap<GitPath, Hint>
  /** Null when git could not answer. */
  readonly spec: SpecFacts | null
  /** Null when the handoff takes no part in completeness, or no base is provable. */
  readonly completeness: Completeness | null
  /** Whether the work stands on the default branch as more commits than the one that the handoff came with. */
  readonly landedByRebase: boolean
  /** By skill: what the as-of point holds of the evidence that the handoff names. */
  readonly evidence: ReadonlyMap<string, EvidenceFacts>
}

/** What one state of the repository holds of a skill that is named as evidence. */
export interface EvidenceFacts {
  /** The skill's `criteria.yaml`: its blob, and what it says unless it is no valid contract. Undefined when there is none. */
  readonly contract?: { readonly path: GitPath; readonly oid: Oid | null; readonly data?: CriteriaData }
  /** `.ralph/results/<skill>.yaml`. */
  readonly results: ResultsData | 'missing' | 'invalid'
  /** The objects of the files and folders that the results speak of; null where the state has none. */
  readonly oids: ReadonlyMap<GitPath, Oid | null>
}

/** What git knows of a path that is not as claimed. */
export interface Hint {
  /** git ignores it and does not track it. */
  readonly ignored?: boolean
  /** The submodule or nested repository that it lies in. */
  readonly superproject?: GitPath
  /** The index flag that hides edits of it. */
  readonly hidden?: 'assume-unchanged' | 'skip-worktree'
  readonly unmerged?: boolean
  /** It goes through a filter that git cannot run. */
  readonly unfiltered?: boolean
  /** A path that differs in letter case only. */
  readonly caseOf?: GitPath
  /** A path that differs in Unicode normalisation only. */
  readonly normalisedOf?: GitPath
  /** Where the same content stands now. */
  readonly movedTo?: GitPath
  /** The newest commit of the range that touched it, and whether it deleted it. */
  readonly touchedIn?: Oid
  readonly deletedIn?: Oid
  /** Its mode on the disk is another one, and git is told to take no notice of modes. */
  readonly modeUnseen?: boolean
  /** A branch that has it although the as-of point does not. */
  readonly onlyOn?: string
  readonly nearest?: GitPath
  /** It is a folder. */
  readonly folder?: boolean
  /** No file of the state lies below its first segment. */
  readonly foreignRoot?: boolean
}

export interface SpecFacts {
  /** The entry at the as-of point, null when there is none. */
  readonly entry: TreeEntry | null
  /** Blob id at head (working tree: as git would store it), null when absent. */
  readonly current: Oid | null
  readonly ignored: boolean
  readonly nearest?: GitPath
}

/** What changed in the range that the open handoffs must account for. */
export interface Completeness {
  /** The commit that the range begins at. */
  readonly from: Oid
  readonly assumed: boolean
  readonly changes: ReadonlyMap<GitPath, FileChange>
  /** Nested repositories and submodules, whose content no claim can cover. */
  readonly hidden: readonly GitPath[]
  /** Working files that may have changed: a filter is missing that would tell. */
  readonly undecided: readonly GitPath[]
}
