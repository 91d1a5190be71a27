import { advised, attributed, findInCi, type Start, startOf } from './ci-base.ts'
import { fit, pathsOf } from './claims/fit.ts'
import { findDefaultBranch } from './git/default-branch.ts'
import { gather, type HandoffQuestion } from './git/gather.ts'
import { openRepository, type Repository, requireWorktree, resolveCommit } from './git/repository.ts'
import { snapshotEntries } from './git/snapshot.ts'
import { type HandoffReading, openPath, readHandoffs } from './handoffs.ts'
import type { Document } from './model/document.ts'
import type { GitFacts } from './model/facts.ts'
import type { AsOf } from './model/git.ts'
import { nearest } from './model/nearest.ts'
import { Refusal } from './model/refusal.ts'
import type { Report } from './model/report.ts'
import type { FileText } from './model/stage.ts'
import type { GitPath } from './model/tree.ts'
import { loadParsers } from './parse/parse.ts'
import { readSettings } from './settings.ts'
import { readSource } from './source.ts'
import { isArchivedIn, judgeHandoffs, type VerifyOptions } from './verify.ts'

/** What `ralph verify` was asked for. */
export interface VerifyRequest extends Omit<VerifyOptions, 'only'> {
  /** Absolute path of a folder in the repository. */
  readonly cwd: string
  /** Tasks or paths of handoffs; every open one when empty. */
  readonly names: readonly string[]
  /** Revisions as they were given. */
  readonly base?: string
  readonly head?: string
  readonly defaultBranch?: string
  /** Judge what is staged: documents and work from the index. */
  readonly staged?: boolean
  /** Judge the archived handoffs too. */
  readonly all?: boolean
  /** Take a repository without `.ralph/` for one without handoffs. */
  readonly allowEmpty?: boolean
  /** Variables of the process: in CI they may tell the base that is not given. */
  readonly variables?: Readonly<Record<string, string | undefined>>
}

/** Everything that was read and asked for one verification. */
export interface Verification {
  readonly repository: Repository
  readonly readings: readonly HandoffReading[]
  readonly selected: readonly HandoffReading[]
  readonly facts: GitFacts
  readonly report: Report
}

/** Reads the handoffs of a repository and judges them by its git. Writes nothing, runs nothing of the repository. */
export async function verifyRepository(request: VerifyRequest): Promise<Verification> {
  const repository = await openRepository(request.cwd)
  const head = await headOf(repository, request)
  const [files, given, ci] = await Promise.all([
    readSource(repository, head, request.allowEmpty === true),
    request.base === undefined ? undefined : resolveCommit(repository, request.base, '--base'),
    findInCi(repository, head, request),
  ])
  const [readings, settings] = await Promise.all([readHandoffs(files), readSettings(files)])
  const selected = await select(repository, readings, request)
  const named = await findDefaultBranch(repository, request.defaultBranch, settings?.data.default_branch)
  const start = startOf(request.defaultBranch, given, named, ci)
  const open = await factsFor(repository, selected, head, start)
  // Claims of a handoff that this very change archived count against unclaimed changes, so they are judged as well.
  const ranges = [...open.handoffs.values()].flatMap(({ completeness }) => completeness ?? [])
  const archived = readings.filter((reading) => !selected.includes(reading) && isArchivedIn(reading, ranges))
  const closed = await factsFor(repository, archived, head, start)
  const facts = advised({ ...open, handoffs: new Map([...open.handoffs, ...closed.handoffs]) }, ci)
  const only = new Set([...selected, ...archived].map(({ path }) => path))
  const judged = attributed(judgeHandoffs(readings, facts, { ...request, only }, settings?.data.verify), ci)
  const report = { ...judged, notes: [...(judged.notes ?? []), ...notRead(files)] }
  return { repository, readings, selected, facts, report }
}

/** A line for each handoff that its name keeps from being read: nobody shall think that it was judged. */
function notRead(files: ReadonlyMap<GitPath, FileText>): readonly string[] {
  return [...files.values()].flatMap((file) =>
    typeof file !== 'string' && file.unreadable === 'misnamed' && file.expected.startsWith('.ralph/handoffs')
      ? `Not read: \`${file.path}\`, which is to be \`${file.expected}\``
      : [],
  )
}

/** The state that the work stands at. */
async function headOf(repository: Repository, { head, staged }: VerifyRequest): Promise<AsOf> {
  if (head !== undefined) return { kind: 'commit', oid: await resolveCommit(repository, head, '--head') }
  requireWorktree(repository)
  return { kind: staged === true ? 'index' : 'worktree' }
}

/** The handoffs that are judged: those that were named, or every open one (those that the index changes, when staged). */
async function select(
  repository: Repository,
  readings: readonly HandoffReading[],
  { names, staged, all }: VerifyRequest,
): Promise<readonly HandoffReading[]> {
  if (names.length > 0) return [...new Set(names.map((name) => named(readings, name)))]
  const wanted = readings.filter(({ archived }) => all === true || !archived)
  if (staged !== true) return wanted
  const [index, committed] = await Promise.all([
    snapshotEntries(repository, { kind: 'index' }),
    repository.head === null
      ? undefined
      : snapshotEntries(repository, { kind: 'commit', oid: repository.head }),
  ])
  return wanted.filter(({ path }) => index.get(path)?.oid !== committed?.get(path)?.oid)
}

/** The handoff that a task's name or a path means; an open one before an archived one. */
export function named(readings: readonly HandoffReading[], name: string): HandoffReading {
  const path = name.replace(/^\.\//, '')
  const found =
    readings.find((reading) => reading.path === path) ??
    readings.find(({ task, archived }) => task === name && !archived) ??
    readings.find(({ task }) => task === name)
  if (found !== undefined) return found
  const near = nearest(
    name,
    readings.map(({ task }) => task),
  )
  const known =
    readings.length === 0
      ? 'there is no handoff here'
      : `known are ${readings.map(({ task }) => `\`${task}\``).join(', ')}`
  throw new Refusal(
    'unknown-task',
    `No handoff is called \`${name}\`, so nothing was checked`,
    near === undefined ? `Name a task or the path of its handoff; ${known}` : `Did you mean \`${near}\`?`,
  )
}

async function factsFor(
  repository: Repository,
  selected: readonly HandoffReading[],
  head: AsOf,
  start: Start,
): Promise<GitFacts> {
  const parsers = await loadParsers(['handoff'])
  return gather(repository, selected.flatMap(questionOf), {
    head,
    ...start,
    recordedIn: (text) =>
      recordedBase(parsers.parse('handoff', openPath('earlier'), 'earlier', text).document),
    unfit: (claims, before, after) =>
      claims.filter((claim) => !fit(claim, before, after).fits).flatMap(pathsOf),
  })
}

function questionOf({
  path,
  task,
  archived,
  document,
  claims,
  spec,
}: HandoffReading): readonly HandoffQuestion[] {
  if (document === undefined) return []
  const recorded = recordedBase(document)
  return [
    {
      path,
      claims: claims.filter(({ outside }) => outside !== true),
      spec,
      open: !archived,
      ...(archived && { earlierPath: openPath(task) }),
      ...(recorded !== undefined && { recorded }),
    },
  ]
}

function recordedBase(document: Document | undefined): string | undefined {
  return document?.kind === 'handoff' ? document.data.git?.base : undefined
}

/** The text that a report's ranges speak of. */
export function sourceOf(readings: readonly HandoffReading[]): (path: GitPath) => string | undefined {
  const texts = new Map(readings.map(({ path, source }) => [path, source]))
  return (path) => texts.get(path)
}
