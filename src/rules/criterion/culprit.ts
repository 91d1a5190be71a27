import type { ShellScript, Syntax } from '../../model/shell.ts'

/** The part of a command that keeps it from failing, as offsets in its text. */
export interface Culprit {
  readonly kind: 'fallback' | 'switch' | 'trap' | 'background' | 'statement' | 'call' | 'shell'
  readonly start: number
  readonly end: number
}

/** What hides the failure of a program; the whole command where the program stands in a text that it hands on. */
export function culprit({ text, tree }: ShellScript, program: Syntax.Command): Culprit {
  const statements = tree?.commands ?? []
  if (!isOwn({ text }, program)) return { kind: 'shell', start: 0, end: text.trimEnd().length }
  const homes = homesOf(program, statements)
  for (const { command } of homes.toReversed()) {
    if (command.type !== 'AndOr' || command.operators.at(-1) !== '||') continue
    const isLast = homes.length === 1 && homes[0] === statements.at(-1)
    return fallback(text, command, isLast)
  }
  const job = homes.find(({ background }) => background)
  if (job) return { kind: 'background', start: job.pos, end: job.end }
  const all = commands(statements)
  const off = all.find((command) => isCall(command, 'set', /^\+e|^errexit$/))
  if (off) return { kind: 'switch', start: off.pos, end: off.end }
  const trap = all.find((command) => isCall(command, 'trap', /\bexit\b/))
  if (trap) return { kind: 'trap', start: trap.pos, end: trap.end }
  const [home] = homes
  const call = home && callOf(home, statements)
  if (call) return { kind: 'call', start: call.pos, end: call.end }
  return { kind: 'statement', start: home?.pos ?? 0, end: home?.end ?? text.length }
}

/** The first statement that calls the function which another one defines. */
function callOf(
  { command }: Syntax.Statement,
  statements: readonly Syntax.Statement[],
): Syntax.Statement | undefined {
  if (command.type !== 'Function') return undefined
  const name = command.name.text
  const calls = (node: Syntax.CommandNode): boolean =>
    (node.type === 'Command' && node.name?.text === name) ||
    bodiesOf(node).some((inner) => partsOf(inner.command).some(calls))
  return statements.find((other) => other.command !== command && partsOf(other.command).some(calls))
}

/** Whether a program stands in the text itself, and not in one that it hands to another shell. */
export function isOwn({ text }: Pick<ShellScript, 'text'>, { name, pos }: Syntax.Command): boolean {
  return name !== undefined && text.startsWith(name.text, pos)
}

/** The statement in the background that a program stands in. */
export function jobOf({ tree }: ShellScript, program: Syntax.Command): Syntax.Statement | undefined {
  return homesOf(program, tree?.commands ?? []).find(({ background }) => background)
}

/** From the last `||` to the end, or with the remarks before it, which hide a failure as well where something follows. */
function fallback(text: string, { commands, end }: Syntax.AndOr, isLast: boolean): Culprit {
  let from = commands.length - 1
  if (!isLast) while (from > 1 && isRemark(commands[from - 1])) from--
  const behind = commands[from - 1]?.end ?? 0
  const start = behind + (/&&|\|\|/.exec(text.slice(behind))?.index ?? 0)
  return { kind: 'fallback', start, end }
}

function isRemark(node: Syntax.PipelineNode | undefined): boolean {
  return node?.type === 'Command' && /^(?:echo|printf|:|true)$/.test(node.name?.text ?? '')
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
