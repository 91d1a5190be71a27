import { type Classified, classifyAll } from './classify.ts'
import type { DocumentKind } from './model/document.ts'
import { byCodeUnit } from './model/order.ts'
import { folderOf } from './model/path.ts'
import type { FileText } from './model/stage.ts'
import type { GitPath } from './model/tree.ts'
import { workflowSteps } from './model/workflow-steps.ts'
import type { ParserMemory } from './parse/memory.ts'
import { loadParsers, type Parsed, type Parsers } from './parse/parse.ts'
import { unreadableProblem } from './parse/unreadable.ts'
import { OWN_SKILLS } from './settings.ts'

/** A file of the convention as it was read: a document, or the problems that kept it from being one. */
export interface Reading extends Parsed {
  readonly path: GitPath
  /** Undefined for a folder of documents that could not be listed. */
  readonly kind: DocumentKind | undefined
  readonly id: string
}

/** Everything of the convention that was read, and what reads more of it. */
export interface Readings {
  /** Sorted by path. */
  readonly readings: readonly Reading[]
  readonly skillRoots: readonly GitPath[]
  readonly parsers: Parsers
}

/**
 * Reads every document among some files. Of the skills outside of `.ralph/skills` only those count that have a criteria.yaml,
 * that a workflow names, or that were given by hand: so listing a folder of other skills makes no noise.
 */
export async function readDocuments(
  files: ReadonlyMap<GitPath, FileText>,
  named: ReadonlySet<GitPath>,
  skillRoots: readonly GitPath[],
  memory?: ParserMemory,
): Promise<Readings> {
  const classified = classifyAll(files.keys(), named, skillRoots)
  const loaded = await loadParsers(new Set(classified.map(({ kind }) => kind)))
  const parsers = memory?.remember(loaded) ?? loaded
  const read = (found: Classified): Reading => ({
    ...found,
    ...parsers.parse(found.kind, found.path, found.id, files.get(found.path) as FileText),
  })
  const first = classified.filter((found) => isOwn(found) || named.has(found.path)).map(read)
  const inWorkflow = skillsOfWorkflows(first)
  const others = classified.filter((found) => !isOwn(found) && !named.has(found.path))
  const counted = others.filter(({ path, id }) => inWorkflow.has(id) || isPair(path, files)).map(read)
  const readings = [...first, ...counted, ...unlisted(files, classified)]
  return { readings: readings.sort((a, b) => byCodeUnit(a.path, b.path)), skillRoots, parsers }
}

/** What stands among the files as unreadable and is no document by its name: nobody knows what it holds. */
function unlisted(
  files: ReadonlyMap<GitPath, FileText>,
  classified: readonly Classified[],
): readonly Reading[] {
  const known = new Set(classified.map(({ path }) => path))
  return [...files].flatMap(([path, file]) =>
    typeof file === 'string' || known.has(path)
      ? []
      : { path, kind: undefined, id: '', problems: [unreadableProblem(file)] },
  )
}

/** Whether a file is ralph's own whatever lies beside it. */
function isOwn({ kind, path }: Classified): boolean {
  return (kind !== 'skill' && kind !== 'criteria') || path.startsWith(`${OWN_SKILLS}/`)
}

function isPair(path: GitPath, files: ReadonlyMap<GitPath, FileText>): boolean {
  const folder = folderOf(path)
  return files.has(`${folder}/SKILL.md`) && files.has(`${folder}/criteria.yaml`)
}

function skillsOfWorkflows(readings: readonly Reading[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { document } of readings) {
    if (document?.kind === 'workflow') for (const { skill } of workflowSteps(document)) names.add(skill)
  }
  return names
}
