import type { History, TaskHistory } from '../model/history.ts'
import { printable } from './display.ts'
import { blockerWords, dayOf, historySummary, recurringWords, spanWords } from './history-words.ts'
import { code, cut, prose, withoutBars } from './markdown-text.ts'
import { label } from './mermaid.ts'

/** A timeline of more tasks is no picture any more. */
const MOST_DRAWN = 100

/** The retrospection as a page: a timeline, a table of the tasks, decisions, blockers. */
export function historyMarkdown(history: History): string {
  return printable(lines(history))
}

function* lines(history: History): Generator<string> {
  const { tasks, recurring, notes } = history
  yield '# History'
  yield ''
  yield tasks.length === 0 ? 'Nothing is archived and nothing is open yet.' : `${historySummary(history)}.`
  yield* notes.map((note) => `\n> ${prose(note)}`)
  if (tasks.length === 0) return
  yield* timeline(tasks)
  yield* table(tasks)
  yield* section(
    'Blockers that recurred',
    recurring.map((one) => `${code(cut(one.text))}: ${prose(recurringWords(one))}`),
  )
  yield* section(
    'Decisions',
    tasks.flatMap(({ task, decisions }) =>
      decisions.map(
        ({ what, why }) => `${code(task)}: ${prose(cut(what))}${why === null ? '' : ` — ${prose(cut(why))}`}`,
      ),
    ),
  )
  yield* section(
    'Blockers',
    tasks.flatMap(({ task, blockers }) =>
      blockers.map((blocker) => `${code(task)}: ${prose(cut(blocker.text))} (${blockerWords(blocker)})`),
    ),
  )
}

/** The newest tasks as a Mermaid chart; those of which no beginning is known are left out. */
function* timeline(tasks: readonly TaskHistory[]): Generator<string> {
  const known = tasks.filter(({ began }) => began !== null)
  const drawn = known.slice(-MOST_DRAWN)
  if (drawn.length === 0) return
  yield* ['', '## Timeline', '']
  if (drawn.length < known.length) yield* [`The last ${drawn.length} of ${known.length} tasks:`, '']
  yield* ['```mermaid', 'gantt', '  dateFormat YYYY-MM-DD', '  axisFormat %Y-%m-%d', '  inclusiveEndDates']
  for (const state of ['archived', 'open'] as const) {
    const bars = drawn.filter((task) => task.state === state)
    if (bars.length > 0) yield `  section ${state === 'open' ? 'Open' : 'Archived'}`
    yield* bars.map(bar)
  }
  yield '```'
}

function bar({ task, state, began, archived, days }: TaskHistory): string {
  const from = dayOf(began, '')
  const last = [from, dayOf(archived, days.at(-1) ?? '')].sort().at(-1)
  return `    ${barLabel(task)} :${state === 'archived' ? 'done' : 'active'}, ${from}, ${last}`
}

// What a line of a chart may begin with instead of a name; a digit may begin a date.
const STATEMENT =
  /^(?:\d|gantt|section|click|call|href|title|excludes|includes|vert|week|today|tick|top|date|axis|inclusive|acc|end)/i

function barLabel(task: string): string {
  const name = label(cut(task)).replace(STATEMENT, (word) => `#${word.codePointAt(0)};${word.slice(1)}`)
  return name.trim() === '' ? '#45;' : name
}

function* table(tasks: readonly TaskHistory[]): Generator<string> {
  yield* [
    '',
    '## Tasks',
    '',
    '| Task | Began | Archived | Took | Sessions | Days | By | Files |',
    '| --- | --- | --- | --: | --: | --: | --- | --: |',
  ]
  for (const task of tasks) {
    const cells = [
      code(withoutBars(task.task)),
      dayOf(task.began, 'unknown'),
      task.state === 'open' ? 'open' : dayOf(task.archived, 'not committed'),
      task.seconds === null ? '' : spanWords(task.seconds),
      task.sessions,
      task.days.length,
      prose(withoutBars(task.people.join(', '))),
      task.files ?? '',
    ]
    yield `| ${cells.join(' | ')} |`
  }
}

function* section(title: string, items: readonly string[]): Generator<string> {
  if (items.length === 0) return
  yield* ['', `## ${title}`, '']
  yield* items.map((item) => `- ${item}`)
}
