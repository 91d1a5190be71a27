import { applyFixes } from './apply-fixes.ts'
import { type Judged, judge, type LintInput } from './lint.ts'
import type { Finding, Fix } from './model/finding.ts'
import type { Report } from './model/report.ts'
import type { FileText } from './model/stage.ts'
import type { GitPath, Tree } from './model/tree.ts'

/** One fix may make room for another: so often are fixes applied and the files linted again, at most. */
const MOST_ROUNDS = 10

/** What fixing comes to, as values: nothing is written. */
export interface Fixed {
  /** What is left; its summary says how many fixes were applied. */
  readonly report: Report
  /** All files as they are now. */
  readonly files: ReadonlyMap<GitPath, FileText>
  /** The files that fixes changed, as they were before. */
  readonly before: ReadonlyMap<GitPath, string>
}

/**
 * Applies the fixes of findings, the safe ones or all of them, and lints again until no more can be applied. A file that fixes
 * would break is left as it is, and so is the archive, which keeps the bytes of every handoff.
 */
export async function fix(input: LintInput, which: 'safe' | 'all'): Promise<Fixed> {
  const before = new Map<GitPath, string>()
  const unfixable = new Set<GitPath>()
  let files = input.files
  let now = await judge(input)
  let fixed = 0
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const rewritten = rewrite(files, fixesByFile(now.report.findings, which, unfixable))
    if (rewritten.size === 0) break
    const next = new Map([...files, ...[...rewritten].map(([path, { text }]) => [path, text] as const)])
    const then = await judge({ ...input, files: next, tree: treeWith(next, input) })
    const broken = newlyUnread(rewritten.keys(), now, then)
    if (broken.length > 0) {
      for (const path of broken) unfixable.add(path)
      continue
    }
    for (const [path, { fixed: number }] of rewritten) {
      if (!before.has(path)) before.set(path, files.get(path) as string)
      fixed += number
    }
    files = next
    now = then
  }
  const { report } = now
  const notes = [...(report.notes ?? []), ...[...unfixable].map(unfixableNote)]
  const summary = { ...report.summary, fixed }
  return { report: { ...report, summary, ...(notes.length > 0 && { notes }) }, files, before }
}

function unfixableNote(path: GitPath): string {
  return `The fixes of \`${path}\` were not applied: with them it would be no document any more`
}

function fixesByFile(
  findings: readonly Finding[],
  which: 'safe' | 'all',
  unfixable: ReadonlySet<GitPath>,
): ReadonlyMap<GitPath, readonly Fix[]> {
  const byFile = new Map<GitPath, Fix[]>()
  for (const { path, fix } of findings) {
    if (fix === undefined || (which === 'safe' && !fix.safe)) continue
    if (unfixable.has(path) || /(?:^|\/)\.ralph\/archive\//.test(path)) continue
    const others = byFile.get(path)
    if (others === undefined) byFile.set(path, [fix])
    else others.push(fix)
  }
  return byFile
}

/** The files that fixes change, with their new texts. */
function rewrite(
  files: ReadonlyMap<GitPath, FileText>,
  fixes: ReadonlyMap<GitPath, readonly Fix[]>,
): ReadonlyMap<GitPath, { readonly text: string; readonly fixed: number }> {
  const rewritten = new Map<GitPath, { readonly text: string; readonly fixed: number }>()
  for (const [path, of] of fixes) {
    const source = files.get(path)
    const applied = typeof source === 'string' ? applyFixes(source, of) : undefined
    if (applied !== undefined && applied.text !== source) rewritten.set(path, applied)
  }
  return rewritten
}

/** The tree with what fixes changed. */
function treeWith(now: ReadonlyMap<GitPath, FileText>, { files, tree }: LintInput): Tree {
  return {
    has: (path) => tree.has(path),
    paths: () => tree.paths(),
    text(path) {
      const text = now.get(path)
      return typeof text === 'string' && text !== files.get(path) ? text : tree.text(path)
    },
  }
}

function newlyUnread(paths: Iterable<GitPath>, now: Judged, then: Judged): readonly GitPath[] {
  return [...paths].filter((path) => then.unread.has(path) && !now.unread.has(path))
}
