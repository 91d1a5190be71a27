import { unifiedDiff } from '../formats/unified-diff.ts'
import { maskFiles } from '../secrets.ts'
import type { LintedAndFixed } from './workspace.ts'

/** What fixes change, as a patch for `git apply`. A file with secrets is shown with masks, and is no part of the patch. */
export async function patchOf({ files, before }: LintedAndFixed): Promise<string> {
  const after = new Map([...before.keys()].map((path) => [path, files.get(path) as string]))
  const known = new Map([...before].flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])))
  const [shownBefore, shownAfter] = await Promise.all([maskFiles(known), maskFiles(after)])
  const diffs = [...before.keys()].sort().map((path) => {
    const change = {
      path,
      before: shownBefore.get(path) as string | undefined,
      after: shownAfter.get(path) as string,
    }
    return unifiedDiff(change, change.before === before.get(path) && change.after === after.get(path))
  })
  return diffs.join('')
}
