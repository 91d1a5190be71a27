import type { GitPath } from './tree.ts'

/** A full object id: 40 or 64 lower-case hexadecimal digits. */
export type Oid = string

/** A file's entry in a tree: mode as git writes it (`100644`, `100755`, `120000`, `160000`) and object id. */
export interface TreeEntry {
  readonly mode: string
  /** All zeros where the working tree's content has no object yet. */
  readonly oid: Oid
}

/** What happened to one path between two trees; net: created and then deleted is no change. */
export interface FileChange {
  readonly path: GitPath
  readonly kind: 'created' | 'modified' | 'deleted'
  readonly before?: TreeEntry
  readonly after?: TreeEntry
}

/** The state that a handoff describes. */
export type AsOf =
  | { readonly kind: 'commit'; readonly oid: Oid }
  | { readonly kind: 'index' }
  | { readonly kind: 'worktree' }

export type BaseSource = 'recorded' | 'flag' | 'previous' | 'merge-base' | 'parent' | 'empty-tree'

/** Where a task's work began. An assumed base never accuses by itself. */
export interface Base {
  /** Null when no base is provable. */
  readonly oid: Oid | null
  readonly source: BaseSource | null
  readonly assumed: boolean
}
