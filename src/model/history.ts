import type { Oid } from './git.ts'
import type { GitPath } from './tree.ts'

/** One commit that touched handoffs, open or archived. */
export interface HistoryCommit {
  /** When it was written, in seconds since 1970: the author's date, which a rebase keeps. */
  readonly at: number
  /** The author's name, as `.mailmap` has it. */
  readonly author: string
  /** Whether a shallow clone hides what was before it: all that it has seems new then. */
  readonly edge: boolean
  readonly entries: readonly HistoryEntry[]
}

/** What became of one path in one commit; without `before` it is new, without `after` gone. */
export interface HistoryEntry {
  readonly path: GitPath
  readonly before?: Oid
  readonly after?: Oid
}

/** What can be told of the tasks whose handoffs are archived or open. */
export interface History {
  readonly version: 1
  readonly command: 'history'
  /** False in a shallow or partial clone: what is null then may be unknown. */
  readonly complete: boolean
  /** In the order of their archiving, open ones last. */
  readonly tasks: readonly TaskHistory[]
  /** Blockers that stood in several tasks, or that came back in one. */
  readonly recurring: readonly RecurringBlocker[]
  readonly notes: readonly string[]
}

/** One task, from the commit in which its handoff appeared. Times read `2026-01-15T12:00:00Z`. */
export interface TaskHistory {
  readonly task: string
  readonly path: GitPath
  readonly state: 'archived' | 'open'
  /** Null where no commit shows it. */
  readonly began: string | null
  readonly archived: string | null
  /** From the one to the other. */
  readonly seconds: number | null
  /** Commits that wrote the open handoff, and the days in UTC that they were written on. */
  readonly sessions: number
  readonly days: readonly string[]
  readonly people: readonly string[]
  /** How many items and files it has now; null where it cannot be read. */
  readonly completed: number | null
  readonly files: number | null
  readonly decisions: readonly { readonly what: string; readonly why: string | null }[]
  readonly blockers: readonly BlockerHistory[]
}

/** An obstacle that some version of a handoff names. */
export interface BlockerHistory {
  /** As it was last written. */
  readonly text: string
  readonly since: string
  /** When it was named no more; null while it stands. */
  readonly until: string | null
  /** How often it came back after that. */
  readonly returned: number
}

/** A blocker of several tasks, or that came back in one. */
export interface RecurringBlocker {
  /** As the newest of the tasks has it. */
  readonly text: string
  readonly tasks: readonly string[]
  readonly returned: number
}
