import { parseChange } from '../../model/change.ts'
import type { Handoff } from '../../model/document.ts'
import type { Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import type { GitPath } from '../../model/tree.ts'

/** A file that two unfinished tasks change: they may undo each other's work. */
export const overlap = rule({
  id: 'handoff/overlap',
  kind: 'handoff',
  level: 'off',
  summary: 'A file is claimed by one open handoff',
  *check(handoff, project) {
    if (handoff.archived) return
    const claimants = firstClaimants(project)
    for (const [index, item] of handoff.data.files_changed.entries()) {
      const parsed = parseChange(item)
      const first = 'problem' in parsed ? undefined : claimants.get(parsed.claim.path)
      if (first === undefined || first === handoff || 'problem' in parsed) continue
      yield {
        range: handoff.locate(['files_changed', index]),
        message: `Unexpected claim of \`${parsed.claim.path}\`, which \`${first.id}\` claims too, expected one open handoff for it`,
        help: 'Finish one of the tasks first, or let one handoff tell of both',
      }
    }
  },
})

const memory = new WeakMap<Project, ReadonlyMap<GitPath, Handoff>>()

function firstClaimants(project: Project): ReadonlyMap<GitPath, Handoff> {
  const known = memory.get(project)
  if (known !== undefined) return known
  const claimants = new Map<GitPath, Handoff>()
  for (const handoff of project.handoffs) {
    if (handoff.archived) continue
    for (const item of handoff.data.files_changed) {
      const parsed = parseChange(item)
      if ('claim' in parsed && !claimants.has(parsed.claim.path)) claimants.set(parsed.claim.path, handoff)
    }
  }
  memory.set(project, claimants)
  return claimants
}
