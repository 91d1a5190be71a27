import { notesOnAside } from '../archive/aside.ts'
import { fit, pathsOf } from '../claims/fit.ts'
import { isUnreadable, lookUp } from '../disk.ts'
import type { EvidenceReader } from '../git/evidence.ts'
import { type GatherOptions, gather, type HandoffQuestion } from '../git/gather.ts'
import { openRepository, type Repository, requireWorktree, resolveCommit } from '../git/repository.ts'
import { snapshotEntries } from '../git/snapshot.ts'
import { statesOf } from '../git/state.ts'
import { type HandoffReading, openPath, readHandoffs } from '../handoffs.ts'
import type { Document, DocumentOf } from '../model/document.ts'
import type { GitFacts } from '../model/facts.ts'
import type { AsOf } from '../model/git.ts'
import type { Report } from '../model/report.ts'
import type { FileText } from '../model/stage.ts'
import type { GitPath } from '../model/tree.ts'
import { named } from '../named.ts'
import { loadParsers } from '../parse/parse.ts'
import { skillRoots } from '../settings.ts'
import { judgeHandoffs, rulesOf, type VerifyOptions } from '../verify.ts'
import { advised, attributed, findInCi } from './ci-base.ts'
import { type Ground, readGround } from './ground.ts'
import { isArchivedIn, rangesOf } from './unclaimed.ts'

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
  /** The convention's files, as they were read: what the ranges of the report speak of. */
  readonly files: ReadonlyMap<GitPath, FileText>
}

/** Reads the handoffs of a repository and judges them by its git. Writes nothing, runs nothing of the repository. */
export async function verifyRepository(request: VerifyRequest): Promise<Verification> {
  const repository = await openRepository(request.cwd)
  const head = await headOf(repository, request)
  if (head.kind === 'worktree' && mayHoldHandoffs(repository)) statesOf(repository).askAhead()
  const [given, ci] = await Promise.all([
    request.base === undefined ? undefined : resolveCommit(repository, request.base, '--base'),
    findInCi(repository, head, request),
  ])
  const { files, ...ground } = await readGround(repository, head, { ...request, given, ci })
  const readings = await readHandoffs(files, ground.settings?.data.lint ?? {})
  const aside = head.kind === 'worktree' ? notesOnAside(requireWorktree(repository)) : []
  const selected = await select(repository, readings, request)
  const options = await gatherOptions(readings, files, head, ground)
  const open = await factsFor(repository, selected, options)
  // Claims of a handoff that this very change archived count against unclaimed changes, so they are judged as well.
  const ranges = rangesOf(selected, open)
  const asked = new Set(selected)
  const archived = readings.filter((reading) => !asked.has(reading) && isArchivedIn(reading, ranges))
  const closed = await factsFor(repository, archived, options)
  const facts = advised({ ...open, handoffs: new Map([...open.handoffs, ...closed.handoffs]) }, ci)
  const only = new Set([...selected, ...archived].map(({ path }) => path))
  const rules = await rulesOf(ground.settings, files)
  const judged = judgeHandoffs(readings, facts, { ...request, only }, rules)
  const report = attributed({ ...judged, notes: [...(judged.notes ?? []), ...aside] }, ci)
  return { repository, readings, selected, facts, report, files }
}

/** Whether it is worth while to ask git for the working tree before the documents are read. */
function mayHoldHandoffs({ top }: Repository): boolean {
  const folder = lookUp(top ?? '', '.ralph/handoffs')
  return !isUnreadable(folder) && folder.isDirectory()
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
  { cwd, names, staged, all }: VerifyRequest,
): Promise<readonly HandoffReading[]> {
  if (names.length > 0)
    return [...new Set(names.map((name) => named(readings, name, { top: repository.top, cwd })))]
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

function factsFor(
  repository: Repository,
  selected: readonly HandoffReading[],
  options: GatherOptions,
): Promise<GitFacts> {
  return gather(repository, selected.flatMap(questionOf), options)
}

/** How git's facts are collected, and how the documents are read that it comes across. */
async function gatherOptions(
  readings: readonly HandoffReading[],
  files: ReadonlyMap<GitPath, FileText>,
  head: AsOf,
  { settings, ...ground }: Ground,
): Promise<GatherOptions> {
  const parsers = await loadParsers(['handoff'])
  const isProven = readings.some(({ evidence }) => evidence.length > 0)
  return {
    head,
    ...ground,
    recordedIn: (text) =>
      recordedBase(parsers.parse('handoff', openPath('earlier'), 'earlier', text).document),
    unfit: (claims, before, after) =>
      claims.filter((claim) => !fit(claim, before, after).fits).flatMap(pathsOf),
    ...(isProven && { evidence: await evidenceReader(files, skillRoots(settings)) }),
  }
}

function questionOf({
  path,
  task,
  archived,
  document,
  claims,
  spec,
  evidence,
}: HandoffReading): readonly HandoffQuestion[] {
  if (document === undefined) return []
  const recorded = recordedBase(document)
  return [
    {
      path,
      claims: claims.filter(({ outside }) => outside !== true),
      spec,
      open: !archived,
      evidence: evidence.map(({ skill }) => skill),
      ...(archived && { earlierPath: openPath(task) }),
      ...(recorded !== undefined && { recorded }),
    },
  ]
}

/** Reads contracts and results with the parsers that they need and most runs do not. */
async function evidenceReader(
  files: ReadonlyMap<GitPath, FileText>,
  roots: readonly GitPath[],
): Promise<EvidenceReader> {
  const parsers = await loadParsers(['criteria', 'results'])
  const read = <Kind extends 'criteria' | 'results'>(kind: Kind, text: FileText) => {
    const { document } = parsers.parse(kind, `${kind}.yaml`, kind, text)
    return document?.kind === kind ? (document as DocumentOf<Kind>) : undefined
  }
  return {
    skillRoots: roots,
    files,
    contractOf: (text) => read('criteria', text)?.data,
    resultsOf: (text) => read('results', text)?.data,
  }
}

function recordedBase(document: Document | undefined): string | undefined {
  return document?.kind === 'handoff' ? document.data.git?.base : undefined
}
