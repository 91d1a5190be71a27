import type { History, TaskHistory } from '../model/history.ts'
import { display, printable } from './display.ts'
import { blockerWords, historySummary, recurringWords, sessionWords, stateWords } from './history-words.ts'

/** The retrospection for people: a block for each task, what recurred, and a line that counts it all. */
export function historyText(history: History): string {
  return printable(lines(history))
}

function* lines(history: History): Generator<string> {
  const { tasks, recurring, notes } = history
  for (const task of tasks) yield* taskLines(task)
  if (recurring.length > 0) yield 'Blockers that recurred:'
  for (const one of recurring) yield `  ${display(one.text)}: ${display(recurringWords(one))}`
  for (const note of notes) yield `note: ${display(note)}`
  if (tasks.length === 0) yield 'Nothing is archived and nothing is open yet'
  else yield historySummary(history)
}

function* taskLines(task: TaskHistory): Generator<string> {
  yield `${display(task.task)}: ${stateWords(task)}, ${display(sessionWords(task))}`
  for (const { what, why } of task.decisions)
    yield `  decided: ${display(what)}${why === null ? '' : ` — ${display(why)}`}`
  for (const blocker of task.blockers) yield `  blocked: ${display(blocker.text)} (${blockerWords(blocker)})`
}
