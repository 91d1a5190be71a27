import type { Syntax } from '../../../model/shell.ts'
import type { Consumer } from './consumer.ts'
import { after, ends, type Flow, meet, NOWHERE } from './flow.ts'
import type { State, Trap } from './state.ts'
import { EITHER, type Statuses, YES_OR_NO, ZERO } from './status.ts'

/** Evaluates statements one after the other. */
export type List = (statements: readonly Syntax.Statement[], state: State, context: Context) => Flow

/** A place that commands jump to (the shell's end, a function's, a loop's), and what is known there. */
export class Ending {
  /** Apart for each EXIT trap that is set: which one runs must be known. */
  readonly #flows = new Map<Trap, Flow>()
  /** Whether a success was among the ways that led here after a program had failed that was told to. */
  passedFailed = false

  add(state: State | undefined): void {
    if (!state) return
    if (state.last.has(0) && state.failed !== false) this.passedFailed = true
    const before = this.#flows.get(state.onExit)
    const flow = ends(state, state.last)
    this.#flows.set(state.onExit, before ? meet(before, flow) : flow)
  }

  get states(): readonly State[] {
    return [...this.#flows.values()].flatMap(({ success, failure }) =>
      [success, failure].filter((state) => state !== undefined),
    )
  }

  /** What holds on the ways that led here with a success, and on those with a failure. */
  get flow(): Flow {
    return [...this.#flows.values()].reduce(meet, NOWHERE)
  }

  /** What holds on every way that led here; undefined when none did. */
  get state(): State | undefined {
    return after(this.flow)
  }
}

/** How a program is told to end when it is started first, and each time after that. */
export interface Told {
  readonly first: Statuses
  readonly later: Statuses
}

/** One analysis of one script. */
export class Run {
  /** True once the analysis met what it does not understand: then the script may end in any way, or never. */
  undecided = false
  /** The commands that start a program, as far as they may be reached, and who gets what each prints. */
  readonly programs = new Map<Syntax.Command, Consumer | undefined>()
  /** The calls of `cd` that may lead to a folder which is not there. */
  readonly moves = new Set<Syntax.Command>()
  /** Variables that may not be set again: that would end the shell. */
  readonly constants = new Set<string>()
  /** Variables whose value goes to something else than the screen. */
  readonly used = new Set<string>()
  /** Variables whose value goes to something else than the screen and a test. */
  readonly handed = new Set<string>()
  /** Variables whose value is compared with something, or is the status that a shell or a function ends with. */
  readonly tested = new Set<string>()
  /** What was assigned on any way, as `name=value@place`, without a value that nobody knows. */
  readonly assigned = new Set<string>()
  /** Commands that started a program more than once, as in a loop. */
  readonly repeated = new Set<Syntax.Command>()
  /** How many programs have been started so far. */
  started = 0
  readonly list: List
  /** Commands at which a way ends, where they print on the screen. */
  readonly barred: ReadonlySet<Syntax.Command>
  readonly #read: (text: string) => Syntax.Script | undefined
  readonly #fixed: ReadonlyMap<Syntax.Command, Told>
  #steps: number

  constructor(
    list: List,
    read: (text: string) => Syntax.Script | undefined,
    fixed: ReadonlyMap<Syntax.Command, Told>,
    barred: ReadonlySet<Syntax.Command>,
    steps: number,
  ) {
    this.barred = barred
    this.list = list
    this.#read = read
    this.#fixed = fixed
    this.#steps = steps
  }

  /** How many steps are left. */
  get left(): number {
    return this.#steps
  }

  /** Counts a step; false when the script has had enough of them. */
  step(): boolean {
    if (--this.#steps < 0) this.undecided = true
    return !this.undecided
  }

  /** Reads a text that the script hands to a shell. A long text takes many steps. */
  read(text: string): Syntax.Script | undefined {
    this.#steps -= text.length >> 3
    return this.step() ? this.#read(text) : undefined
  }

  /** Whether this run was told how programs end. */
  get isTold(): boolean {
    return this.#fixed.size > 0
  }

  /** How `cd` ends: where this run was told how programs end, the folders are there, unless it was told of them too. */
  move(command: Syntax.Command): Statuses {
    this.moves.add(command)
    return this.#fixed.get(command)?.first ?? (this.isTold ? ZERO : YES_OR_NO)
  }

  /** How a program may end: in any way, unless this run was told, for its first start and for later ones. */
  program(command: Syntax.Command, { consumer }: Context): Statuses {
    this.started++
    const again = this.programs.has(command)
    if (again) this.repeated.add(command)
    this.programs.set(command, consumer)
    const told = this.#fixed.get(command)
    return (again ? told?.later : told?.first) ?? EITHER
  }
}

/** Where a command stands. */
export interface Context {
  readonly run: Run
  /** True where bash does not act on `-e`: conditions, all but the last of an `&&` list, after `!`. */
  readonly exempt: boolean
  readonly exit: Ending
  /** Undefined outside of functions. */
  readonly return?: Ending | undefined
  /** The innermost loop: `break` leads to its end, `continue` to its start. */
  readonly loop?: { readonly end: Ending; readonly start: Ending } | undefined
  /** Variables that the running function has declared as its own. */
  readonly locals?: Set<string> | undefined
  /** Whether there is nothing to read on the standard input. */
  readonly empty?: boolean
  /** Who gets what is printed here; undefined for the screen. */
  readonly consumer?: Consumer | undefined
  /** How many functions are running. */
  readonly depth: number
}
