import type { Listed } from '../disk.ts'
import { CLEAN, type Verdict } from '../hear.ts'
import type { Memory, Session } from '../lint.ts'
import type { Project } from '../model/project.ts'
import type { GitPath } from '../model/tree.ts'
import { keep, recall } from './file.ts'
import { type Entry, Ledger } from './ledger.ts'
import type { Recording } from './recorder.ts'
import type { Row, Stored } from './stored.ts'
import { type Question, Watch } from './watch.ts'

/** A verdict, and what it rests on beside the file itself. */
interface Grounded {
  readonly verdict: Verdict
  readonly questions: readonly Question[]
}

/** A clock of the disk may be as coarse as this, in milliseconds. */
const COARSEST = 2000

/**
 * What earlier runs found in a working tree. A verdict is taken from there when its file is the same, the law is the same, and every
 * question that its rules asked of other files has the answer that it had.
 */
export class LintMemory implements Memory, Session {
  readonly ledger: Ledger
  readonly #folder: string
  readonly #name: string
  readonly #version: string
  readonly #start = performance.now()
  readonly #rows: ReadonlyMap<GitPath, Row>
  readonly #stored: Stored | undefined
  readonly #verdicts = new Map<GitPath, Grounded>()
  readonly #holds = new Map<number, boolean>()
  #watch: Watch | undefined
  #law = ''
  #isNew = false

  /** `version`: everything beside the tree and the settings that a verdict depends on. */
  constructor(root: string, listed: Listed, folder: string, name: string, version: string) {
    this.#folder = folder
    this.#name = name
    this.#version = version
    const kept = recall(folder, name)
    const stored = kept?.value as Stored | undefined
    this.#stored = stored?.version === version ? stored : undefined
    const rows = this.#stored?.rows ?? []
    this.#rows = new Map(rows.map((row) => [row[0], row]))
    const entries = new Map(rows.map((row) => [row[0], entryOf(row)]))
    const before = (kept?.written ?? 0) - (stored?.took ?? 0) - COARSEST
    this.ledger = new Ledger(root, listed, { entries, before })
  }

  begin(project: Project, law: string): Session {
    this.#law = law
    this.#watch = new Watch(project, this.ledger)
    return this
  }

  get project(): Project {
    return this.#watching().project
  }

  recall(path: GitPath): Verdict | undefined {
    const row = this.#rows.get(path)
    if (row === undefined || this.#stored?.law !== this.#law) return undefined
    const [digest, verdict, grounds] = [row[2], row[4], row[5]]
    if (verdict === 0 || this.ledger.digestOf(path) !== digest) return undefined
    if (!grounds.every((ground) => this.#isSo(ground))) return undefined
    const known = verdict === 1 ? CLEAN : verdict
    const questions = grounds.map((ground) => this.#stored?.grounds[ground]?.[0] ?? '')
    this.#verdicts.set(path, { verdict: known, questions })
    return known
  }

  keep(path: GitPath, verdict: Verdict): void {
    this.#ground(path, verdict, this.#watching().take())
  }

  /** Takes over what another thread found. */
  adopt({ verdicts, entries, seen }: Recording): void {
    this.ledger.adopt(entries)
    this.#watching().adopt(seen)
    for (const [path, verdict, questions] of verdicts) {
      if (verdict.lists) this.ledger.list(path, verdict.lists)
      this.#ground(path, verdict, questions)
    }
  }

  #ground(path: GitPath, verdict: Verdict, questions: readonly Question[]): void {
    this.#isNew = true
    // What is said of a secret is not written down anywhere else.
    if (!verdict.findings.some(({ rule }) => rule === 'privacy/secret'))
      this.#verdicts.set(path, { verdict, questions })
  }

  /** Writes down what there is to remember, if that has changed. */
  close(): void {
    const { entries } = this.ledger
    const isSame = [...entries].every(([path, { stamp }]) => this.#rows.get(path)?.[1] === stamp)
    if (this.#isNew || !isSame || entries.size !== this.#rows.size)
      keep(this.#folder, this.#name, this.#toStore())
  }

  #toStore(): Stored {
    const watch = this.#watching()
    const numbers = new Map<Question, number>()
    const grounds: [Question, string][] = []
    const numberOf = (question: Question): number => {
      const known = numbers.get(question)
      if (known !== undefined) return known
      numbers.set(question, grounds.length)
      return grounds.push([question, watch.answer(question)]) - 1
    }
    for (const { questions } of this.#verdicts.values()) questions.forEach(numberOf)
    const rows = [...this.ledger.entries].map(([path, { stamp, digest, lists }]): Row => {
      const { verdict, questions = [] } = this.#verdicts.get(path) ?? {}
      const said = verdict === undefined ? 0 : isClean(verdict) ? 1 : verdict
      return [path, stamp, digest, verdict?.lists ?? lists ?? 0, said, questions.map(numberOf)]
    })
    const took = performance.now() - this.#start
    return { version: this.#version, law: this.#law, took, grounds, rows }
  }

  #isSo(ground: number): boolean {
    const known = this.#holds.get(ground)
    if (known !== undefined) return known
    const [question, answer] = this.#stored?.grounds[ground] ?? ['', undefined]
    const holds = this.#watching().answer(question) === answer
    this.#holds.set(ground, holds)
    return holds
  }

  #watching(): Watch {
    if (this.#watch === undefined) throw new Error('nothing is remembered before the run begins')
    return this.#watch
  }
}

function entryOf([, stamp, digest, lists]: Row): Entry {
  return { stamp, digest, ...(lists !== 0 && { lists }) }
}

function isClean({ findings, silenced, isDocument }: Verdict): boolean {
  return findings.length === 0 && silenced.length === 0 && isDocument
}
