import type { Reading, Readings } from './documents.ts'
import type { Document } from './model/document.ts'
import type { Markdown } from './model/markdown.ts'
import { folderOf } from './model/path.ts'
import type { Project, SkillEntry } from './model/project.ts'
import type { GitPath, Tree } from './model/tree.ts'

/** Puts what was read together into the project that rules and claims see. */
export function buildProject(
  { readings, skillRoots, parsers }: Readings,
  tree: Tree,
  named: ReadonlySet<GitPath>,
  today?: string,
): Project {
  const documents = readings.flatMap(({ document }) => document ?? [])
  const entries = skillEntries(readings)
  const usual = entries.filter(({ folder }) => skillRoots.includes(folderOf(folder)))
  return {
    documents,
    skills: new Map([...usual].reverse().map((entry) => [entry.id, entry])),
    skillAt: new Map(entries.flatMap((entry) => pathsOf(entry).map((path) => [path, entry]))),
    workflows: ofKind(documents, 'workflow'),
    handoffs: ofKind(documents, 'handoff'),
    settings: ofKind(documents, 'settings')[0],
    present: new Set(readings.map(({ path }) => path)),
    unread: readings.filter(({ document }) => document === undefined).map(({ path }) => path),
    skillRoots,
    named,
    tree,
    today,
    outline: outlines(documents, tree, parsers.outline),
  }
}

function ofKind<Kind extends Document['kind']>(documents: readonly Document[], kind: Kind) {
  return documents.filter((document): document is Extract<Document, { kind: Kind }> => document.kind === kind)
}

/** One entry a folder, in the order of the readings, which is by path. */
function skillEntries(readings: readonly Reading[]): readonly SkillEntry[] {
  const byFolder = new Map<GitPath, SkillEntry>()
  for (const { path, kind, id, document } of readings) {
    if (kind !== 'skill' && kind !== 'criteria') continue
    const folder = folderOf(path)
    const entry = byFolder.get(folder) ?? { id, folder, files: {} }
    byFolder.set(folder, {
      ...entry,
      ...(document && { [kind]: document }),
      files: { ...entry.files, [kind]: path },
    })
  }
  return [...byFolder.values()]
}

function pathsOf({ folder, files }: SkillEntry): readonly GitPath[] {
  return [folder, files.skill, files.criteria].filter((path) => path !== undefined)
}

/** Outlines are made when a rule first asks for them: few files are linked with an anchor. */
function outlines(
  documents: readonly Document[],
  tree: Tree,
  outline: (text: string) => Markdown | undefined,
): (path: GitPath) => Markdown | undefined {
  const known = new Map<GitPath, Markdown | undefined>()
  for (const document of documents) if ('markdown' in document) known.set(document.path, document.markdown)
  return (path) => {
    if (!known.has(path)) {
      const text = tree.text(path)
      known.set(path, text === undefined ? undefined : outline(text))
    }
    return known.get(path)
  }
}
