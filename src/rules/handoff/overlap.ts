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
      if (first === undefined || first.path === handoff.path || 'problem' in parsed) continue
      yield {
        range: handoff.locate(['files_changed', index]),
        message: `Unexpected claim of \`${parsed.claim.path}\`, which \`${first.id}\` claims too, expected one open handoff for it`,
        help: 'Finish one of the tasks first, or let one handoff tell of both',
      }
    }
  },
})

type Claimant = Pick<Handoff, 'id' | 'path'>

const memory = new WeakMap<Project['handoffs'], ReadonlyMap<GitPath, Claimant>>()

function firstClaimants({ handoffs }: Project): ReadonlyMap<GitPath, Claimant> {
  const known = memory.get(handoffs)
  if (known !== undefined) return known
  const claimants = new Map<GitPath, Claimant>()
  for (const { archived, id, path, data } of handoffs) {
    if (archived) continue
    for (const item of data.files_changed) {
      const parsed = parseChange(item)
      if ('claim' in parsed && !claimants.has(parsed.claim.path))
        claimants.set(parsed.claim.path, { id, path })
    }
  }
  memory.set(handoffs, claimants)
  return claimants
}
