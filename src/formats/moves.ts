import type { Move } from '../model/report.ts'
import { display } from './display.ts'
import { MOVE_WORDS } from './summary.ts'

/** What became of one handoff of an archive run: a line, and an indented one for each reason. */
export function* moveLines(move: Move): Generator<string> {
  const to = move.to === null ? '' : ` → ${display(move.to)}`
  const staged = move.staged === undefined ? '' : move.staged ? ', staged' : ', not staged'
  yield `${MOVE_WORDS[move.state]}: ${display(move.from)}${to}${staged}`
  for (const reason of move.reasons) yield `  ${display(reason)}`
}

/** The same in one line. */
export function moveLine(move: Move): string {
  const [first, ...reasons] = moveLines(move)
  return [first, ...reasons.map((reason) => reason.trim())].join(' — ')
}
