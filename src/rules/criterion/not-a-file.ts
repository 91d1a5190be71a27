import type { Problem } from '../../model/finding.ts'
import { baseName, fromRoot, resolvePath } from '../../model/path.ts'
import { rule } from '../../model/rule.ts'
import type { Tree } from '../../model/tree.ts'

/** A `file` that can be no file of the repository, whatever the skill does. */
export const notAFile = rule({
  id: 'criterion/not-a-file',
  kind: 'criteria',
  level: 'error',
  summary: 'Every `file` of a criterion can be a file of the repository',
  *check(criteria, { tree }) {
    for (const [index, criterion] of criteria.data.criteria.entries()) {
      if (!('file' in criterion)) continue
      const { file, absent = false } = criterion
      const trouble = outside(file) ?? (absent ? undefined : folder(file, tree))
      if (trouble !== undefined) yield { range: criteria.locate(['criteria', index, 'file']), ...trouble }
    }
  },
})

type Trouble = Omit<Problem, 'range'>

function outside(file: string): Trouble | undefined {
  if (resolvePath('', file) !== undefined) return undefined
  return {
    message: `Unexpected path \`${file}\` out of the repository, expected a file in it`,
    help: 'Write the path from the root of the repository: criteria start there',
  }
}

/** A folder that must not be there is another matter. */
function folder(file: string, tree: Tree): Trouble | undefined {
  if (!file.endsWith('/') && !isFolder(fromRoot(file), tree)) return undefined
  return {
    message: `Unexpected folder \`${file}\`, expected the path of a file: a folder never passes`,
    help: 'Name a file in it, or ask for the folder itself by `run: test -d …`',
  }
}

/** Few folders have an extension, and few files need to be opened to tell. A file that is no text has none, and is listed. */
function isFolder(path: string, tree: Tree): boolean {
  return (
    !baseName(path).includes('.', 1) &&
    tree.has(path) &&
    tree.text(path) === undefined &&
    !tree.paths().includes(path)
  )
}
