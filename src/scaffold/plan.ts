import type { GitPath } from '../model/tree.ts'

/** A file that is to be made. */
export interface NewFile {
  readonly path: GitPath
  readonly text: string
  /** Every run makes the same: one that was made meanwhile is as good. */
  readonly shared?: true
}

/** What `init` or `new` will make, and what its user should know. Lines of `notes` may hold repository text, raw. */
export interface Plan {
  readonly files: readonly NewFile[]
  readonly notes: readonly string[]
}
