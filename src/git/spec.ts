import type { SpecFacts } from '../model/facts.ts'
import type { AsOf } from '../model/git.ts'
import type { GitPath } from '../model/tree.ts'
import { ignoredAmong } from './ignored.ts'
import { Names } from './names.ts'
import type { States } from './state.ts'
import { storedOid } from './worktree.ts'

/** What git knows of a handoff's specification. */
export async function specFacts(
  states: States,
  spec: GitPath | undefined,
  asOf: AsOf,
  head: AsOf,
): Promise<SpecFacts> {
  if (spec === undefined) return { entry: null, current: null, ignored: false }
  const [then, now] = await Promise.all([states.entries(asOf, [spec]), states.entries(head, [spec])])
  const entry = then.get(spec) ?? null
  const current = await storedOid(states.repository, spec, now.get(spec))
  if (entry !== null) return { entry, current, ignored: false }
  const near = new Names([...(await states.all(asOf)).keys()]).looksFor(spec, true)
  const nearest = near.caseOf ?? near.normalisedOf ?? near.nearest
  const ignored = (await ignoredAmong(states.repository, [spec])).has(spec)
  return { entry, current, ignored, ...(nearest !== undefined && { nearest }) }
}
