import { Ledger } from '../cache/ledger.ts'
import { Recorder, type Recording } from '../cache/recorder.ts'
import type { Listed } from '../disk.ts'
import { judge } from '../lint.ts'
import type { GitPath } from '../model/tree.ts'
import { diskTexts, diskTree } from '../workspace.ts'

/** Files for one thread to judge, as plain data. */
export interface Share {
  /** Absolute path of the root. */
  readonly root: string
  /** All files of the convention. */
  readonly listed: Listed
  /** Those to judge. */
  readonly paths: ReadonlySet<GitPath>
  readonly strict: boolean
  readonly today: string
  /** Whether what verdicts rest on is to be told as well. */
  readonly remembers: boolean
}

/** Judges a share of a convention. */
export async function judgeShare({ root, listed, paths, remembers, ...limits }: Share): Promise<Recording> {
  const ledger = remembers ? new Ledger(root, listed) : undefined
  const memory = new Recorder(ledger)
  const files = ledger ?? diskTexts(root, listed)
  const tree = ledger?.treeOver(diskTree(root)) ?? diskTree(root)
  await judge({ files, tree, only: paths, ...limits }, { memory })
  return memory.recording
}
