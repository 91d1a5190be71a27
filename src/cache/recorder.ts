import type { Verdict } from '../hear.ts'
import type { Memory, Session } from '../lint.ts'
import type { Project } from '../model/project.ts'
import type { GitPath } from '../model/tree.ts'
import type { Entry, Ledger } from './ledger.ts'
import { type Question, Watch } from './watch.ts'

/** A verdict, and what it rests on beside its file. */
export type Recorded = readonly [path: GitPath, verdict: Verdict, questions: readonly Question[]]

/** What a run found, as plain data. */
export interface Recording {
  /** The settings that it judged by. */
  readonly law: string
  readonly verdicts: readonly Recorded[]
  /** The files that it read, and what it asked of the disk; nothing where there was no ledger. */
  readonly entries: ReadonlyMap<GitPath, Entry>
  readonly seen: ReadonlyMap<Question, string>
}

const NO_QUESTIONS: readonly Question[] = []

/** Notes every verdict of a run, for another thread; what each rests on too, where there is a ledger of the files. */
export class Recorder implements Memory, Session {
  readonly #verdicts: Recorded[] = []
  #law = ''
  readonly #ledger: Ledger | undefined
  #project: Project | undefined
  #watch: Watch | undefined

  constructor(ledger: Ledger | undefined) {
    this.#ledger = ledger
  }

  begin(project: Project, law: string): Session {
    this.#law = law
    this.#watch = this.#ledger && new Watch(project, this.#ledger)
    this.#project = this.#watch?.project ?? project
    return this
  }

  get project(): Project {
    if (this.#project === undefined) throw new Error('nothing is recorded before the run begins')
    return this.#project
  }

  get recording(): Recording {
    const entries = this.#ledger?.entries ?? new Map()
    const seen = this.#watch?.seen ?? new Map()
    return { law: this.#law, verdicts: this.#verdicts, entries, seen }
  }

  recall(): undefined {
    return undefined
  }

  keep(path: GitPath, verdict: Verdict): void {
    this.#verdicts.push([path, verdict, this.#watch?.take() ?? NO_QUESTIONS])
  }

  close(): void {}
}
