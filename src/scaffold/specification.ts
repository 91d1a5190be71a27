import { nearestPath } from '../model/nearest-path.ts'
import { fromRoot } from '../model/path.ts'
import { Refusal } from '../model/refusal.ts'
import type { GitPath, Tree } from '../model/tree.ts'

/** The specification as it was written; throws a refusal unless it is a URL or a file of the tree. */
export function existingSpec(written: string, tree: Tree): string {
  const path = fromRoot(written.replace(/#.*$/s, ''))
  if (/^https?:\/\//i.test(written) || isFile(path, tree)) return written
  const near = nearestPath(path, tree)
  const message = `Nothing was written: there is no specification \`${written}\``
  const help =
    near === undefined ? 'Name a file of this repository, from its root' : `Did you mean \`${near}\`?`
  throw new Refusal('no-such-file', message, help)
}

function isFile(path: GitPath, tree: Tree): boolean {
  return tree.text(path) !== undefined || (tree.has(path) && tree.paths().includes(path))
}
