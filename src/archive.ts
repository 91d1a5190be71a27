import { restoreLeftovers } from './archive/leftovers.ts'
import { type Moved, moveFile } from './archive/move.ts'
import { type ArchivePlan, type PlannedMove, planArchive, planUnarchive } from './archive/plan.ts'
import { archiveReport } from './archive/report.ts'
import { type UnstagedMove, unstagedArchivals, unstagedReturn } from './archive/unstaged.ts'
import { commitDate } from './git/dates.ts'
import { openRepository, type Repository, requireWorktree } from './git/repository.ts'
import { stagePaths } from './git/stage.ts'
import { type HandoffReading, openPath, readHandoffs } from './handoffs.ts'
import { Refusal } from './model/refusal.ts'
import type { Move, Report } from './model/report.ts'
import type { FileText } from './model/stage.ts'
import type { GitPath } from './model/tree.ts'
import { type Here, named } from './named.ts'
import { readSource } from './source.ts'
import { type Verification, type VerifyRequest, verifyRepository } from './verify/repository.ts'

/** What `ralph archive` was asked for. */
export interface ArchiveRequest extends VerifyRequest {
  /** Say what would be done, and do nothing. */
  readonly dryRun?: boolean
  /** Fail when a complete handoff is still open; do nothing. */
  readonly check?: boolean
  /** Stage the moves. */
  readonly stage?: boolean
}

/** A report, and what was read for it. */
export interface Archived {
  readonly report: Report
  readonly files: ReadonlyMap<GitPath, FileText>
}

/** Verifies handoffs and moves the complete ones whose claims hold to the archive. */
export async function archive(request: ArchiveRequest): Promise<Archived> {
  const names = request.names.length > 0
  // Before anything is read: a handoff that a killed run set aside may be the one that is named.
  if (!isIdle(request)) restoreLeftovers(requireWorktree(await openRepository(request.cwd)))
  const verification = await verifyRepository({ ...request, all: names })
  const { repository, files } = verification
  requireWorktree(repository)
  const plan = await planFor(verification)
  const moves = [...plan.staying]
  for (const earlier of await movedEarlier(verification, request))
    moves.push(await alreadyArchived(repository, earlier, request))
  moves.push(...(await apply(repository, plan, request)))
  moves.sort((a, b) => (a.from < b.from ? -1 : 1))
  return { report: archiveReport(verification.report, moves, request), files }
}

/** Whether nothing is to be written. */
function isIdle({ dryRun, check }: ArchiveRequest): boolean {
  return dryRun === true || check === true
}

async function planFor({ repository, selected, readings, report }: Verification): Promise<ArchivePlan> {
  const open = selected.filter(({ archived }) => !archived)
  const heads = new Set(open.map(({ document }) => document?.data.git?.head))
  const found = [...heads].map(async (head) => [head, await commitDate(repository, head)] as const)
  const dates = new Map(await Promise.all(found))
  const archived = readings.filter((reading) => reading.archived)
  return planArchive(open, report.findings, ({ document }) => dates.get(document?.data.git?.head), archived)
}

/** Handoffs that an earlier run moved: those that were named, or else those whose moves are still to be staged. */
async function movedEarlier(
  { repository, readings, selected }: Verification,
  request: ArchiveRequest,
): Promise<readonly UnstagedMove[]> {
  if (request.names.length === 0)
    return request.stage === true && !isIdle(request) ? unstagedArchivals(repository, readings) : []
  const named = selected.filter(({ archived }) => archived)
  return named.map(({ path, task }) => ({ from: openPath(task), to: path }))
}

async function alreadyArchived(
  repository: Repository,
  { from, to }: UnstagedMove,
  request: ArchiveRequest,
): Promise<Move> {
  const staged = request.stage === true && !isIdle(request) ? await stagePaths(repository, [from, to]) : null
  return { from: to, to, state: 'already-archived', reasons: [], ...(staged !== null && { staged }) }
}

async function apply(
  repository: Repository,
  plan: ArchivePlan,
  request: ArchiveRequest,
): Promise<readonly Move[]> {
  if (isIdle(request))
    return plan.ready.map(({ from, to }) => ({ from, to, state: 'would-move', reasons: [] }))
  const moves: Move[] = []
  for (const planned of plan.ready) {
    const { from, to } = planned
    const done = move(repository, planned, moves)
    if (done === 'conflict') moves.push({ from, to, state: 'conflict', reasons: [conflictWith(to)] })
    else {
      const staged = request.stage === true ? await stagePaths(repository, [from, to]) : null
      const state = done === 'moved' ? 'moved' : 'already-archived'
      moves.push({ from, to, state, reasons: [], ...(staged !== null && { staged }) })
    }
  }
  return moves
}

function conflictWith(to: GitPath): string {
  return `another file stands at \`${to}\`, or the handoff changed meanwhile`
}

/** Moves one handoff; when the disk refuses, what was moved before it is said too. */
function move(repository: Repository, planned: PlannedMove, before: readonly Move[]): Moved {
  try {
    return moveFile(repository.top as string, planned)
  } catch (error) {
    const moved = before.filter(({ state }) => state === 'moved').map(({ from }) => `\`${from}\``)
    if (!(error instanceof Refusal) || moved.length === 0) throw error
    throw new Refusal(error.code, `${error.message}; moved before it: ${moved.join(', ')}`, error.help)
  }
}

/** What `ralph unarchive` was asked for. */
export interface UnarchiveRequest extends Pick<ArchiveRequest, 'cwd' | 'dryRun' | 'stage'> {
  /** The task, or the path of its archived handoff. */
  readonly name: string
}

/** Brings an archived handoff back. */
export async function unarchive({ cwd, name, dryRun, stage }: UnarchiveRequest): Promise<Archived> {
  const repository = await openRepository(cwd)
  const root = requireWorktree(repository)
  if (dryRun !== true) restoreLeftovers(root)
  const files = await readSource(repository, { kind: 'worktree' }, false)
  const readings = await readHandoffs(files)
  const staging = stage === true && dryRun !== true
  const earlier = staging ? await unstagedReturn(repository, readings, name) : undefined
  const planned = earlier ?? planUnarchive(archivedNamed(readings, name, { top: root, cwd }))
  const { from, to } = planned
  if (dryRun !== true) bringBack(repository, planned)
  const state = dryRun === true ? 'would-move' : 'moved'
  const staged = staging ? await stagePaths(repository, [from, to]) : undefined
  const summary = { files: 1, errors: 0, warnings: 0, handoffs: 1 }
  const moves: readonly Move[] = [{ from, to, state, reasons: [], ...(staged !== undefined && { staged }) }]
  return {
    report: { version: 1, command: 'unarchive', outcome: 'clean', summary, findings: [], moves },
    files,
  }
}

function archivedNamed(readings: readonly HandoffReading[], name: string, here: Here): HandoffReading {
  const archived = readings.filter((reading) => reading.archived)
  if (archived.some(({ task }) => task === name)) return named(archived, name, here)
  const found = named(readings, name, here)
  if (found.archived) return found
  const message = `\`${name}\` is open, so there is nothing to bring back: its handoff stands at \`${found.path}\``
  throw new Refusal('unknown-task', message, 'Name a task that is in the archive')
}

function bringBack(repository: Repository, planned: PlannedMove): void {
  if (moveFile(repository.top as string, planned) !== 'conflict') return
  const message = `\`${planned.from}\` was not moved: another handoff stands at \`${planned.to}\``
  throw new Refusal('conflict', message, 'Finish or rename the open task first')
}
