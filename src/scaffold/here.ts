import { classifyAll } from '../classify.ts'
import { applyPlan } from '../disk/write-new.ts'
import { entriesOf } from '../git/entries.ts'
import { ignoredAmong } from '../git/ignored.ts'
import { openRepository, type Repository, requireWorktree } from '../git/repository.ts'
import { byCodeUnit } from '../model/order.ts'
import { Refusal } from '../model/refusal.ts'
import { schemaText } from '../package.ts'
import { type NewKind, planInit, planNew } from '../scaffold.ts'
import { readSettings, skillRoots } from '../settings.ts'
import { diskTree, type Files, findRoot, readConvention } from '../workspace.ts'
import type { GitMoment } from './handoff.ts'
import type { Plan } from './plan.ts'

/** What `ralph init` was asked for. */
export interface InitRequest {
  /** Absolute path of the folder to work in. */
  readonly cwd: string
  /** The version of ralph that the integrations pin. */
  readonly version: string
  readonly preCommit: boolean
  readonly github: boolean
}

/** Makes what a repository needs to begin, at git's top level or, outside of git, in the folder itself. */
export async function initHere({ cwd, ...wishes }: InitRequest): Promise<Plan> {
  const repository = await repositoryAt(cwd)
  const root = repository === undefined ? cwd : requireWorktree(repository)
  const ignored = repository !== undefined && (await ignoredAmong(repository, ['.ralph/ralph.yaml'])).size > 0
  const plan = planInit({ tree: diskTree(root), ignored, schema: schemaText, ...wishes })
  applyPlan(root, plan)
  return plan
}

/** What `ralph new` was asked for. */
export interface NewRequest {
  readonly cwd: string
  readonly kind: NewKind
  readonly name: string
  /** The path of a specification. */
  readonly spec?: string
  /** Where a note's facts come from. */
  readonly source?: string
  /** A date as `2026-11-20`. */
  readonly today: string
}

/** Makes a file to begin from. */
export async function newHere({ cwd, kind, name, source, today, ...request }: NewRequest): Promise<Plan> {
  const repository = await repositoryAt(cwd)
  const root = repository === undefined ? (findRoot(cwd) ?? cwd) : requireWorktree(repository)
  const files = await readConvention(root)
  const settings = await readSettings(files)
  const spec = request.spec ?? settings?.data.handoff?.spec
  const git = repository && kind === 'handoff' ? await momentOf(repository, spec) : undefined
  const facts = {
    tree: diskTree(root),
    skills: skillIds(files, skillRoots(settings)),
    today,
    schema: schemaText,
  }
  const plan = planNew(kind, name, {
    ...facts,
    ...(spec !== undefined && { spec }),
    ...(source !== undefined && { source }),
    ...(git && { git }),
  })
  applyPlan(root, plan)
  return plan
}

function skillIds(files: Files, roots: readonly string[]): readonly string[] {
  const skills = classifyAll(files.keys(), new Set(), roots).filter(({ kind }) => kind === 'skill')
  return [...new Set(skills.map(({ id }) => id))].sort(byCodeUnit)
}

/** Where the task stands in history; undefined while nothing is committed. */
async function momentOf(repository: Repository, spec: string | undefined): Promise<GitMoment | undefined> {
  const { head } = repository
  if (head === null) return undefined
  const path = spec?.replace(/^\//, '')
  const blob = path === undefined ? undefined : (await entriesOf(repository, head, [path])).get(path)
  return { base: head, head, ...(blob && { spec: blob.oid }) }
}

/** The repository around a folder; undefined outside of git, where `init` and `new` work as well. */
async function repositoryAt(cwd: string): Promise<Repository | undefined> {
  try {
    return await openRepository(cwd)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-a-repository') return undefined
    throw error
  }
}
