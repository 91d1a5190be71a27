import type { Lists } from '../documents.ts'
import type { Verdict } from '../hear.ts'
import type { GitPath } from '../model/tree.ts'
import type { Entry } from './ledger.ts'
import type { Question } from './watch.ts'

/** What one run leaves to the next. */
export interface Stored {
  /** What ralph and its machine were; where they are others now, nothing of it counts. */
  readonly version: string
  /** What the settings and flags were; where they are others now, the files are known and their verdicts are not. */
  readonly law: string
  /** Milliseconds from before the first file was looked at until this was written. */
  readonly took: number
  /** Questions that verdicts rest on, and what they came to. */
  readonly grounds: readonly (readonly [Question, string])[]
  readonly rows: readonly Row[]
}

/** A file as it was; its verdict (0 where there is none, 1 where nothing is wrong), and the grounds of that by their numbers. */
export type Row = readonly [
  path: GitPath,
  stamp: Entry['stamp'],
  digest: string,
  lists: Lists | 0,
  verdict: Verdict | 0 | 1,
  grounds: readonly number[],
]
