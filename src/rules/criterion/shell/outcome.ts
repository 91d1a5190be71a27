import type { ShellScript, Syntax } from '../../../model/shell.ts'
import type { Consumer } from './consumer.ts'
import { type Context, Ending, Run, type Told } from './context.ts'
import { evaluateList } from './evaluate.ts'
import { after } from './flow.ts'
import { FRESH } from './state.ts'
import type { Statuses } from './status.ts'
import { finish } from './subshell.ts'

// A command written by people takes less than 50; loops and functions within loops take many.
const MOST_STEPS = 2000

/** How a criterion's command may end. */
export interface Outcome {
  readonly statuses: Statuses
  /** What it prints; undefined when that depends on what programs did. */
  readonly output: string | undefined
  /** The commands that start a program, in the order in which they are reached, and who gets what each prints. */
  readonly programs: ReadonlyMap<Syntax.Command, Consumer | undefined>
  /** The calls of `cd` that may lead to a folder which is not there. */
  readonly moves: ReadonlySet<Syntax.Command>
  /** Variables whose value goes to something else than the screen. */
  readonly used: ReadonlySet<string>
  /** Variables whose value goes to something else than the screen and a test. */
  readonly handed: ReadonlySet<string>
  /** Variables whose value is compared with something. */
  readonly tested: ReadonlySet<string>
  /** What was assigned on any way, as `name=value@place`. */
  readonly assigned: ReadonlySet<string>
  /** Commands that started a program more than once, as in a loop. */
  readonly repeated: ReadonlySet<Syntax.Command>
  /** Whether it may pass after a program has failed that `fixed` lets fail. */
  readonly passesFailed: boolean
  /** How long it took to find out. */
  readonly steps: number
}

/**
 * How a command ends under `bash -eo pipefail`, where each program may succeed or fail, whatever the others do. `fixed`
 * says how some of them end, `barred` which commands no way may lead past that prints on the screen. Undefined when that cannot be told: then it may end in any way, or never.
 */
export function outcome(
  script: ShellScript,
  fixed: ReadonlyMap<Syntax.Command, Told> = new Map(),
  barred: ReadonlySet<Syntax.Command> = new Set(),
): Outcome | undefined {
  if (!script.tree) return undefined
  const run = new Run(evaluateList, (text) => script.read(text), fixed, barred, MOST_STEPS)
  const exit = new Ending()
  const context: Context = { run, exempt: false, exit, depth: 0 }
  const start = { ...FRESH, errexit: true, pipefail: true }
  const { success, failure } = evaluateList(script.tree.commands, start, context)
  exit.add(success)
  exit.add(failure)
  const end = after(finish(exit, context))
  if (run.undecided) return undefined
  return {
    statuses: end?.last ?? new Set(),
    output: end?.output,
    programs: run.programs,
    moves: run.moves,
    used: run.used,
    handed: run.handed,
    tested: run.tested,
    assigned: run.assigned,
    repeated: run.repeated,
    passesFailed: exit.passedFailed,
    steps: MOST_STEPS - run.left,
  }
}
