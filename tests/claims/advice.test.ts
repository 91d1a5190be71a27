import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { fit, pathsOf } from '../../src/claims/fit.ts'
import { judge } from '../../src/claims/judge.ts'
import { gather } from '../../src/git/gather.ts'
import { openRepository } from '../../src/git/repository.ts'
import type { Claim, ClaimKind, Judgement } from '../../src/model/claim.ts'
import { FILE_START } from '../../src/model/place.ts'
import { STATES, statesOf, type Tree } from './histories.ts'
import { claimsOf, together } from './truth.ts'
import { HANDOFF, World } from './world.ts'

const folder = mkdtempSync(join(tmpdir(), 'ralph-advice-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('whoever claims what the help of a contradiction says, claims the truth', {
  timeout: 120_000,
}, async () => {
  const world = new World(folder)
  let taken = 0
  const property = fc.asyncProperty(together, async (all) => {
    const trees = statesOf(all.map(({ steps }) => steps))
    const commits = world.commit(trees, STATES - 1)
    const claims = claimsOf(all, trees[0] as Tree, trees.at(-1) as Tree)
    const advised = (await judged(claims, commits)).flatMap((judgement) => advice(judgement))
    const wrong = (await judged(advised, commits)).filter(({ verdict }) => verdict !== 'confirmed')
    expect(wrong.map(({ claim, message }) => ({ ...claim, message }))).toEqual([])
    taken += advised.length
  })
  await fc.assert(property, { numRuns: 20 })
  // Some histories have little to contradict.
  expect(taken).toBeGreaterThan(20)
})

async function judged(claims: readonly Claim[], commits: readonly string[]): Promise<readonly Judgement[]> {
  const question = { path: HANDOFF, claims, spec: undefined, recorded: commits[0] as string, open: true }
  const facts = await gather(await openRepository(folder), [question], {
    head: { kind: 'commit', oid: commits.at(-1) as string },
    recordedIn: () => undefined,
    unfit: (some, before, after) => some.filter((one) => !fit(one, before, after).fits).flatMap(pathsOf),
  })
  const found = facts.handoffs.get(HANDOFF)
  return found === undefined ? [] : judge(HANDOFF, claims, found)
}

/** The claims that a help proposes first. */
function advice({ claim, verdict, help = '' }: Judgement): readonly Claim[] {
  if (verdict !== 'contradicted') return []
  const of = (path: string, kind: string, from?: string): Claim => ({
    path,
    kind: kind as ClaimKind,
    ...(from !== undefined && { from }),
    range: FILE_START,
  })
  const [, same] = /^Claim it (\w+)/.exec(help) ?? []
  if (same !== undefined) return [of(claim.path, same)]
  if (help.startsWith('Claim the old name deleted')) {
    const both = help.endsWith('new one modified') ? [of(claim.path, 'modified')] : []
    return [of(claim.from as string, 'deleted'), ...both]
  }
  const [, path = '', kind = ''] = /^Claim `(.+)(?:` | — )(created|modified|renamed)\b/s.exec(help) ?? []
  const [from, to] = path.split(' → ')
  if (kind === 'renamed') return [of(to as string, kind, from)]
  return kind === '' ? [] : [of(path, kind)]
}
