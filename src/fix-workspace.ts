import { fix } from './fix.ts'
import { type Linted, type LintRequest, readInput, refuseNothing } from './lint-workspace.ts'
import type { GitPath } from './model/tree.ts'
import { replaceFiles } from './replace-file.ts'

/** Which fixes are wanted, and whether files are written. */
export interface FixRequest {
  readonly which: 'safe' | 'all'
  readonly write: boolean
}

/** What is left after fixes, and what they changed. */
export interface LintedAndFixed extends Linted {
  /** The files that fixes changed, as they were before. */
  readonly before: ReadonlyMap<GitPath, string>
}

/** Checks files of the working tree as `lintWorkspace` does, with fixes applied before. */
export async function fixWorkspace(
  request: LintRequest,
  { which, write }: FixRequest,
): Promise<LintedAndFixed> {
  const { root, input } = await readInput(request)
  const { report, files, before } = await fix(input, which)
  refuseNothing(report, request, input)
  if (write) {
    const texts = [...before].map(([path, text]) => ({
      path,
      before: text,
      after: files.get(path) as string,
    }))
    replaceFiles(root, texts)
  }
  return { report, files, before, ...(input.only && { only: input.only }) }
}
