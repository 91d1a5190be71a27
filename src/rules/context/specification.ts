import { nearestPath } from '../../model/nearest-path.ts'
import { fromRoot } from '../../model/path.ts'
import type { GitPath, Tree } from '../../model/tree.ts'
import type { Trouble } from './place.ts'

/** What is wrong with the `spec_ref` of a document; nothing where it is a URL, or none. Its anchor is not looked up. */
export function missingSpecification(written: string, tree: Tree): Trouble | undefined {
  const path = fromRoot(written)
  const file = path.replace(/#.*$/s, '')
  if (written === '' || /^https?:\/\//i.test(written) || isFile(path, tree) || isFile(file, tree))
    return undefined
  const near = nearestPath(file, tree)
  return {
    message: `Unexpected \`spec_ref\` \`${written}\`, expected a file of the repository`,
    help:
      near === undefined
        ? 'Write the path of the specification from the root'
        : `Did you mean \`${near}${path.slice(file.length)}\`?`,
  }
}

function isFile(path: GitPath, tree: Tree): boolean {
  return tree.text(path) !== undefined || (tree.has(path) && tree.paths().includes(path))
}
