import { dirname, relative, sep } from 'node:path'
import { isUnreadable, lookUp } from './disk.ts'
import type { GitPath } from './model/tree.ts'
import { realFolder } from './whereabouts.ts'

// A repository has one `.ralph/`, at its top: the paths in its documents are git's. Whoever has another one further down finds
// it unread, or its paths leading nowhere, and is told why.

/** The nearest `.ralph` folder from `cwd` upward that lies below the root. */
export function nestedFolder(root: string, cwd: string): GitPath | undefined {
  const top = realFolder(root)
  for (let folder = realFolder(cwd); folder.startsWith(`${top}${sep}`); folder = dirname(folder)) {
    const path = `${relative(top, folder).split(sep).join('/')}/.ralph`
    const found = lookUp(top, path)
    if (!isUnreadable(found) && found.isDirectory()) return path
  }
  return undefined
}

/** A line for each `.ralph` folder below the root that some paths lie in. */
export function nestedNotes(paths: Iterable<GitPath>): readonly string[] {
  const folders = new Set<string>()
  for (const path of paths) {
    const cut = path.lastIndexOf('/.ralph/')
    if (cut !== -1) folders.add(path.slice(0, cut))
  }
  return [...folders].map(
    (folder) =>
      `\`${folder}/.ralph\` is not at the top of the repository: the paths in its files were looked up from that top, not from \`${folder}\``,
  )
}
