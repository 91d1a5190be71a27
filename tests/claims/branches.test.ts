import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import type { Claim, Judgement } from '../../src/model/claim.ts'
import { encodeGitPath } from '../../src/model/git-path.ts'
import { verifyRepository } from '../../src/verify/repository.ts'
import { type File, statesOf, type Tree } from './histories.ts'
import { changes, claimsOf, isTrue, together } from './truth.ts'
import { World } from './world.ts'

const folder = mkdtempSync(join(tmpdir(), 'ralph-branches-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ONE = '.ralph/handoffs/one.yaml'
const TWO = '.ralph/handoffs/two.yaml'
const ARCHIVED = '.ralph/archive/2026/2026-01-01-one-00000000.yaml'

const plan = fc.record({
  /** The commit of the branch, from 1 on, that brings each handoff. */
  one: fc.integer({ min: 1, max: 4 }),
  two: fc.integer({ min: 1, max: 4 }),
  /** After which commit main is merged into the branch; never at 0. */
  merged: fc.integer({ min: 0, max: 3 }),
  landing: fc.constantFrom('none', 'none', 'merge', 'squash', 'rebase'),
  archived: fc.boolean(),
  /** The first handoff records where the branch left main, a commit before, one of the branch, or nothing. */
  recorded: fc.constantFrom('left', 'left', 'before', 'within', undefined),
  flag: fc.boolean(),
  untrusted: fc.boolean(),
  depth: fc.constantFrom(undefined, undefined, 1, 2, 3),
})
type Plan = typeof plan extends fc.Arbitrary<infer Value> ? Value : never

/** A handoff in YAML that is JSON, so that any name can be written. */
function handoff(claims: readonly Claim[], base: string | undefined): File {
  const files = claims.map(({ path, kind, from }) => ({
    path: written(path),
    change: kind,
    ...(kind === 'renamed' && { from: written(from as string) }),
  }))
  const git = base === undefined ? {} : { git: { base } }
  const status = { completed: ['all of it'] }
  const text = JSON.stringify(
    { spec_ref: 'https://example.org/', status, files_changed: files, ...git },
    null,
    1,
  )
  const escaped = text.replace(
    /[^\x20-\x7e\n]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return { mode: '100644', content: escaped }
}

/** git's quoted form, for what text does not hold and for what would be read as that form. */
function written(path: string): string {
  if (!/[\udc80-\udcff]/.test(path.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '')) && !/^".*"$/s.test(path))
    return path
  return `"${[...encodeGitPath(path)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')}"`
}

/** The claims that one handoff can make side by side: a path is claimed once. */
function distinct(claims: readonly Claim[]): readonly Claim[] {
  const taken = new Set<string>()
  return claims.filter(({ path, kind, from }) => {
    const names = kind === 'renamed' ? [path, from as string] : [path]
    if (names.some((name) => taken.has(name)) || new Set(names).size < names.length) return false
    for (const name of names) taken.add(name)
    return true
  })
}

const file = (content: string): File => ({ mode: '100644', content })
const MAIN: readonly Tree[] = [
  new Map([['m/a', file('1')]]),
  new Map([
    ['m/a', file('1')],
    ['m/before', file('1')],
  ]),
  new Map([
    ['m/a', file('2')],
    ['m/before', file('1')],
    ['m/b', file('1')],
  ]),
  new Map([
    ['m/b', file('2')],
    ['m/c', file('1')],
  ]),
]

/** A commit that was made, and what is in it. */
interface Made {
  readonly oid: string
  readonly tree: Tree
}

/** Builds the plan's history: main, a branch of four commits with two handoffs, and how the branch landed. */
function build(world: World, states: readonly Tree[], all: Parameters<typeof claimsOf>[0], asked: Plan) {
  const join = (...trees: readonly Tree[]): Tree => new Map(trees.flatMap((tree) => [...tree]))
  const make = (tree: Tree, ...parents: readonly Made[]): Made => ({
    oid: world.add(
      tree,
      parents.map(({ oid }) => oid),
    ),
    tree,
  })
  const start = states[0] as Tree
  const before = make(join(start, MAIN[0] as Tree))
  const left = make(join(start, MAIN[1] as Tree), before)
  const main1 = make(join(start, MAIN[2] as Tree), left)
  const main2 = make(join(start, MAIN[3] as Tree), main1)

  const claimsAt = (n: number) => distinct(claimsOf(all, left.tree, join(states[n] as Tree, MAIN[1] as Tree)))
  const oneClaims = claimsAt(asked.one)
  const twoClaims = claimsAt(asked.two)
  let within: Made | undefined
  const documents = (n: number): Tree => {
    const base = { left, before, within: within ?? left }[asked.recorded ?? 'left'].oid
    return new Map([
      ...(n >= asked.one ? [[ONE, handoff(oneClaims, asked.recorded && base)] as const] : []),
      ...(n >= asked.two ? [[TWO, handoff(twoClaims, left.oid)] as const] : []),
    ])
  }
  /** The four commits on top of another, and what main has meanwhile. */
  const branch = (from: Made, theirs: Tree, merged: number) => {
    const made: Made[] = []
    let tip = from
    let main = theirs
    for (let n = 1; n <= 4; n++) {
      tip = make(join(states[n] as Tree, main, documents(n)), tip)
      made.push(tip)
      // A base within the branch is a commit before the handoff; else there is none.
      if (n === 1 && asked.one > 1) within ??= tip
      if (n === merged) {
        main = MAIN[2] as Tree
        tip = make(join(states[n] as Tree, main, documents(n)), tip, main1)
      }
    }
    return { made, tip }
  }
  const own = branch(left, MAIN[1] as Tree, asked.merged)
  const landed = join(states[4] as Tree, MAIN[3] as Tree, documents(4))
  const at = (commits: readonly Made[]) => ({
    one: commits[asked.one - 1] as Made,
    two: commits[asked.two - 1] as Made,
  })
  const fork = asked.merged > 0 ? main1 : left
  const common = { before, left, within, fork, oneClaims, twoClaims }
  switch (asked.landing) {
    case 'none':
      return { ...common, tip: own.tip, main: main2, ...at(own.made) }
    case 'merge': {
      const tip = make(landed, main2, own.tip)
      return { ...common, tip, main: tip, ...at(own.made) }
    }
    case 'squash': {
      const tip = make(landed, main2)
      return { ...common, tip, main: tip, one: tip, two: tip }
    }
    case 'rebase': {
      const { made, tip } = branch(main2, MAIN[3] as Tree, 0)
      return { ...common, tip, main: tip, ...at(made) }
    }
  }
}

const runs = Number(process.env.RALPH_ORACLE_RUNS ?? 150)

test('no lie passes and no truth is accused, on branches that are merged into, landed, archived and cloned', {
  timeout: 3_600_000,
}, async () => {
  const world = new World(folder)
  let seen = 0
  let count = 0
  const property = fc.asyncProperty(together, plan, async (all, asked) => {
    const states = statesOf(all.map(({ steps }) => steps))
    const made = build(world, states, all, asked)
    const archives = asked.archived && asked.landing === 'none'
    let head = made.tip
    if (archives) {
      const tree = new Map(made.tip.tree)
      tree.set(ARCHIVED, tree.get(ONE) as File)
      tree.delete(ONE)
      head = { oid: world.add(tree, [made.tip.oid]), tree }
    }
    const id = ++count
    world.branch(`main-${id}`, made.main.oid)
    world.head(head.oid)
    const cwd = asked.depth === undefined ? folder : clone(world, head.oid, asked.depth, id)
    const request = { cwd, names: [], all: true, head: 'HEAD', untrusted: asked.untrusted }
    const branch = asked.depth === undefined ? { defaultBranch: `main-${id}` } : {}
    const flag = asked.flag && asked.depth === undefined ? { base: made.left.oid } : {}
    const { report } = await verifyRepository({ ...request, ...branch, ...flag })
    if (cwd !== folder) rmSync(cwd, { recursive: true })

    const wrong: unknown[] = []
    const narrowed = asked.recorded === 'within' && made.within !== undefined
    const base = { left: made.left, before: made.before, within: made.within ?? made.left }[
      asked.recorded ?? 'left'
    ]
    const check = (judgement: Judgement, from: Made, at: Made, strictly: boolean) => {
      const { claim, verdict, reason } = judgement
      const holds = isTrue(claim, from.tree, at.tree)
      const later = isTrue(claim, from.tree, head.tree)
      const bad =
        (verdict === 'contradicted' && (holds || later)) ||
        (verdict === 'confirmed' && !holds) ||
        (strictly && verdict === 'inconclusive' && (holds || !later || reason !== 'committed-later'))
      if (bad) wrong.push({ ...claim, verdict, reason, asked })
    }
    for (const judgement of report.claims ?? []) {
      const full = asked.depth === undefined
      if (judgement.handoff === TWO) check(judgement, made.left, made.two, full)
      // A base that nobody stated is assumed: it confirms what is so since then, and that is another question after landing.
      else if (asked.recorded === undefined && !flag.base) {
        if (judgement.verdict === 'contradicted') check(judgement, made.left, made.one, false)
        else if (full && asked.landing === 'none') check(judgement, made.fork, made.one, false)
      } else if (asked.recorded === undefined) check(judgement, made.left, made.one, full)
      // Narrowed, it is compared with where the work left main, or with `--base`, and the author's own base accuses nobody.
      else if (asked.untrusted && narrowed && asked.landing === 'none') {
        if (judgement.verdict === 'confirmed')
          check(judgement, flag.base ? made.left : made.fork, made.one, false)
      } else if (narrowed && (asked.landing === 'squash' || asked.landing === 'rebase')) {
        // The base of the branch is no part of what landed.
        if (judgement.verdict === 'contradicted')
          check(judgement, flag.base ? made.left : base, made.one, false)
      } else check(judgement, base, made.one, full)
    }
    expect(wrong).toEqual([])
    // A task that began within the branch owes what it changed since, too; what main brought later is nobody's.
    const began = narrowed && !asked.flag && !asked.untrusted && !archives ? made.within : undefined
    const since = changes((began ?? made.fork).tree, head.tree)
    const apart = new Set(changes(made.fork.tree, head.tree))
    const own = asked.merged > 0 ? since.filter((path) => apart.has(path)) : since
    if (asked.depth === undefined && asked.landing === 'none')
      expectUnclaimed(report, made, new Set([...apart, ...own]))
    seen += all.length
  })
  const seed = Number(process.env.RALPH_ORACLE_SEED ?? Date.now())
  for (let round = 0; seen < runs; round++) await fc.assert(property, { numRuns: 3, seed: seed + round })
  if (process.env.RALPH_ORACLE_RUNS) console.log(`${seen} histories in ${count} branches`)
})

function expectUnclaimed(
  { unclaimed }: { readonly unclaimed?: readonly { readonly path: string }[] },
  made: ReturnType<typeof build>,
  changed: ReadonlySet<string>,
): void {
  const covered = new Set(
    [...made.oneClaims, ...made.twoClaims].flatMap(({ path, kind, from }) =>
      kind === 'renamed' ? [path, from as string] : [path],
    ),
  )
  const owed = [...changed].filter((path) => !covered.has(path) && !path.startsWith('.ralph/'))
  // A claim that misses only letter case or Unicode form is told once, at the claim.
  const told = new Set(unclaimed?.map(({ path }) => path))
  const near = new Set([...covered].flatMap((path) => [path.toLowerCase(), path.normalize('NFC')]))
  const missing = owed.filter(
    (path) => !told.has(path) && !near.has(path.toLowerCase()) && !near.has(path.normalize('NFC')),
  )
  expect({ missing, extra: [...told].filter((path) => !owed.includes(path)) }).toEqual({
    missing: [],
    extra: [],
  })
}

/** A shallow clone of one commit. */
function clone(world: World, commit: string, depth: number, id: number): string {
  world.branch(`clone-${id}`, commit)
  const target = mkdtempSync(join(tmpdir(), 'ralph-clone-'))
  const from = ['--depth', String(depth), '--branch', `clone-${id}`, `file://${folder}`]
  execFileSync('git', ['clone', '-q', '--no-checkout', ...from, target], { stdio: 'pipe' })
  return target
}
