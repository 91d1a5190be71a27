import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { asOfFinder } from '../../src/git/as-of.ts'
import { openRepository } from '../../src/git/repository.ts'
import { States } from '../../src/git/state.ts'
import type { File, Tree } from '../claims/histories.ts'
import { HANDOFF, World } from '../claims/world.ts'
import { temporaryFolder } from './test-repository.ts'

const NAMES = ['a', 'b', 'é\n"', 'c'].map((name) => `.ralph/handoffs/${name}.yaml`)
const MOVED = '.ralph/archive/2026/2026-01-01-a-00000000.yaml'

/** A commit: which of the earlier ones are its parents, and what it makes of the handoffs that the first of them has. */
const commit = fc.record({
  parents: fc.uniqueArray(fc.nat({ max: 20 }), { minLength: 1, maxLength: 3 }),
  changes: fc.array(
    fc.record({
      path: fc.constantFrom(...NAMES, MOVED, 'work'),
      content: fc.constantFrom('one', 'two', undefined),
      mode: fc.constantFrom('100644' as const, '100755' as const),
    }),
    { maxLength: 3 },
  ),
})

interface Made {
  readonly oid: string
  readonly tree: Tree
  readonly parents: readonly Made[]
}

function made(world: World, plan: readonly (typeof commit extends fc.Arbitrary<infer One> ? One : never)[]) {
  const all: Made[] = []
  for (const { parents, changes } of plan) {
    const above = [...new Set(parents.map((i) => all[i % Math.max(all.length, 1)]))].filter(
      (one) => one !== undefined,
    )
    const tree = new Map<string, File>(above[0]?.tree)
    for (const { path, content, mode } of changes) {
      if (content === undefined) tree.delete(path)
      else tree.set(path, { mode, content })
    }
    const oids = above.map(({ oid }) => oid)
    all.push({ oid: world.add(tree, oids), tree, parents: above })
  }
  return all
}

/** The newest commit behind the last one that has a content at a path which none of its parents has there: git is not asked. */
function introduction(all: readonly Made[], path: string, content: string | undefined): string | undefined {
  const reachable = new Set<Made>()
  const visit = (one: Made): void => {
    if (reachable.has(one)) return
    reachable.add(one)
    one.parents.forEach(visit)
  }
  visit(all.at(-1) as Made)
  const has = (one: Made) => one.tree.get(path)?.content === content
  return all.findLast((one) => reachable.has(one) && has(one) && !one.parents.some(has))?.oid
}

test('one walk finds for every handoff the newest commit that brought it, among merges, returns and removals', {
  timeout: 120_000,
}, async () => {
  const folder = temporaryFolder()
  const world = new World(folder)
  const property = fc.asyncProperty(
    fc.array(commit, { minLength: 1, maxLength: 14, size: 'max' }),
    async (plan) => {
      const all = made(world, plan)
      const { oid, tree } = all.at(-1) as Made
      const states = new States(await openRepository(folder))
      const places = [...NAMES.map((path) => ({ path })), { path: MOVED, earlierPath: NAMES[0] as string }]
      const find = asOfFinder(states, { kind: 'commit', oid }, oid, places)
      for (const { path, ...place } of places) {
        const content = tree.get(path)?.content
        const earlier = 'earlierPath' in place ? introduction(all, place.earlierPath, content) : undefined
        const expected = content === undefined ? oid : (earlier ?? introduction(all, path, content))
        expect((await find({ path, ...place })).asOf).toEqual({ kind: 'commit', oid: expected })
      }
    },
  )
  await fc.assert(property, { numRuns: 60 })
})

test('brought on both sides of a merge, the later time counts', async () => {
  const folder = temporaryFolder()
  const world = new World(folder)
  const file: File = { mode: '100644', content: 'one' }
  const root = world.add(new Map(), [])
  const one = world.add(new Map([[HANDOFF, file]]), [root])
  const two = world.add(new Map([[HANDOFF, file]]), [root])
  const oid = world.add(new Map([[HANDOFF, file]]), [one, two])
  const states = new States(await openRepository(folder))
  const find = asOfFinder(states, { kind: 'commit', oid }, oid, [{ path: HANDOFF }])
  expect((await find({ path: HANDOFF })).asOf).toEqual({ kind: 'commit', oid: two })
})

test('no setting of the user hides the commit that brought a handoff', async () => {
  const folder = temporaryFolder()
  const world = new World(folder)
  const file: File = { mode: '100644', content: 'one' }
  const [root = '', head = ''] = world.commit([new Map(), new Map([['work', file]])], 0)
  const home = temporaryFolder()
  const log = [
    'showRoot = false',
    'follow = true',
    'diffMerges = off',
    'showSignature = true',
    'abbrevCommit = true',
  ]
  writeFileSync(
    join(home, '.gitconfig'),
    `[log]\n${log.join('\n')}\n[color]\nui = always\n[diff]\nrenames = copies\n`,
  )
  const known = process.env.HOME
  onTestFinished(() => {
    process.env.HOME = known
  })
  process.env.HOME = home
  const states = new States(await openRepository(folder))
  const place = { path: HANDOFF }
  const find = asOfFinder(states, { kind: 'commit', oid: head }, head, [place])
  expect((await find(place)).asOf).toEqual({ kind: 'commit', oid: root })
})

// A busy machine may take its time for one of the two walks.
test('the walk ends where the last handoff is found, however long the history is', {
  retry: 3,
  timeout: 60_000,
}, async () => {
  const folder = temporaryFolder()
  execFileSync('git', ['init', '-q', folder])
  const commits = Array.from({ length: 20_000 }, (_, i) => {
    const name = i === 0 ? NAMES[0] : i === 19_999 ? NAMES[1] : 'work'
    return `commit refs/heads/main\ncommitter A <a@example.org> ${1_700_000_000 + i} +0000\ndata 1\nm\nM 100644 inline ${name}\ndata 5\n${String(i).padStart(5, '0')}\n`
  })
  execFileSync('git', ['fast-import', '--quiet'], { cwd: folder, input: commits.join('') })
  const oid = execFileSync('git', ['rev-parse', 'main'], { cwd: folder, encoding: 'utf8' }).trim()
  const seconds = async (path: string) => {
    const states = new States(await openRepository(folder))
    const find = asOfFinder(states, { kind: 'commit', oid }, oid, [{ path }])
    const begin = performance.now()
    const { asOf } = await find({ path })
    expect(asOf.kind === 'commit' && asOf.oid === oid).toBe(path === NAMES[1])
    return performance.now() - begin
  }
  expect(await seconds(NAMES[1] as string)).toBeLessThan((await seconds(NAMES[0] as string)) / 3)
})
