import type { Classified } from './classify.ts'
import { type Lists, listsOf, type Reading } from './documents.ts'
import { findingsOf } from './findings.ts'
import type { Levels } from './levels.ts'
import type { Project } from './model/project.ts'
import type { StageProblem } from './model/stage.ts'
import type { GitPath } from './model/tree.ts'
import { withBadPatterns } from './patterns.ts'
import { withoutMaskedFix } from './secrets.ts'
import { type Shelf, type Taken, withWanted } from './shelf.ts'
import { type Heard, suppress } from './suppress.ts'

/** What files are judged by. */
export interface Law {
  readonly shelf: Shelf
  readonly project: Project
  readonly levels: (path: GitPath) => Levels
  /** What is known to be wrong with a file before it is judged. */
  readonly known: (path: GitPath) => readonly StageProblem[]
}

/** What there is to say of one file, and whether it is a document at all. */
export interface Verdict extends Heard {
  readonly isDocument: boolean
  /** What it lists, where it is a contract. */
  readonly lists?: Lists
}

/** The verdict on a document with which nothing is wrong: most of them have it, so that it is there once. */
export const CLEAN: Verdict = { findings: [], silenced: [], isDocument: true }

/** Judges one file: its rules, then its suppressions. */
export async function hear(reading: Reading, law: Law): Promise<Verdict> {
  const { kind, path, id } = reading
  const { source, secrets, parsed } =
    kind === undefined ? unlisted(reading) : await taken({ kind, path, id }, law.shelf)
  const document = parsed.document && (await withBadPatterns(parsed.document, law.project.tree))
  const problems = [...parsed.problems, ...secrets, ...law.known(path)]
  const whole = { ...reading, ...parsed, kind, path, id, document, problems }
  const levels = law.levels(path)
  const found = await withWanted(() => findingsOf(whole, source, law.project, levels))
  const { findings, silenced } = suppress(found, whole, source, levels)
  const shown = secrets.length === 0 ? findings : findings.map((one) => withoutMaskedFix(one, secrets))
  const isDocument = document !== undefined
  if (kind !== 'criteria' && isDocument && findings.length + silenced.length === 0) return CLEAN
  const lists = kind === 'criteria' ? { lists: listsOf(document) } : {}
  return { findings: shown, silenced, isDocument, ...lists }
}

function unlisted({ problems }: Reading): Taken {
  return { source: '', secrets: [], parsed: { problems } }
}

async function taken(found: Classified, shelf: Shelf): Promise<Taken> {
  return withWanted(() => shelf.take(found))
}
