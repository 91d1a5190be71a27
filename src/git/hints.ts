import type { Hint } from '../model/facts.ts'
import type { AsOf, Oid, TreeEntry } from '../model/git.ts'
import { decodeGitPath } from '../model/git-path.ts'
import type { GitPath } from '../model/tree.ts'
import { lines } from './ancestry.ts'
import { split } from './delta.ts'
import { ignoredAmong } from './entries.ts'
import { Names } from './names.ts'
import { git } from './run.ts'
import type { States } from './state.ts'

/** What hints are looked up for: paths of claims that do not fit, and the range that they were made for. */
export interface HintQuestion {
  readonly paths: readonly GitPath[]
  readonly asOf: AsOf
  readonly base: Oid | null
  readonly before: ReadonlyMap<GitPath, TreeEntry>
  readonly after: ReadonlyMap<GitPath, TreeEntry>
}

/** For how many paths the costlier look-ups are made: a hint is a courtesy, and its cost must stay one. */
const MOST_GUESSES = 20
const MOST_HISTORIES = 200
const MOST_ELSEWHERE = 3
const MOST_COMMITS = 500

/** What else git knows of paths that are not as claimed. */
export async function findHints(states: States, question: HintQuestion): Promise<ReadonlyMap<GitPath, Hint>> {
  const { paths, asOf } = question
  if (paths.length === 0) return new Map()
  const [all, ignored, inIndex, touched] = await Promise.all([
    states.all(asOf),
    ignoredAmong(
      states.repository,
      paths.filter((path) => !question.before.has(path) && !question.after.has(path)),
    ),
    indexFacts(states, asOf),
    touches(states, question, paths.slice(0, MOST_HISTORIES)),
  ])
  const lost = paths.filter(
    (path) => !question.before.has(path) && !question.after.has(path) && !touched.has(path),
  )
  const branches = await Promise.all(lost.slice(0, MOST_ELSEWHERE).map((path) => elsewhere(states, path)))
  const names = new Names([...all.keys()])
  const byObject = await created(states, question)
  return new Map(
    paths.map((path, i) => {
      const missing = !question.after.has(path)
      const moved = question.before.get(path)
      const hint: Hint = {
        ...(ignored.has(path) && { ignored: true }),
        ...optional('superproject', nestedAround(path, all, inIndex.nested)),
        ...optional('hidden', inIndex.hidden.get(path)),
        ...(inIndex.unmerged.has(path) && { unmerged: true }),
        ...(missing && names.looksFor(path, i < MOST_GUESSES)),
        ...optional('movedTo', missing && moved !== undefined ? byObject.get(moved.oid) : undefined),
        ...optional('touchedIn', touched.get(path)),
        ...optional('deletedIn', missing ? touched.get(path) : undefined),
        ...optional('onlyOn', branches[lost.slice(0, MOST_ELSEWHERE).indexOf(path)]),
      }
      return [path, hint]
    }),
  )
}

/** What only the index and the working tree know; a commit has none of it. */
async function indexFacts(states: States, asOf: AsOf) {
  const none = {
    hidden: new Map<GitPath, 'assume-unchanged' | 'skip-worktree'>(),
    unmerged: new Set<GitPath>(),
    nested: [] as readonly GitPath[],
  }
  if (asOf.kind === 'commit') return none
  const [hidden, unmerged, nested] = await Promise.all([
    asOf.kind === 'worktree' ? states.hiddenByFlag() : none.hidden,
    states.unmerged(),
    asOf.kind === 'worktree' ? states.nestedRepositories() : none.nested,
  ])
  return { hidden, unmerged, nested }
}

/** Paths that the range created, by object: where unchanged content went. The first by name, so that it is always the same. */
async function created(states: States, { asOf, base }: HintQuestion): Promise<ReadonlyMap<Oid, GitPath>> {
  if (base === null) return new Map()
  const places = new Map<Oid, GitPath>()
  for (const change of (await states.delta(base, asOf)).values()) {
    if (change.kind !== 'created' || change.after === undefined) continue
    const known = places.get(change.after.oid)
    if (known === undefined || change.path < known) places.set(change.after.oid, change.path)
  }
  return places
}

/** The newest commit of the range that touched each path, in two calls to git for all of them. */
async function touches(
  states: States,
  { asOf, base }: HintQuestion,
  paths: readonly GitPath[],
): Promise<ReadonlyMap<GitPath, Oid>> {
  const { repository } = states
  const tip = asOf.kind === 'commit' ? asOf.oid : repository.head
  const sayable = paths.filter((path) => !/\p{Surrogate}/u.test(path))
  if (tip === null || sayable.length === 0) return new Map()
  const range = base === null || base === repository.emptyTree ? tip : `${base}..${tip}`
  const found = await commits(states, [`--max-count=${MOST_COMMITS}`, range], sayable)
  const args = ['diff-tree', '--stdin', '-r', '-z', '--root', '--name-only', '--no-renames']
  const { stdout } = await git(repository.place, args, {
    input: found.map((commit) => `${commit}\n`).join(''),
  })
  const newest = new Map<GitPath, Oid>()
  const known = new Set(found)
  let commit = ''
  for (const field of split(stdout).map(decodeGitPath)) {
    if (known.has(field)) commit = field
    else if (!newest.has(field)) newest.set(field, commit)
  }
  return newest
}

/** A branch that has a path which the range never had. Walks all of history, so only a few paths are asked for. */
async function elsewhere(states: States, path: GitPath): Promise<string | undefined> {
  if (/\p{Surrogate}/u.test(path)) return undefined
  const [commit] = await commits(states, ['--max-count=1', '--all'], [path])
  return commit === undefined ? undefined : branchOf(states, commit, path)
}

async function commits(
  states: States,
  revisions: readonly string[],
  paths: readonly GitPath[],
): Promise<readonly Oid[]> {
  return lines((await git(states.repository.place, ['rev-list', ...revisions, '--', ...paths])).stdout)
}

async function branchOf(states: States, commit: Oid, path: GitPath): Promise<string | undefined> {
  const args = [
    'for-each-ref',
    '--format=%(refname:short)',
    `--contains=${commit}`,
    '--count=1',
    'refs/heads',
    'refs/remotes',
  ]
  const branch = (await git(states.repository.place, args)).stdout.toString('utf8').split('\n')[0]
  if (branch === undefined || branch === '') return undefined
  const { stdout } = await git(
    states.repository.place,
    ['ls-tree', '-z', '--full-tree', `refs/heads/${branch}`, '--', path],
    { expected: [0, 128] },
  )
  return stdout.length > 0 ? branch : undefined
}

function nestedAround(
  path: GitPath,
  all: ReadonlyMap<GitPath, TreeEntry>,
  nested: readonly GitPath[],
): GitPath | undefined {
  const inside = nested.find((folder) => path.startsWith(`${folder}/`))
  if (inside !== undefined) return inside
  for (let cut = path.indexOf('/'); cut !== -1; cut = path.indexOf('/', cut + 1)) {
    if (all.get(path.slice(0, cut))?.mode === '160000') return path.slice(0, cut)
  }
  return undefined
}

function optional<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]: Value })
}
