import type { ShellScript, Syntax } from '../../model/shell.ts'
import {
  isAside,
  isAskedForCleanup,
  isFormatter,
  isService,
  isShown,
  mayFindNothing,
  readsFile,
} from './aside.ts'
import { counts, givesUp, loopsAround, triesAgain } from './loops-around.ts'
import { isNoticed, isOnlyAsked, isRun, isTested, keeps } from './noticed.ts'
import type { Told } from './shell/context.ts'
import { type Outcome, outcome } from './shell/outcome.ts'
import { always, ONE, ZERO } from './shell/status.ts'
import { isStep } from './step.ts'

// Each program takes up to three evaluations more, and each that stands in for another two.
const MOST_PROGRAMS = 32
const MOST_STEPS = 500

const FAILS: Told = { first: ONE, later: ONE }
const STUMBLES: Told = { first: ONE, later: ZERO }
const SUCCEEDS: Told = { first: ZERO, later: ZERO }

/** What becomes of a command where these programs fail, and all others succeed. */
type Trial = (failing: readonly (readonly [Syntax.Command, Told])[]) => Outcome | undefined

/** A command under examination. */
interface Examined {
  readonly script: ShellScript
  /** However its programs end. */
  readonly whole: Outcome
  /** Where all of them succeed. */
  readonly well: Outcome
  readonly trial: Trial
}

/**
 * The programs of a command whose failure goes unnoticed although the command can fail: it may pass all the same, asks
 * nothing more because of it, and nobody looks at what the program printed.
 */
export function maskedPrograms(original: ShellScript): Syntax.Command[] {
  const nodes = [...original.nodes()]
  const script = { ...original, read: remembering(original), nodes: () => nodes }
  const whole = outcome(script)
  if (!whole || always(whole.statuses, 0)) return []
  if (whole.programs.size + whole.moves.size > MOST_PROGRAMS || whole.steps > MOST_STEPS) return []
  const programs = [...whole.programs.keys()]
  // Where nothing passes while all succeed, some search is to find nothing, as after `!`.
  const searches = programs.filter(mayFindNothing)
  for (const unlucky of [[], ...searches.map((search) => [search]), searches]) {
    const usual = new Map(programs.map((program) => [program, unlucky.includes(program) ? FAILS : SUCCEEDS]))
    const trial: Trial = (failing) => outcome(script, new Map([...usual, ...failing]))
    const well = trial([])
    if (!well?.statuses.has(0)) continue
    const examined = { script, whole, well, trial }
    const others = unlucky.length === 0 ? programs : programs.filter((program) => !mayFindNothing(program))
    const asked = others.filter((program) => !isLeftOut(program, script))
    return [
      ...asked.filter((program) => isMasked(program, examined)),
      ...[...whole.moves].filter((move) => isSkipped(move, examined)),
    ]
  }
  return []
}

/** Whether nobody asks a program how it ends, or nobody can tell here who does. */
function isLeftOut(program: Syntax.Command, script: ShellScript): boolean {
  if (isAside(program) && !isStep(program, script)) return true
  return (
    isService(program, script) ||
    isAskedForCleanup(program, script) ||
    givesUp(script, loopsAround(program, script))
  )
}

function isMasked(program: Syntax.Command, examined: Examined): boolean {
  const { script, whole, well, trial } = examined
  if (isFormatter(program) && isShownOnly(program, whole)) return false
  const loops = loopsAround(program, script)
  const used = new Set([...whole.used].filter((name) => !loops.some((loop) => counts(loop, name, script))))
  if (!well.programs.has(program)) return isLostStandIn(program, examined, used)
  const failed = trial([[program, FAILS]])
  if (!failed || isJudged(program, failed, examined)) return false
  if (passesUnnoticed(failed, well, used)) return true
  // In a loop, what the last round does may hide the failure of an earlier one.
  if (!well.repeated.has(program) || triesAgain(script, loops)) return false
  return passesUnnoticed(trial([[program, STUMBLES]]), well, used)
}

/** Whether a text that is brought into another form goes to the screen, or is none of a file that may not be there. */
function isShownOnly(program: Syntax.Command, { programs }: Outcome): boolean {
  const consumer = programs.get(program)
  if (consumer?.kind === 'list' || consumer?.kind === 'loop') return !readsFile(program)
  return consumer?.kind === 'argument' && !(readsFile(program) && consumer.of.redirects.some(keeps))
}

/** Whether something looks at what a program prints where it fails, or has noted that it succeeded. */
function isJudged(program: Syntax.Command, failed: Outcome, { whole, well }: Examined): boolean {
  // A shell has nothing to do with an empty script.
  if (isRun(program, whole)) return !always(failed.statuses, 0)
  // Of a test on nothing it must be known that it passes.
  if (isTested(program, whole) && !mayFindNothing(program)) return !always(failed.statuses, 0)
  const isRead = isNoticed(program, { ...whole, used: failed.used, tested: failed.tested })
  if (isRead && !(isOnlyAsked(program, whole) && isIdle(well, failed))) return true
  // Of a note that it succeeded it must be known that it is not missed.
  return !always(failed.statuses, 0) && assignedOnly(well, failed).some((name) => whole.tested.has(name))
}

/** Whether no test decides anything: what they say, the command passes, and the same programs run. */
function isIdle(well: Outcome, failed: Outcome): boolean {
  if (!always(well.statuses, 0) || !always(failed.statuses, 0)) return false
  return [...well.programs.keys()].every((program) => isShown(program) || failed.programs.has(program))
}

/** Whether a program that runs only where another has failed may fail as well. */
function isLostStandIn(
  program: Syntax.Command,
  { whole, well, trial }: Examined,
  used: ReadonlySet<string>,
): boolean {
  if (isShown(program) || isNoticed(program, whole)) return false
  for (const other of well.programs.keys()) {
    const before = trial([[other, FAILS]])
    if (!before?.programs.has(program)) continue
    const failed = trial([
      [other, FAILS],
      [program, FAILS],
    ])
    if (!before.statuses.has(0) || !failed || !always(failed.statuses, 0)) return false
    return passesUnnoticed(failed, before, used)
  }
  return false
}

/** Whether a command may pass without its programs where `cd` finds no folder. */
function isSkipped(move: Syntax.Command, { well, trial }: Examined): boolean {
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
