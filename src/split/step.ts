import { isFixable, newlyUnread, rewrite, type Step } from '../fix/step.ts'
import type { Judged } from '../lint.ts'
import type { Finding } from '../model/finding.ts'
import type { FileText } from '../model/stage.ts'
import type { GitPath } from '../model/tree.ts'
import { failedSplits, planSplits } from '../split.ts'

/** The round that splits all skills whose findings suggest it; undefined when there are none. */
export function splitStep(
  files: ReadonlyMap<GitPath, FileText>,
  now: Judged,
  refused: ReadonlyMap<GitPath, string>,
): Step | undefined {
  const findings = now.report.findings.filter(({ path, fix }) => fix?.split && isFixable(path, refused))
  if (findings.length === 0) return undefined
  if (now.project.hasUnreadWorkflows) return heldBack(findings)
  const plan = planSplits(now.project, findings)
  const { texts } = rewrite(files, plan.edits)
  const created = plan.created.map(({ path, text }) => [path, text] as const)
  return {
    texts: new Map([...texts, ...created]),
    fixed: plan.skills.size,
    notes: [...plan.skills].map(([path, ids]) => note(path, ids)),
    otherwise: 'its parts, or their order in a workflow, would not be what they are meant to be',
    failures(then) {
      const broken = new Set(newlyUnread(texts.keys(), now, then))
      const failed = failedSplits(plan, now.project, then.project, then.report.findings)
      return [...new Set([...failed, ...[...plan.skills.keys()].filter((path) => broken.has(path))])]
    },
  }
}

/** Parts that a workflow does not name would never be done. */
function heldBack(findings: readonly Finding[]): Step {
  const otherwise = 'a workflow that cannot be read may name it; put that right first'
  return {
    texts: new Map(),
    fixed: 0,
    notes: [],
    otherwise,
    failures: () => findings.map(({ path }) => path),
  }
}

function note(path: GitPath, ids: readonly string[]): string {
  const names = ids.map((id) => `\`${id}\``)
  const last = names.at(-1)
  const list = `${names.slice(0, -1).join(', ')} and ${last}`
  return `\`${path}\`: split into ${list}; ${last} keeps its description and criteria, the others need criteria of their own`
}
