import { type Classified, classifyAll } from './classify.ts'
import type { Document, DocumentKind } from './model/document.ts'
import { byCodeUnit } from './model/order.ts'
import { folderOf } from './model/path.ts'
import type { FileText } from './model/stage.ts'
import type { GitPath } from './model/tree.ts'
import { workflowSteps } from './model/workflow-steps.ts'
import { loadParsers, type Parsed, type Parsers } from './parse/parse.ts'
import { unreadableProblem } from './parse/unreadable.ts'
import { OWN_SKILLS } from './settings.ts'
import type { Shelf, Texts } from './shelf.ts'

/** A file of the convention as it was read: a document, or the problems that kept it from being one. */
export interface Reading extends Omit<Parsed, 'document' | 'directives'> {
  readonly document?: Parsed['document'] | undefined
  readonly directives?: Parsed['directives'] | undefined
  readonly path: GitPath
  /** Undefined for a folder of documents that could not be listed. */
  readonly kind: DocumentKind | undefined
  readonly id: string
  /** The lists of a contract, where they are known without reading it. */
  readonly lists?: Lists | undefined
}

/** The paths that a contract lists. */
export interface Lists {
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  /** False where they are empty because the file could not be read. */
  readonly isKnown: boolean
}

/** The lists of a document; both are empty where it is no contract. */
export function listsOf(document: Document | undefined): Lists {
  const { inputs = [], outputs = [] } = document?.kind === 'criteria' ? document.data : {}
  return { inputs, outputs, isKnown: document !== undefined }
}

/** Everything of the convention that was read, and what reads more of it. */
export interface Readings {
  /** Sorted by path. */
  readonly readings: readonly Reading[]
  readonly skillRoots: readonly GitPath[]
  readonly parsers: Pick<Parsers, 'outline'>
}

/** Reads every document among some files at once. */
export async function readDocuments(
  files: ReadonlyMap<GitPath, FileText>,
  named: ReadonlySet<GitPath>,
  skillRoots: readonly GitPath[],
): Promise<Readings> {
  const classified = classifyAll(files.keys(), named, skillRoots)
  const parsers = await loadParsers(new Set(classified.map(({ kind }) => kind)))
  const parse = ({ kind, path, id }: Classified) => parsers.parse(kind, path, id, files.get(path) as FileText)
  const inWorkflow = stepsOf(workflowsOf(classified).map(parse))
  const counted = classified.filter((found) => counts(found, files, named, inWorkflow))
  const readings = counted.map((found): Reading => ({ ...found, ...parse(found) }))
  return { readings: byPath([...readings, ...unlisted(files, classified)]), skillRoots, parsers }
}

/** The same, but each document is read when it is first looked at, with `withWanted`. */
export async function shelveDocuments(
  shelf: Shelf,
  files: Texts,
  named: ReadonlySet<GitPath>,
  skillRoots: readonly GitPath[],
): Promise<Readings> {
  const classified = classifyAll(files.keys(), named, skillRoots)
  const isPlain = classified.every((found) => isOwn(found) || named.has(found.path))
  const workflows = isPlain ? [] : workflowsOf(classified)
  for (const found of workflows) await shelf.fetch(found)
  const inWorkflow = stepsOf(workflows.map((found) => shelf.take(found).parsed))
  const counted = classified.filter((found) => counts(found, files, named, inWorkflow))
  const readings = counted.map((found) => new Shelved(found, shelf))
  return { readings: byPath([...readings, ...unlisted(files, classified)]), skillRoots, parsers: shelf }
}

/** A document that still stands on the shelf. */
class Shelved implements Reading {
  readonly path: GitPath
  readonly kind: DocumentKind
  readonly id: string
  readonly #shelf: Shelf

  constructor({ path, kind, id }: Classified, shelf: Shelf) {
    this.path = path
    this.kind = kind
    this.id = id
    this.#shelf = shelf
  }

  get document() {
    return this.#shelf.take(this).parsed.document
  }

  get problems() {
    const { parsed, secrets } = this.#shelf.take(this)
    return secrets.length === 0 ? parsed.problems : [...parsed.problems, ...secrets]
  }

  get lists() {
    return this.kind === 'criteria' ? this.#shelf.lists(this.path) : undefined
  }

  get directives() {
    return this.#shelf.take(this).parsed.directives
  }
}

function byPath(readings: readonly Reading[]): readonly Reading[] {
  return readings.toSorted((a, b) => byCodeUnit(a.path, b.path))
}

function workflowsOf(classified: readonly Classified[]): readonly Classified[] {
  return classified.filter(({ kind }) => kind === 'workflow')
}

/**
 * Of the skills outside of `.ralph/skills` only those count that have a criteria.yaml, that a workflow names, or that were given by
 * hand: so listing a folder of other skills makes no noise.
 */
function counts(
  found: Classified,
  files: Pick<Texts, 'has'>,
  named: ReadonlySet<GitPath>,
  inWorkflow: ReadonlySet<string>,
): boolean {
  return isOwn(found) || named.has(found.path) || inWorkflow.has(found.id) || isPair(found.path, files)
}

/** What stands among the files as unreadable and is no document by its name: nobody knows what it holds. */
function unlisted(files: Texts, classified: readonly Classified[]): readonly Reading[] {
  const known = new Set(classified.map(({ path }) => path))
  const others = [...files.keys()].filter((path) => !known.has(path))
  return others.flatMap((path) => {
    const file = files.get(path)
    return file === undefined || typeof file === 'string'
      ? []
      : { path, kind: undefined, id: '', problems: [unreadableProblem(file)] }
  })
}

/** Whether a file is ralph's own whatever lies beside it. */
function isOwn({ kind, path }: Classified): boolean {
  return (kind !== 'skill' && kind !== 'criteria') || path.startsWith(`${OWN_SKILLS}/`)
}

function isPair(path: GitPath, files: Pick<Texts, 'has'>): boolean {
  const folder = folderOf(path)
  return files.has(`${folder}/SKILL.md`) && files.has(`${folder}/criteria.yaml`)
}

function stepsOf(workflows: readonly Parsed[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { document } of workflows) {
    if (document?.kind === 'workflow') for (const { skill } of workflowSteps(document)) names.add(skill)
  }
  return names
}
