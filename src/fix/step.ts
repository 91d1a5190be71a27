import type { Judged } from '../lint.ts'
import type { Finding, Fix } from '../model/finding.ts'
import { isInArchive } from '../model/path.ts'
import type { FileText } from '../model/stage.ts'
import type { GitPath } from '../model/tree.ts'
import { applyFixes } from './apply.ts'

/** One round of fixes, as values. */
export interface Step {
  /** The new texts of files, those of new files among them. */
  readonly texts: ReadonlyMap<GitPath, string>
  readonly fixed: number
  readonly notes: readonly string[]
  /** What would become of a file whose fixes turn out badly. */
  readonly otherwise: string
  /** The files whose fixes turn out badly by what is found then. */
  failures(then: Judged): readonly GitPath[]
}

/** The next round of fixes that change one file each; undefined when there are none. */
export function fixStep(
  files: ReadonlyMap<GitPath, FileText>,
  now: Judged,
  which: 'safe' | 'all',
  refused: ReadonlyMap<GitPath, string>,
): Step | undefined {
  const { texts, fixed } = rewrite(files, fixesByFile(now.report.findings, which, refused))
  if (texts.size === 0) return undefined
  const otherwise = 'with them it would be no document any more'
  return { texts, fixed, notes: [], otherwise, failures: (then) => newlyUnread(texts.keys(), now, then) }
}

/** Whether the fixes of a file may be applied at all. */
export function isFixable(path: GitPath, refused: ReadonlyMap<GitPath, string>): boolean {
  return !refused.has(path) && !isInArchive(path)
}

/** The files that fixes change, with their new texts, and how many fixes that took. */
export function rewrite(
  files: ReadonlyMap<GitPath, FileText>,
  fixes: ReadonlyMap<GitPath, readonly Fix[]>,
): { readonly texts: ReadonlyMap<GitPath, string>; readonly fixed: number } {
  const texts = new Map<GitPath, string>()
  let fixed = 0
  for (const [path, of] of fixes) {
    const source = files.get(path)
    const applied = typeof source === 'string' ? applyFixes(source, of) : undefined
    if (applied === undefined || applied.text === source) continue
    texts.set(path, applied.text)
    fixed += applied.fixed
  }
  return { texts, fixed }
}

/** The files among some that are no documents any more. */
export function newlyUnread(paths: Iterable<GitPath>, now: Judged, then: Judged): readonly GitPath[] {
  return [...paths].filter((path) => then.unread.has(path) && !now.unread.has(path))
}

function fixesByFile(
  findings: readonly Finding[],
  which: 'safe' | 'all',
  refused: ReadonlyMap<GitPath, string>,
): ReadonlyMap<GitPath, readonly Fix[]> {
  const byFile = new Map<GitPath, Fix[]>()
  for (const { path, fix } of findings) {
    if (fix === undefined || (which === 'safe' && !fix.safe) || !isFixable(path, refused)) continue
    const others = byFile.get(path)
    if (others === undefined) byFile.set(path, [fix])
    else others.push(fix)
  }
  return byFile
}
