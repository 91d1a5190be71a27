import { isGlob, matchesGlob } from './glob.ts'
import { fromRoot } from './path.ts'
import type { GitPath } from './tree.ts'

/** Whether one of these outputs is the path, holds it, or (the path being a folder or a pattern) lies within it. */
export function isProduced(wanted: string, outputs: Iterable<string>): boolean {
  const path = fromRoot(wanted)
  for (const output of outputs) {
    const produced = fromRoot(output)
    if (matchesGlob(produced, path) || matchesGlob(path, produced)) return true
  }
  return false
}

/** Whether something of a tree is what a document's path or pattern means. */
export function isPresent(
  wanted: string,
  tree: { has(path: GitPath): boolean; paths(): readonly GitPath[] },
): boolean {
  const path = fromRoot(wanted)
  if (tree.has(path)) return true
  return isGlob(path) && tree.paths().some((candidate) => matchesGlob(path, candidate))
}
