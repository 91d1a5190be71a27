import { type ChangeClaim, parseChange } from '../../model/change.ts'
import { rule } from '../../model/rule.ts'
import type { GitPath } from '../../model/tree.ts'

/** Two entries that speak of one file. */
export const duplicateChange = rule({
  id: 'handoff/duplicate-change',
  kind: 'handoff',
  level: 'error',
  summary: 'A path is claimed once',
  *check(handoff) {
    const claimed = new Set<GitPath>()
    for (const [index, item] of handoff.data.files_changed.entries()) {
      const parsed = parseChange(item)
      if ('problem' in parsed) continue
      const paths = changedPaths(parsed.claim)
      const again = paths.find((path) => claimed.has(path))
      for (const path of paths) claimed.add(path)
      if (again === undefined) continue
      yield {
        range: handoff.locate(['files_changed', index]),
        message: `Unexpected second claim of \`${again}\`, expected one for each path`,
        help: 'Keep the one that says what came of the file since the task began; a rename claims both of its names',
      }
    }
  },
})

function changedPaths({ kind, path, from }: ChangeClaim): readonly GitPath[] {
  return kind === 'renamed' && from !== undefined ? [from, path] : [path]
}
