import type { ShellScript, Syntax } from '../../model/shell.ts'
import { isAside, isFormatter, isService, isShown } from './aside.ts'
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
  if (whole.repeated.has(program) && givesUp(script, program)) return false
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
  if (passesUnnoticed(end(FAILURE, FAILURE), succeeded, whole)) return true
  // In a loop, what the last round does may hide the failure of an earlier one.
  return succeeded.repeated.has(program) && passesUnnoticed(end(FAILURE, ZERO), succeeded, whole)
}

function passesUnnoticed(failed: Outcome | undefined, succeeded: Outcome, whole: Outcome): boolean {
  if (!failed?.passesFailed) return false
  // What runs only because it failed stands in for it, and what is noted then is asked for later.
  const standIns = [...failed.programs.keys()].filter((other) => !succeeded.programs.has(other))
  const notes = [...failed.assigned].filter((note) => !succeeded.assigned.has(note))
  return standIns.every(isShown) && !notes.some((note) => whole.used.has(note.slice(0, note.indexOf('='))))
}

/** Whether a loop that a program stands in may end the script: then it counts its rounds, as nobody can follow here. */
function givesUp(script: ShellScript, program: Syntax.Command): boolean {
  const nodes = [...script.nodes()]
  const within = (inner: Syntax.SyntaxNode, outer: Syntax.SyntaxNode) =>
    outer.pos <= inner.pos && inner.end <= outer.end
  const loops = nodes.filter(
    (node) => /^(?:For|ArithmeticFor|While)$/.test(node.type) && within(program, node),
  )
  return nodes.some((node) => isLeaving(node) && loops.some((loop) => within(node, loop)))
}

function isLeaving(node: Syntax.SyntaxNode): boolean {
  return (
    node.type === 'Command' && /^(?:exit|return)$/.test(node.name?.text ?? '') && node.args[0]?.text !== '0'
  )
}

/** Reads a text once, so that its programs are the same in each evaluation. */
function remembering({ read }: ShellScript): ShellScript['read'] {
  const texts = new Map<string, Syntax.Script | undefined>()
  return (text) => {
    if (!texts.has(text)) texts.set(text, read(text))
    return texts.get(text)
  }
}
