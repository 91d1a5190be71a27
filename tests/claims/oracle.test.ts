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
import type { Claim, ClaimKind, Verdict } from '../../src/model/claim.ts'
import type { HandoffFacts } from '../../src/model/facts.ts'
import type { AsOf } from '../../src/model/git.ts'
import { FILE_START } from '../../src/model/place.ts'
import { folderOf, history, NAMES, STATES, statesOf, type Tree } from './histories.ts'
import { HANDOFF, World } from './world.ts'

const folder = mkdtempSync(join(tmpdir(), 'ralph-oracle-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What is true, from both trees alone: git is not asked. */
function isTrue({ path, kind, from }: Claim, before: Tree, after: Tree): boolean {
  const isNew = !before.has(path) && after.has(path)
  if (kind === 'created' || kind === 'copied') return isNew
  if (kind === 'deleted') return before.has(path) && !after.has(path)
  if (kind === 'renamed') return isNew && before.has(from as string) && !after.has(from as string)
  return before.has(path) && after.has(path) && isDifferent(path, before, after)
}

function isDifferent(path: string, before: Tree, after: Tree): boolean {
  const [old, now] = [before.get(path), after.get(path)]
  return old?.mode !== now?.mode || old?.content !== now?.content
}

function changes(before: Tree, after: Tree): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => isDifferent(path, before, after))
    .sort()
}

const KINDS: readonly ClaimKind[] = ['created', 'modified', 'deleted', 'copied']
const range = fc.constant(FILE_START)

/** Every claim that can be made of a name, true or false. */
const claim: fc.Arbitrary<Claim> = fc.oneof(
  fc.record({ path: fc.constantFrom(...NAMES, 'nowhere', 'src'), kind: fc.constantFrom(...KINDS), range }),
  fc.record({
    path: fc.constantFrom(...NAMES),
    from: fc.constantFrom(...NAMES),
    kind: fc.constant('renamed' as const),
    range,
  }),
)

/** Histories that stand side by side in one repository, and what one handoff claims of them all. */
const together = fc.array(
  fc.record({ steps: history, claims: fc.array(claim, { minLength: 1, maxLength: 12, size: 'max' }) }),
  {
    minLength: 1,
    maxLength: 40,
    size: 'max',
  },
)

/** Which of the states is the base, and which are the commits, the index and the disk that are judged. */
const state = fc.nat({ max: STATES - 1 })
const setting = fc.record({
  head: fc.constantFrom('commit' as const, 'index' as const, 'worktree' as const),
  base: state,
  asOf: state,
  index: state,
  disk: state,
})

/** The claims, those that state every second change rightly included. */
function claimsOf(
  all: readonly { readonly claims: readonly Claim[] }[],
  before: Tree,
  after: Tree,
): readonly Claim[] {
  const made = all.flatMap(({ claims }, i) =>
    claims.map((one) => ({
      ...one,
      path: folderOf(i) + one.path,
      ...(one.from !== undefined && { from: folderOf(i) + one.from }),
    })),
  )
  const kind = (path: string) => (!before.has(path) ? 'created' : after.has(path) ? 'modified' : 'deleted')
  const truths = changes(before, after).filter((_, i) => i % 2 === 0)
  return [...made, ...truths.map((path) => ({ path, kind: kind(path) as ClaimKind, range: FILE_START }))]
}

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
