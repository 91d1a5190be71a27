import { nearestPath } from '../../model/nearest-path.ts'
import { fromRoot } from '../../model/path.ts'
import { rule } from '../../model/rule.ts'
import type { GitPath, Tree } from '../../model/tree.ts'

/** A handoff that sends its reader to a specification that is not there. */
export const unresolvedSpec = rule({
  id: 'handoff/unresolved-spec',
  kind: 'handoff',
  level: 'error',
  summary: 'The specification of an open handoff exists',
  *check(handoff, { tree }) {
    const written = handoff.data.spec_ref
    // A task's specification may be gone years after the task.
    if (handoff.archived || /^https?:\/\//i.test(written)) return
    const path = fromRoot(written)
    if (isFile(path, tree) || isFile(path.replace(/#.*$/s, ''), tree)) return
    const near = nearestPath(path, tree)
    yield {
      range: handoff.locate(['spec_ref']),
      message: `Unexpected \`spec_ref\` \`${written}\`, expected a file of the repository`,
      help:
        near === undefined
          ? 'Write the path of the specification from the root'
          : `Did you mean \`${near}\`?`,
    }
  },
})

function isFile(path: GitPath, tree: Tree): boolean {
  return tree.text(path) !== undefined || (tree.has(path) && tree.paths().includes(path))
}
