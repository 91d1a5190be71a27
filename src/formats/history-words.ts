import type { History, RecurringBlocker, TaskHistory } from '../model/history.ts'
import { count } from './count.ts'

/** A span of time in the largest unit that there are two of, whole. */
export function spanWords(seconds: number): string {
  if (seconds >= 2 * 86_400) return count(Math.floor(seconds / 86_400), 'day')
  if (seconds >= 2 * 3_600) return count(Math.floor(seconds / 3_600), 'hour')
  return count(Math.floor(seconds / 60), 'minute')
}

/** The day of a time, or words for none. */
export function dayOf(time: string | null, none: string): string {
  return time?.slice(0, 10) ?? none
}

/** When a task was archived, or since when it is open. */
export function stateWords({ state, began, archived, seconds }: TaskHistory): string {
  if (state === 'open') return began === null ? 'open' : `open since ${dayOf(began, '')}`
  if (archived === null) return 'archived'
  const after = seconds === null ? '' : ` after ${spanWords(seconds)}`
  return `archived on ${dayOf(archived, '')}${after}`
}

/** In how many sessions it was written, and by whom; raw. */
export function sessionWords({ sessions, days, people }: TaskHistory): string {
  if (sessions === 0) return 'no commit of it is known'
  const when = days.length > 1 ? ` on ${count(days.length, 'day')}` : ''
  return `${count(sessions, 'session')}${when} by ${people.join(', ')}`
}

/** From when to when an obstacle stood. */
export function blockerWords({ since, until, returned }: TaskHistory['blockers'][number]): string {
  const day = dayOf(since, '')
  const span =
    until === null ? `since ${day}` : until.startsWith(day) ? `on ${day}` : `${day} to ${dayOf(until, '')}`
  return returned === 0 ? span : `${span}, came back ${count(returned, 'time')}`
}

/** Names are no use when there are hundreds. */
const MOST_NAMED = 10

/** Which tasks an obstacle stood in; raw. */
export function recurringWords({ tasks, returned }: RecurringBlocker): string {
  const more = tasks.length > MOST_NAMED ? ` and ${tasks.length - MOST_NAMED} more` : ''
  const came = returned === 0 ? '' : `; came back ${count(returned, 'time')}`
  return `${tasks.slice(0, MOST_NAMED).join(', ')}${more}${came}`
}

/** One line that counts everything. */
export function historySummary({ tasks, recurring }: History): string {
  const archived = tasks.filter(({ state }) => state === 'archived')
  const sum = (of: (task: TaskHistory) => number) => tasks.reduce((total, task) => total + of(task), 0)
  const middle = median(archived.flatMap(({ seconds }) => seconds ?? []))
  return [
    `${count(archived.length, 'archived task')}, ${tasks.length - archived.length} open`,
    ...(middle === undefined ? [] : [`${spanWords(middle)} from first to archive (median)`]),
    count(
      sum(({ sessions }) => sessions),
      'session',
    ),
    count(
      sum(({ decisions }) => decisions.length),
      'decision',
    ),
    `${count(
      sum(({ blockers }) => blockers.length),
      'blocker',
    )}, ${recurring.length} recurring`,
  ].join('; ')
}

function median(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[(values.length - 1) >> 1]
}
