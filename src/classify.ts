import type { DocumentKind } from './model/document.ts'
import { byCodeUnit } from './model/order.ts'
import { folderOf } from './model/path.ts'
import type { GitPath } from './model/tree.ts'
import { classify } from './parse/classify.ts'

/** A path that is a document of the convention by its name. */
export interface Classified {
  readonly path: GitPath
  readonly kind: DocumentKind
  readonly id: string
}

/**
 * What a path is that was given by hand: its name counts wherever it lies, as if the nearest `.ralph` folder above it stood
 * at the root, or the folder above a skill's folder were a root of skills.
 */
export function classifyNamed(path: GitPath, roots: readonly GitPath[]): Classified | undefined {
  const usual = classify(path, roots)
  if (usual !== undefined) return { ...usual, path }
  const inner = path.lastIndexOf('/.ralph/')
  const found =
    classify(path.slice(inner + 1), roots) ?? classify(path, [folderOf(folderOf(path))]) ?? AT_ROOT.get(path)
  return found && { ...found, path }
}

/** A repository may be one skill: its folder has a name that git does not know. */
const AT_ROOT: ReadonlyMap<GitPath, Omit<Classified, 'path'>> = new Map([
  ['SKILL.md', { kind: 'skill', id: '' }],
  ['criteria.yaml', { kind: 'criteria', id: '' }],
])

/** The documents among some paths, sorted by path; `named` are those given by hand. */
export function classifyAll(
  paths: Iterable<GitPath>,
  named: ReadonlySet<GitPath>,
  roots: readonly GitPath[],
): readonly Classified[] {
  const found: Classified[] = []
  for (const path of paths) {
    const document = named.has(path) ? classifyNamed(path, roots) : classify(path, roots)
    if (document !== undefined) found.push({ ...document, path })
  }
  return found.sort((a, b) => byCodeUnit(a.path, b.path))
}
