import { type Replacement, replaceFiles } from '../disk/replace-file.ts'
import { clearTemporaries } from '../disk/temporary.ts'
import { applyPlan } from '../disk/write-new.ts'
import { fix } from '../fix.ts'
import { type Linted, type LintRequest, readInput, withPlaces } from '../lint/workspace.ts'
import { folderOf } from '../model/path.ts'
import type { GitPath } from '../model/tree.ts'
import type { NewFile } from '../scaffold/plan.ts'

/** Which fixes are wanted, and whether files are written. */
export interface FixRequest {
  readonly which: 'safe' | 'all'
  readonly write: boolean
}

/** What is left after fixes, and what they changed. */
export interface LintedAndFixed extends Linted {
  /** The files that fixes changed, as they were before; undefined for those that there were not. */
  readonly before: ReadonlyMap<GitPath, string | undefined>
}

/** Checks files of the working tree as `lintWorkspace` does, with fixes applied before. */
export async function fixWorkspace(
  request: LintRequest,
  { which, write }: FixRequest,
): Promise<LintedAndFixed> {
  const { root, input } = await readInput(request)
  const { report: left, files, before } = await fix(input, which)
  const report = withPlaces(left, request, root, input)
  if (write) {
    clearBeside(root, files.keys())
    writeFixed(root, { files, before })
  }
  return { report, files, before, ...(input.only && { only: input.only }) }
}

/** Removes what killed runs left beside documents, of those as well that did not come to be. */
function clearBeside(root: string, paths: Iterable<GitPath>): void {
  const folders = new Set([...paths].map(folderOf)).add('.ralph/schema')
  for (const folder of folders)
    clearTemporaries(`${root}/${folder}`, (name) => /\.(?:yaml|md|json)$/.test(name))
}

/** Makes what is new first: what is there already names it. */
function writeFixed(root: string, { files, before }: Pick<LintedAndFixed, 'files' | 'before'>): void {
  const created: NewFile[] = []
  const changed: Replacement[] = []
  for (const [path, text] of before) {
    const after = files.get(path) as string
    if (text === undefined) created.push({ path, text: after })
    else changed.push({ path, before: text, after })
  }
  applyPlan(root, { files: created, notes: [] })
  replaceFiles(root, changed)
}
