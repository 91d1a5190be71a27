import { fixStep } from './fix/step.ts'
import { judge, type LintInput } from './lint.ts'
import type { Finding } from './model/finding.ts'
import type { Report } from './model/report.ts'
import type { FileText } from './model/stage.ts'
import { type GitPath, memoryTree, type Tree } from './model/tree.ts'
import { withWanted } from './shelf.ts'
import { splitStep } from './split/step.ts'

/** One fix may make room for another: so often are fixes applied and the files linted again, at most. */
const MOST_ROUNDS = 10

/** What fixing comes to, as values: nothing is written. */
export interface Fixed {
  /** What is left; its summary says how many fixes were applied. */
  readonly report: Report
  /** All files as they are now. */
  readonly files: ReadonlyMap<GitPath, FileText>
  /** The files that fixes changed, as they were before; undefined for those that there were not. */
  readonly before: ReadonlyMap<GitPath, string | undefined>
}

/**
 * Applies the fixes of findings, the safe ones or all of them, and lints again until no more can be applied. A file that fixes
 * would break is left as it is, and so is the archive, which keeps the bytes of every handoff.
 */
export async function fix(input: LintInput, which: 'safe' | 'all'): Promise<Fixed> {
  const before = new Map<GitPath, string | undefined>()
  const refused = new Map<GitPath, string>()
  const remarks: string[] = []
  let files = input.files
  let now = await judge(input)
  let fixed = 0
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const step =
      fixStep(files, now, which, refused) ??
      (which === 'all' ? await withWanted(() => splitStep(files, now, refused)) : undefined)
    if (step === undefined) break
    const next = new Map([...files, ...step.texts])
    const then = await judge(withTexts(input, next))
    const failed = await withWanted(() => step.failures(then))
    if (failed.length > 0) {
      for (const path of failed) refused.set(path, step.otherwise)
      continue
    }
    for (const path of step.texts.keys()) if (!before.has(path)) before.set(path, files.get(path) as string)
    remarks.push(...step.notes)
    fixed += step.fixed
    files = next
    now = then
  }
  const { report } = now
  const notes = [
    ...(report.notes ?? []),
    ...remarks,
    ...[...refused].map(([path, why]) => `The fixes of \`${path}\` were not applied: ${why}`),
  ]
  const summary = { ...report.summary, fixed }
  const findings = report.findings.map((finding) =>
    refused.has(finding.path) ? withoutFix(finding) : finding,
  )
  return { report: { ...report, findings, summary, ...(notes.length > 0 && { notes }) }, files, before }
}

/** A fix that turned out badly is none. */
function withoutFix({ fix: _, ...finding }: Finding): Finding {
  return finding
}

/** The same question of changed and new texts; what is new is reported on. */
function withTexts(input: LintInput, files: ReadonlyMap<GitPath, FileText>): LintInput {
  const { only, named, tree } = input
  const created = [...files.keys()].filter((path) => !input.files.has(path))
  const and = (paths: ReadonlySet<GitPath>) => new Set([...paths, ...created])
  return {
    ...input,
    files,
    tree: treeWith(tree, files, input.files, created),
    ...(only && { only: and(only) }),
    ...(named && { named: and(named) }),
  }
}

/** The tree with what fixes changed and made. */
function treeWith(
  tree: Tree,
  now: ReadonlyMap<GitPath, FileText>,
  before: ReadonlyMap<GitPath, FileText>,
  created: readonly GitPath[],
): Tree {
  const fresh = created.length === 0 ? undefined : memoryTree(new Map(), created)
  return {
    has: (path) => tree.has(path) || (fresh?.has(path) ?? false),
    paths: () => (created.length === 0 ? tree.paths() : [...tree.paths(), ...created].sort()),
    text(path) {
      const text = now.get(path)
      return typeof text === 'string' && text !== before.get(path) ? text : tree.text(path)
    },
  }
}
