import type { ShellScript, Syntax } from '../../model/shell.ts'
import { isAside, isFormatter, isService, isShown, mayFindNothing } from './aside.ts'
import { counts, givesUp, loopsAround } from './loops-around.ts'
import { isNoticed, isTested } from './noticed.ts'
import type { Told } from './shell/context.ts'
import { type Outcome, outcome } from './shell/outcome.ts'
import { always, ONE, ZERO } from './shell/status.ts'
import { isStep } from './step.ts'

// Each program takes up to three evaluations more, and each that stands in for another two.
const MOST_PROGRAMS = 16
const MOST_STEPS = 250

const FAILS: Told = { first: ONE, later: ONE }
const STUMBLES: Told = { first: ONE, later: ZERO }
const SUCCEEDS: Told = { first: ZERO, later: ZERO }

/** What becomes of a command where these programs fail, and all others succeed. */
type Trial = (failing: readonly (readonly [Syntax.Command, Told])[]) => Outcome | undefined

/**
 * The programs of a command whose failure goes unnoticed although the command can fail: it may pass all the same, asks
 * nothing more because of it, and nobody looks at what the program printed.
 */
export function maskedPrograms(original: ShellScript): Syntax.Command[] {
  const script = { ...original, read: remembering(original) }
  const whole = outcome(script)
  if (!whole || always(whole.statuses, 0)) return []
  if (whole.programs.size + whole.moves.size > MOST_PROGRAMS || whole.steps > MOST_STEPS) return []
  const all = [...whole.programs.keys()]
  const trial: Trial = (failing) =>
    outcome(script, new Map([...all.map((program) => [program, SUCCEEDS] as const), ...failing]))
  const well = trial([])
  if (!well?.statuses.has(0)) return []
  return [
    ...all.filter((program) => isMasked(program, script, whole, well, trial) && !isService(program, script)),
    ...[...whole.moves].filter((move) => isSkipped(move, well, trial)),
  ]
}

function isMasked(
  program: Syntax.Command,
  script: ShellScript,
  whole: Outcome,
  well: Outcome,
  trial: Trial,
): boolean {
  if (isAside(program) && !isStep(program, script)) return false
  const judged = isTested(program, whole) && !mayFindNothing(program)
  if (!judged && isNoticed(program, whole)) return false
  if (isFormatter(program) && whole.programs.get(program)?.kind === 'argument') return false
  const loops = loopsAround(program, script)
  if (givesUp(script, loops)) return false
  const used = new Set([...whole.used].filter((name) => !loops.some((loop) => counts(loop, name, script))))
  if (!well.programs.has(program)) return isLostStandIn(program, well, used, trial)
  const failed = trial([[program, FAILS]])
  // Of a test on nothing it must be known that it passes.
  if (judged && !(failed && always(failed.statuses, 0))) return false
  // What is noted where it succeeds, and compared later, may be what is wanted.
  if (failed && assignedOnly(well, failed).some((name) => whole.tested.has(name))) return false
  if (passesUnnoticed(failed, well, used)) return true
  // In a loop, what the last round does may hide the failure of an earlier one.
  return well.repeated.has(program) && passesUnnoticed(trial([[program, STUMBLES]]), well, used)
}

/** Whether a program that runs only where another has failed may fail as well. */
function isLostStandIn(
  program: Syntax.Command,
  well: Outcome,
  used: ReadonlySet<string>,
  trial: Trial,
): boolean {
  if (isShown(program)) return false
  for (const other of well.programs.keys()) {
    const before = trial([[other, FAILS]])
    if (!before?.programs.has(program)) continue
    if (!before.statuses.has(0)) return false
    const failed = trial([
      [other, FAILS],
      [program, FAILS],
    ])
    return failed !== undefined && always(failed.statuses, 0) && passesUnnoticed(failed, before, used)
  }
  return false
}

/** Whether a command may pass without its programs where `cd` finds no folder. */
function isSkipped(move: Syntax.Command, well: Outcome, trial: Trial): boolean {
  // Who hides the message asks whether the folder is there.
  if (!well.moves.has(move) || move.redirects.length > 0) return false
  const failed = trial([[move, FAILS]])
  if (!failed?.passesFailed) return false
  const programs = [...failed.programs.keys()]
  return programs.every((program) => well.programs.has(program)) && programs.length < well.programs.size
}

function passesUnnoticed(
  failed: Outcome | undefined,
  succeeded: Outcome,
  used: ReadonlySet<string>,
): boolean {
  if (!failed?.passesFailed) return false
  // What runs only because it failed stands in for it, and what is noted then is asked for later.
  const standIns = [...failed.programs.keys()].filter((other) => !succeeded.programs.has(other))
  return standIns.every(isShown) && !assignedOnly(failed, succeeded).some((name) => used.has(name))
}

/** The variables that get a value here, at a place where they do not get it there. */
function assignedOnly(here: Outcome, there: Outcome): string[] {
  const notes = [...here.assigned].filter((note) => !there.assigned.has(note))
  return notes.map((note) => note.slice(0, note.indexOf('=')))
}

/** Reads a text once, so that its programs are the same in each evaluation. */
function remembering({ read }: ShellScript): ShellScript['read'] {
  const texts = new Map<string, Syntax.Script | undefined>()
  return (text) => {
    if (!texts.has(text)) texts.set(text, read(text))
    return texts.get(text)
  }
}
