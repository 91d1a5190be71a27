import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { fit, pathsOf } from '../../src/claims/fit.ts'
import { judge } from '../../src/claims/judge.ts'
import { findUnclaimed } from '../../src/claims/unclaimed.ts'
import { gather } from '../../src/git/gather.ts'
import { openRepository } from '../../src/git/repository.ts'
import type { Claim, Verdict } from '../../src/model/claim.ts'
import type { HandoffFacts } from '../../src/model/facts.ts'
import type { AsOf } from '../../src/model/git.ts'
import { STATES, statesOf, type Tree } from './histories.ts'
import { changes, claimsOf, isTrue, together } from './truth.ts'
import { HANDOFF, World } from './world.ts'

const folder = mkdtempSync(join(tmpdir(), 'ralph-oracle-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Which of the states is the base, and which are the commits, the index and the disk that are judged. */
const state = fc.nat({ max: STATES - 1 })
const setting = fc.record({
  head: fc.constantFrom('commit' as const, 'index' as const, 'worktree' as const),
  base: state,
  asOf: state,
  index: state,
  disk: state,
})

const runs = Number(process.env.RALPH_ORACLE_RUNS ?? 150)

test('no lie passes and no truth is accused, on random histories with hostile names', {
  timeout: 600_000,
}, async () => {
  const world = new World(folder)
  let seen = 0
  const property = fc.asyncProperty(together, setting, async (all, { head, ...at }) => {
    const trees = statesOf(all.map(({ steps }) => steps))
    const tree = (i: number) => trees[i] as Tree
    const base = Math.min(at.base, at.asOf)
    const commits = world.commit(trees, head === 'commit' ? at.asOf : STATES)
    const last = commits.at(-1) as string
    if (head === 'commit')
      expect([...world.list(last).keys()].sort()).toEqual([...tree(STATES - 1).keys(), HANDOFF].sort())
    world.head(commits[head === 'commit' ? STATES - 1 : at.asOf] as string)
    if (head !== 'commit') world.index(commits[at.index] as string)
    if (head === 'worktree') world.disk(tree(at.disk))
    const described = { commit: tree(at.asOf), index: tree(at.index), worktree: tree(at.disk) }[head]
    const now = head === 'commit' ? tree(STATES - 1) : described
    const claims = claimsOf(all, tree(base), described)
    const facts = await factsOf(
      claims,
      commits[base] as string,
      head === 'commit' ? { kind: 'commit', oid: last } : { kind: head },
    )
    const truth = (one: Claim): Verdict => {
      if (isTrue(one, tree(base), described)) return 'confirmed'
      return isTrue(one, tree(base), now) ? 'inconclusive' : 'contradicted'
    }
    const verdicts = judge(HANDOFF, claims, facts)
    const wrong = verdicts.filter(
      ({ claim: one, verdict, reason }) =>
        truth(one) !== verdict || (verdict === 'inconclusive' && reason !== 'committed-later'),
    )
    expect(wrong.map(({ claim: one, verdict, reason }) => ({ ...one, verdict, reason }))).toEqual([])
    const covered = new Set(claims.flatMap((one) => (one.kind === 'renamed' ? pathsOf(one) : [one.path])))
    const unclaimed = findUnclaimed(facts.completeness ? [facts.completeness] : [], claims, () => false)
    expect(unclaimed.map(({ change }) => change.path)).toEqual(
      changes(tree(base), now).filter((path) => !covered.has(path)),
    )
    seen += all.length
  })
  const seed = Date.now()
  for (let round = 0; seen < runs; round++) await fc.assert(property, { numRuns: 3, seed: seed + round })
})

async function factsOf(claims: readonly Claim[], recorded: string, head: AsOf): Promise<HandoffFacts> {
  const facts = await gather(
    await openRepository(folder),
    [{ path: HANDOFF, claims, spec: undefined, recorded, open: true }],
    {
      head,
      recordedIn: () => undefined,
      unfit: (all, before, after) => all.filter((one) => !fit(one, before, after).fits).flatMap(pathsOf),
    },
  )
  return facts.handoffs.get(HANDOFF) as HandoffFacts
}
