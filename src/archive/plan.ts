import { sha256 } from '../digest.ts'
import type { HandoffReading } from '../handoffs.ts'
import { openPath } from '../handoffs.ts'
import type { HandoffData } from '../model/data.ts'
import type { Finding } from '../model/finding.ts'
import type { Move } from '../model/report.ts'
import type { GitPath } from '../model/tree.ts'

/** A handoff that may be moved, and where to. */
export interface PlannedMove {
  readonly from: GitPath
  readonly to: GitPath
  /** SHA-256 of the bytes that were judged, in hexadecimal: what is moved must be these. */
  readonly digest: string
}

/** What archiving comes to, before anything is done. */
export interface ArchivePlan {
  readonly ready: readonly PlannedMove[]
  /** Handoffs that stay, with the reasons. */
  readonly staying: readonly Move[]
}

/**
 * Plans the archiving of handoffs: a complete one whose specification resolves and of which no claim is contradicted moves,
 * the others stay. `dateOf` gives the date of a handoff's last commit as `yyyy-mm-dd` in UTC, undefined when there is none. What
 * is among `archived` already, because a run was interrupted or another branch archived it, moves onto that file, whatever the date.
 */
export function planArchive(
  readings: readonly HandoffReading[],
  findings: readonly Finding[],
  dateOf: (reading: HandoffReading) => string | undefined,
  archived: readonly HandoffReading[] = [],
): ArchivePlan {
  const places = new Map(archived.map(({ task, source, path }) => [`${task}\n${source}`, path]))
  const hindrances = hindrancesOf(findings)
  const ready: PlannedMove[] = []
  const staying: Move[] = []
  for (const reading of readings) {
    const { path: from, task, source, document } = reading
    const open = document === undefined ? [] : openReasons(document.data)
    const wrong = hindrances.get(from) ?? []
    const date = dateOf(reading)
    if (date === undefined)
      wrong.push('nothing is committed yet, and the date of an archived handoff is that of a commit')
    if (open.length > 0) staying.push({ from, to: null, state: 'open', reasons: [...open, ...wrong] })
    else if (wrong.length > 0) staying.push({ from, to: null, state: 'not-ready', reasons: wrong })
    else {
      const digest = sha256(source)
      const to = places.get(`${task}\n${source}`) ?? archivePath(task, date as string, digest)
      ready.push({ from, digest, to })
    }
  }
  return { ready, staying }
}

/** Where a handoff is archived: the name holds its date, its task and eight digits of its content. */
export function archivePath(task: string, date: string, digest: string): GitPath {
  return `.ralph/archive/${date.slice(0, 4)}/${date}-${task}-${digest.slice(0, 8)}.yaml`
}

/** Where an archived handoff goes back to. */
export function planUnarchive({ path, task, source }: HandoffReading): PlannedMove {
  return { from: path, to: openPath(task), digest: sha256(source) }
}

/** Why the task is not done yet: what stands in progress, pending or blocked, or that nothing was completed. */
function openReasons({ status, blockers }: HandoffData): readonly string[] {
  const lists = { in_progress: status.in_progress, pending: status.pending, blockers }
  const reasons = Object.entries(lists).flatMap(([name, list]) =>
    list?.length ? [`\`${name}\` has ${count(list.length)}`] : [],
  )
  return status.completed?.length ? reasons : ['`completed` is empty', ...reasons]
}

function count(items: number): string {
  return items === 1 ? '1 item' : `${items} items`
}

/** What verification found against each handoff. Unclaimed changes and what is inconclusive do not hold it up. */
function hindrancesOf(findings: readonly Finding[]): ReadonlyMap<GitPath, string[]> {
  const found = new Map<GitPath, string[]>()
  for (const { path, severity, rule, message } of findings) {
    if (severity !== 'error' || rule === 'verify/unclaimed') continue
    const known = found.get(path) ?? []
    known.push(`${message} (${rule})`)
    found.set(path, known)
  }
  return found
}
