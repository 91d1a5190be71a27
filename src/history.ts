import type { HandoffReading } from './handoffs.ts'
import { openPath } from './handoffs.ts'
import { blockersOf, recurringBlockers } from './history/blockers.ts'
import type { Passage } from './history/passages.ts'
import type { HandoffData } from './model/data.ts'
import type { Oid } from './model/git.ts'
import type { History, TaskHistory } from './model/history.ts'
import { byCodeUnit } from './model/order.ts'
import type { GitPath } from './model/tree.ts'

/** What a retrospection is made of. */
export interface HistoryInput {
  /** Handoffs, archived and open, as they are now. */
  readonly readings: readonly HandoffReading[]
  readonly passages: ReadonlyMap<GitPath, Passage>
  /** The blockers of each version that could be read, by its blob. */
  readonly blockers: ReadonlyMap<Oid, readonly string[]>
  /** Whether a shallow clone hides a part of history. */
  readonly shallow: boolean
  /** How many versions a partial clone lacks. */
  readonly lacking: number
}

/** Tells how tasks went. Pure: reads no disk and starts no process. */
export function history({ readings, passages, blockers, shallow, lacking }: HistoryInput): History {
  const open = new Set(readings.filter(({ archived }) => !archived).map(({ path }) => path))
  const passageOf = ({ path, task }: HandoffReading) => {
    // What is archived and not committed yet is known by its old name.
    const earlier = openPath(task)
    return passages.get(path) ?? (open.has(earlier) ? undefined : passages.get(earlier))
  }
  const tasks = readings
    .map((reading) => taskHistory(reading, passageOf(reading), blockers))
    .sort((a, b) => byCodeUnit(a.archived ?? '~', b.archived ?? '~') || byCodeUnit(a.path, b.path))
  const unreadable = readings.filter(({ document }) => document === undefined).map(({ path }) => path)
  return {
    version: 1,
    command: 'history',
    complete: !shallow && lacking === 0,
    tasks,
    recurring: recurringBlockers(tasks),
    notes: [
      ...(shallow
        ? [
            'This clone is shallow: what was written before its edge is not counted, and its beginnings are not known',
          ]
        : []),
      ...(lacking > 0
        ? [
            `This clone is partial: the blockers of versions that it lacks, ${lacking} in all, are not counted`,
          ]
        : []),
      ...unreadable.map((path) => `\`${path}\` is no valid handoff: what it says is not counted`),
    ],
  }
}

function taskHistory(
  { task, path, archived, document }: HandoffReading,
  passage: Passage | undefined,
  blockers: ReadonlyMap<Oid, readonly string[]>,
): TaskHistory {
  const versions = passage?.versions ?? []
  const sessions = versions.filter(({ written }) => written)
  const times = sessions.map(({ at }) => at)
  const began =
    sessions.length === 0 || sessions.length < versions.length
      ? null
      : times.reduce((least, at) => Math.min(least, at))
  const ended = archived ? (passage?.archivedAt ?? null) : null
  return {
    task,
    path,
    state: archived ? 'archived' : 'open',
    began: began === null ? null : moment(began),
    archived: ended === null ? null : moment(ended),
    // Clocks differ between machines.
    seconds: began === null || ended === null ? null : Math.max(ended - began, 0),
    sessions: sessions.length,
    days: [...new Set(times.map((at) => moment(at).slice(0, 10)))].sort(byCodeUnit),
    people: [...new Set(sessions.map(({ author }) => author))].sort(byCodeUnit),
    completed: document?.data.status.completed?.length ?? (document && 0) ?? null,
    files: document?.data.files_changed.length ?? null,
    decisions: document === undefined ? [] : decisionsOf(document.data),
    blockers: blockersOf(
      versions.flatMap(({ at, blob }) => {
        const texts = blockers.get(blob)
        return texts === undefined ? [] : [{ at: moment(at), texts }]
      }),
    ),
  }
}

function decisionsOf({ decisions }: HandoffData): TaskHistory['decisions'] {
  return (decisions ?? []).map((item) =>
    typeof item === 'string' ? { what: item, why: null } : { what: item.what, why: item.why ?? null },
  )
}

function moment(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
}
