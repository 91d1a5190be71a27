import type { ShellScript, Syntax } from '../../model/shell.ts'
import { isAside, isFormatter, isService, isShown } from './aside.ts'
import { counts, givesUp, loopsAround } from './loops-around.ts'
import { isNoticed } from './noticed.ts'
import { type Outcome, outcome } from './shell/outcome.ts'
import { always, FAILURE, type Statuses, ZERO } from './shell/status.ts'

// Each program takes up to three evaluations more.
const MOST_PROGRAMS = 16
const MOST_STEPS = 250

/**
 * The programs of a command whose failure goes unnoticed although the command can fail: it may pass all the same, asks
 * nothing more because of it, and nobody looks at what the program printed.
 */
export function maskedPrograms(original: ShellScript): Syntax.Command[] {
  const script = { ...original, read: remembering(original) }
  const whole = outcome(script)
  if (!whole || always(whole.statuses, 0)) return []
  if (whole.programs.size > MOST_PROGRAMS || whole.steps > MOST_STEPS) return []
  // A script that reads `$?` looks after failures by itself.
  if (whole.used.has('?')) return []
  return [...whole.programs.keys()].filter(
    (program) => isMasked(program, script, whole) && !isService(program, script),
  )
}

function isMasked(program: Syntax.Command, script: ShellScript, whole: Outcome): boolean {
  if (isAside(program) || isNoticed(program, whole)) return false
  if (isFormatter(program) && whole.programs.get(program)?.kind === 'argument') return false
  const loops = loopsAround(program, script)
  if (givesUp(script, loops)) return false
  const used = new Set([...whole.used].filter((name) => !loops.some((loop) => counts(loop, name, script))))
  const all = [...whole.programs.keys()]
  const end = (first: Statuses, later: Statuses) =>
    outcome(
      script,
      new Map(
        all.map((other) => [other, other === program ? { first, later } : { first: ZERO, later: ZERO }]),
      ),
    )
  const succeeded = end(ZERO, ZERO)
  if (!succeeded?.statuses.has(0)) return false
  if (passesUnnoticed(end(FAILURE, FAILURE), succeeded, used)) return true
  // In a loop, what the last round does may hide the failure of an earlier one.
  return succeeded.repeated.has(program) && passesUnnoticed(end(FAILURE, ZERO), succeeded, used)
}

function passesUnnoticed(
  failed: Outcome | undefined,
  succeeded: Outcome,
  used: ReadonlySet<string>,
): boolean {
  if (!failed?.passesFailed) return false
  // What runs only because it failed stands in for it, and what is noted then is asked for later.
  const standIns = [...failed.programs.keys()].filter((other) => !succeeded.programs.has(other))
  const notes = [...failed.assigned].filter((note) => !succeeded.assigned.has(note))
  return standIns.every(isShown) && !notes.some((note) => used.has(note.slice(0, note.indexOf('='))))
}

/** Reads a text once, so that its programs are the same in each evaluation. */
function remembering({ read }: ShellScript): ShellScript['read'] {
  const texts = new Map<string, Syntax.Script | undefined>()
  return (text) => {
    if (!texts.has(text)) texts.set(text, read(text))
    return texts.get(text)
  }
}
