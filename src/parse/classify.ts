import type { DocumentKind } from '../model/document.ts'
import type { GitPath } from '../model/tree.ts'

/** What a file is by its name alone. */
export interface Classified {
  readonly kind: DocumentKind
  readonly id: string
}

// A name that begins with a dot is an editor's or a tool's own. `.yml` is no name of the convention.
const RALPH = '.ralph/'

/** By the folder in `.ralph/`. */
const OWN_NAMES: Readonly<Record<string, readonly [RegExp, DocumentKind]>> = {
  '': [/^\.ralph\/(ralph)\.yaml$/, 'settings'],
  workflows: [/^\.ralph\/workflows\/([^/.][^/]*)\.yaml$/, 'workflow'],
  handoffs: [/^\.ralph\/handoffs\/([^/.][^/]*)\.yaml$/, 'handoff'],
  archive: [/^\.ralph\/archive\/\d{4}\/([^/.][^/]*)\.yaml$/, 'handoff'],
  results: [/^\.ralph\/results\/([^/.][^/]*)\.yaml$/, 'results'],
  reviews: [/^\.ralph\/reviews\/([^/.][^/]*)\.yaml$/, 'reviews'],
  context: [/^\.ralph\/context\/([^/.][^/]*)\.md$/, 'note'],
}

const SKILL_FILE = /^([^/.][^/]*)\/(?:(SKILL\.md)|criteria\.yaml)$/

/**
 * The kind and id of a file of the convention, or undefined for any other file: ralph owns these names and nothing else
 * under `.ralph/`. Each of `skillRoots` is a folder whose `<skill>/SKILL.md` and `<skill>/criteria.yaml` count; an empty one is
 * the root of the repository.
 */
export function classify(path: GitPath, skillRoots: readonly GitPath[]): Classified | undefined {
  if (path.startsWith(RALPH)) {
    const folder = path.slice(RALPH.length, Math.max(RALPH.length, path.indexOf('/', RALPH.length)))
    const [pattern, kind = 'note'] = Object.hasOwn(OWN_NAMES, folder) ? (OWN_NAMES[folder] ?? []) : []
    const id = pattern?.exec(path)?.[1]
    if (id !== undefined) return { kind, id }
  }
  for (const root of skillRoots) {
    const folder = root === '' || root.endsWith('/') ? root : `${root}/`
    if (!path.startsWith(folder)) continue
    const [, id, isSkill] = SKILL_FILE.exec(path.slice(folder.length)) ?? []
    if (id !== undefined) return { kind: isSkill === undefined ? 'criteria' : 'skill', id }
  }
  return undefined
}
