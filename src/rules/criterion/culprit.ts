import type { ShellScript, Syntax } from '../../model/shell.ts'

/** The part of a command that keeps it from failing, as offsets in its text. */
export interface Culprit {
  readonly kind: 'fallback' | 'switch' | 'trap' | 'background' | 'statement'
  readonly start: number
  readonly end: number
}

/** What hides the failure of a program; the whole command where the program stands in a text that it hands on. */
export function culprit({ text, tree }: ShellScript, program: Syntax.Command): Culprit {
  const statements = tree?.commands ?? []
  const isHere = program.name !== undefined && text.startsWith(program.name.text, program.pos)
  if (!isHere) return { kind: 'statement', start: 0, end: text.trimEnd().length }
  const homes = homesOf(program, statements)
  for (const { command } of homes.toReversed()) {
    if (command.type === 'AndOr' && command.operators.at(-1) === '||') return fallback(text, command)
  }
  const job = homes.find(({ background }) => background)
  if (job) return { kind: 'background', start: job.pos, end: job.end }
  const all = commands(statements)
  const off = all.find((command) => isCall(command, 'set', /^\+e|^errexit$/))
  if (off) return { kind: 'switch', start: off.pos, end: off.end }
  const trap = all.find((command) => isCall(command, 'trap', /\bexit\b/))
  if (trap) return { kind: 'trap', start: trap.pos, end: trap.end }
  const [home] = homes
  return { kind: 'statement', start: home?.pos ?? 0, end: home?.end ?? text.length }
}

/** The statement in the background that a program stands in. */
export function jobOf({ tree }: ShellScript, program: Syntax.Command): Syntax.Statement | undefined {
  return homesOf(program, tree?.commands ?? []).find(({ background }) => background)
}

/** From the last `||` to the end. */
function fallback(text: string, { commands, end }: Syntax.AndOr): Culprit {
  const start = text.indexOf('||', commands.at(-2)?.end ?? 0)
  return { kind: 'fallback', start, end }
}

/** The statements that a program stands in, outermost first. */
function homesOf(program: Syntax.Command, statements: readonly Syntax.Statement[]): Syntax.Statement[] {
  const home = statements.find(({ pos, end }) => pos <= program.pos && program.end <= end)
  return home ? [home, ...homesOf(program, partsOf(home.command).flatMap(bodiesOf))] : []
}

function isCall(command: Syntax.Command, name: string, argument: RegExp): boolean {
  return command.name?.text === name && command.args.some(({ text }) => argument.test(text))
}

function commands(statements: readonly Syntax.Statement[]): Syntax.Command[] {
  return statements.flatMap(({ command }) => partsOf(command)).filter((command) => command.type === 'Command')
}

function partsOf(command: Syntax.Statement['command']): readonly Syntax.CommandNode[] {
  if (command.type === 'AndOr') return command.commands.flatMap(partsOf)
  return command.type === 'Pipeline' ? command.commands : [command]
}

function bodiesOf(command: Syntax.CommandNode): readonly Syntax.Statement[] {
  switch (command.type) {
    case 'Redirected':
      return bodiesOf(command.command)
    case 'BraceGroup':
    case 'Subshell':
    case 'For':
    case 'ArithmeticFor':
      return command.body.commands
    case 'While':
      return [...command.clause.commands, ...command.body.commands]
    case 'If':
      return [command, ...command.elif, { clause: command.else }].flatMap(listsOf)
    case 'Function':
      return command.body.type === 'CompoundList' ? command.body.commands : bodiesOf(command.body)
    default:
      return []
  }
}

function listsOf(branch: {
  clause?: Syntax.CompoundList | undefined
  then?: Syntax.CompoundList
}): Syntax.Statement[] {
  return [branch.clause, branch.then].flatMap((list) => list?.commands ?? [])
}
