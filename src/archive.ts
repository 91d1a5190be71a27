import { type ArchivePlan, type PlannedMove, planArchive, planUnarchive } from './archive-plan.ts'
import { commitDate } from './git/dates.ts'
import { openRepository, type Repository, requireWorktree } from './git/repository.ts'
import { stagePaths } from './git/stage.ts'
import { type HandoffReading, readHandoffs } from './handoffs.ts'
import { Refusal } from './model/refusal.ts'
import type { Move, Outcome, Report } from './model/report.ts'
import { moveFile } from './move.ts'
import { readSource } from './source.ts'
import { named, type Verification, type VerifyRequest, verifyRepository } from './verify-repository.ts'

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
  readonly readings: readonly HandoffReading[]
}

/** Verifies handoffs and moves the complete ones whose claims hold to the archive. */
export async function archive(request: ArchiveRequest): Promise<Archived> {
  const names = request.names.length > 0
  const verification = await verifyRepository({ ...request, all: names })
  const { repository, readings, report } = verification
  const archived = verification.selected.filter((reading) => reading.archived)
  const selected = verification.selected.filter((reading) => !reading.archived)
  const plan = await planFor(repository, selected, report)
  const moves: Move[] = archived.map(({ path }) => ({
    from: path,
    to: path,
    state: 'already-archived',
    reasons: [],
  }))
  moves.push(...plan.staying, ...(await apply(repository, plan, request)))
  moves.sort((a, b) => (a.from < b.from ? -1 : 1))
  return { report: archiveReport(verification, moves, names, request.check === true), readings }
}

async function planFor(
  repository: Repository,
  readings: readonly HandoffReading[],
  report: Report,
): Promise<ArchivePlan> {
  const dates = new Map(
    await Promise.all(
      readings.map(
        async ({ path, document }) => [path, await commitDate(repository, document?.data.git?.head)] as const,
      ),
    ),
  )
  return planArchive(readings, report.findings, ({ path }) => dates.get(path))
}

async function apply(
  repository: Repository,
  plan: ArchivePlan,
  request: ArchiveRequest,
): Promise<readonly Move[]> {
  if (request.dryRun === true || request.check === true) {
    return plan.ready.map(({ from, to }) => ({ from, to, state: 'would-move', reasons: [] }))
  }
  const moves: Move[] = []
  for (const planned of plan.ready) {
    const { from, to } = planned
    const done = moveFile(repository.top as string, planned)
    if (done === 'conflict')
      moves.push({
        from,
        to,
        state: 'conflict',
        reasons: [`another file stands at \`${to}\`, or the handoff changed meanwhile`],
      })
    else {
      const staged = request.stage === true ? await stagePaths(repository, [from, to]) : undefined
      moves.push({
        from,
        to,
        state: done === 'moved' ? 'moved' : 'already-archived',
        reasons: [],
        ...(staged !== undefined && { staged }),
      })
    }
  }
  return moves
}

/** An open handoff fails the run only when it was named; one that is complete and may not move fails it always. */
function archiveReport(
  { report }: Verification,
  moves: readonly Move[],
  names: boolean,
  check: boolean,
): Report {
  const failing = moves.some(
    ({ state }) =>
      state === 'not-ready' ||
      state === 'conflict' ||
      (state === 'open' && names) ||
      (state === 'would-move' && check),
  )
  const outcome: Outcome = failing ? 'findings' : 'clean'
  return { ...report, command: 'archive', outcome, moves }
}

/** What `ralph unarchive` was asked for. */
export interface UnarchiveRequest extends Pick<ArchiveRequest, 'cwd' | 'dryRun' | 'stage'> {
  /** The task, or the path of its archived handoff. */
  readonly name: string
}

/** Brings an archived handoff back. */
export async function unarchive({ cwd, name, dryRun, stage }: UnarchiveRequest): Promise<Archived> {
  const repository = await openRepository(cwd)
  requireWorktree(repository)
  const readings = await readHandoffs(await readSource(repository, { kind: 'worktree' }, false))
  const planned = planUnarchive(archivedNamed(readings, name))
  const { from, to } = planned
  const move =
    dryRun === true
      ? ({ state: 'would-move' } as const)
      : await bringBack(repository, planned, stage === true)
  const summary = { files: 1, errors: 0, warnings: 0, handoffs: 1 }
  const moves = [{ from, to, reasons: [], ...move }]
  return {
    report: { version: 1, command: 'unarchive', outcome: 'clean', summary, findings: [], moves },
    readings,
  }
}

function archivedNamed(readings: readonly HandoffReading[], name: string): HandoffReading {
  const archived = readings.filter((reading) => reading.archived)
  const open = readings.find(
    (reading) => !reading.archived && (reading.task === name || reading.path === name),
  )
  if (open === undefined || archived.some(({ task }) => task === name)) return named(archived, name)
  const message = `\`${name}\` is open, so there is nothing to bring back: its handoff stands at \`${open.path}\``
  throw new Refusal('unknown-task', message, 'Name a task that is in the archive')
}

async function bringBack(
  repository: Repository,
  planned: PlannedMove,
  stage: boolean,
): Promise<Pick<Move, 'state' | 'staged'>> {
  if (moveFile(repository.top as string, planned) === 'conflict') {
    const message = `\`${planned.from}\` was not moved: another handoff stands at \`${planned.to}\``
    throw new Refusal('conflict', message, 'Finish or rename the open task first')
  }
  return {
    state: 'moved',
    ...(stage && { staged: await stagePaths(repository, [planned.from, planned.to]) }),
  }
}
