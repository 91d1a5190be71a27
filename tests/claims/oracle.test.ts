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
import type { Claim, ClaimKind } from '../../src/model/claim.ts'
import { FILE_START } from '../../src/model/place.ts'
import { HANDOFF, Histories, history, NAMES } from './histories.ts'

const folder = mkdtempSync(join(tmpdir(), 'ralph-oracle-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Listing = ReadonlyMap<string, string>

/** What is true, from the listings of both trees alone. */
function isTrue({ path, kind, from }: Claim, before: Listing, after: Listing): boolean {
  const [old, now] = [before.get(path), after.get(path)]
  if (kind === 'created' || kind === 'copied') return old === undefined && now !== undefined
  if (kind === 'deleted') return old !== undefined && now === undefined
  if (kind === 'modified') return old !== undefined && now !== undefined && old !== now
  return (
    isTrue({ path, kind: 'created', range: FILE_START }, before, after) &&
    before.has(from as string) &&
    !after.has(from as string)
  )
}

const KINDS: readonly ClaimKind[] = ['created', 'modified', 'deleted', 'copied']

/** Every claim that can be made of a name, true or false. */
const claim: fc.Arbitrary<Claim> = fc.oneof(
  fc.record({
    path: fc.constantFrom(...NAMES, 'nowhere', 'src'),
    kind: fc.constantFrom(...KINDS),
    range: fc.constant(FILE_START),
  }),
  fc.record({
    path: fc.constantFrom(...NAMES),
    from: fc.constantFrom(...NAMES),
    kind: fc.constant('renamed' as const),
    range: fc.constant(FILE_START),
  }),
)

const runs = Number(process.env.RALPH_ORACLE_RUNS ?? 150)

test('no lie passes and no truth is accused, on random histories with hostile names', async () => {
  const histories = new Histories(folder)
  await fc.assert(
    fc.asyncProperty(history, fc.array(claim, { minLength: 1, maxLength: 24 }), async (steps, claims) => {
      const written = histories.write(steps)
      const [before, after] = [histories.list(written.base), histories.list(written.head)]
      const repository = await openRepository(folder)
      const facts = await gather(
        repository,
        [{ path: HANDOFF, claims, spec: undefined, recorded: written.base, open: true }],
        {
          head: { kind: 'commit', oid: written.head },
          recordedIn: () => undefined,
          unfit: (all, one, two) => all.filter((each) => !fit(each, one, two).fits).flatMap(pathsOf),
        },
      )
      const found = facts.handoffs.get(HANDOFF)
      if (found === undefined) throw new Error('no facts')
      for (const { claim: judged, verdict, reason } of judge(HANDOFF, claims, found)) {
        const expected = isTrue(judged, before, after) ? 'confirmed' : 'contradicted'
        expect(`${JSON.stringify(judged.path)} ${judged.kind}: ${verdict} (${reason})`).toContain(
          `: ${expected} (`,
        )
      }
      const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
        (path) => before.get(path) !== after.get(path),
      )
      const covered = new Set(
        claims.flatMap((each) => (each.kind === 'renamed' ? pathsOf(each) : [each.path])),
      )
      const expected = changed.filter((path) => path !== HANDOFF && !covered.has(path)).sort()
      const unclaimed = findUnclaimed(found.completeness ? [found.completeness] : [], claims, () => false)
      expect(unclaimed.map(({ change }) => change.path)).toEqual(expected)
    }),
    { numRuns: runs },
  )
})
