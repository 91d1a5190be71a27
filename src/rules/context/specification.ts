import type { Handoff, Workflow } from '../../model/document.ts'
import type { Problem } from '../../model/finding.ts'
import { nearestPath } from '../../model/nearest-path.ts'
import { fromRoot } from '../../model/path.ts'
import type { Project } from '../../model/project.ts'
import { replaceText } from '../../model/replace-text.ts'
import type { GitPath, Tree } from '../../model/tree.ts'
import { didYouMean, type Trouble } from './place.ts'

/** The problem of a `spec_ref` that leads nowhere, with what was meant as a suggestion. */
export function* specificationProblem(document: Workflow | Handoff, { tree }: Project): Generator<Problem> {
  const trouble = missingSpecification(document.data.spec_ref ?? '', tree)
  if (trouble === undefined) return
  const { meant, ...found } = trouble
  const fix = meant === undefined ? undefined : replaceText(document, ['spec_ref'], meant, false)
  yield { range: document.locate(['spec_ref']), ...found, ...(fix && { fix }) }
}

/** What is wrong with the `spec_ref` of a document; nothing where it is a URL, or none. Its anchor is not looked up. */
function missingSpecification(written: string, tree: Tree): Trouble | undefined {
  const path = fromRoot(written)
  const file = path.replace(/#.*$/s, '')
  if (written === '' || /^https?:\/\//i.test(written) || isFile(path, tree) || isFile(file, tree))
    return undefined
  const near = nearestPath(file, tree)
  return {
    message: `Unexpected \`spec_ref\` \`${written}\`, expected a file of the repository`,
    ...(near === undefined
      ? { help: 'Write the path of the specification from the root' }
      : didYouMean(near + path.slice(file.length))),
  }
}

function isFile(path: GitPath, tree: Tree): boolean {
  return tree.text(path) !== undefined || (tree.has(path) && tree.paths().includes(path))
}
