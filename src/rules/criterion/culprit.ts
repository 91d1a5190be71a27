import type { ShellScript, Syntax } from '../../model/shell.ts'
import { endsWell } from './fallback.ts'
import { handedOn, isOwn } from './handed-on.ts'
import { within } from './loops-around.ts'
import type { Part } from './removal.ts'

/** The part of a command that keeps it from failing, as offsets in its text. */
export interface Culprit {
  /** A `fallback` always succeeds, a `stand-in` behind `||` may. */
  readonly kind:
    | 'fallback'
    | 'stand-in'
    | 'switch'
    | 'trap'
    | 'background'
    | 'statement'
    | 'call'
    | 'shell'
    | 'fallback-in-shell'
  readonly start: number
  readonly end: number
}

/** Whether a program's failure is lost because something else succeeds in its place, whatever happens: `… || true`. */
export function isFallback({ kind }: Culprit): boolean {
  return kind === 'fallback' || kind === 'fallback-in-shell'
}

/** What hides the failure of a program; the whole command where the program stands in a text that it hands on. */
export function culprit(script: ShellScript, program: Syntax.Command): Culprit {
  const { text, tree } = script
  const statements = tree?.commands ?? []
  if (!isOwn(script, program)) return shellAround(script, program)
  const homes = homesOf(program, statements)
  const found = fallbackAround(program, script) ?? standInFor(homes, script)
  if (found) return found
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

/** A fallback around the shell that starts a program, else that shell. */
function shellAround(script: ShellScript, program: Syntax.Command): Culprit {
  const { inner, host } = handedOn(script, program)
  const around = host && fallbackAround(host, script)
  if (around) return around
  const kind = inner && isFallback(culprit(inner, program)) ? 'fallback-in-shell' : 'shell'
  return { kind, start: 0, end: script.text.trimEnd().length }
}

/** The innermost fallback around a program, in a substitution too, else around the call of its function. */
export function fallbackAround(program: Syntax.Command, script: ShellScript): Culprit | undefined {
  const scripts = [...script.nodes()].filter((node) => node.type === 'Script')
  for (const { commands } of scripts.filter((node) => within(program, node)).toReversed()) {
    const found = fallbackOf(homesOf(program, commands), commands, script)
    if (found) return found
  }
  const statements = script.tree?.commands ?? []
  const [home] = homesOf(program, statements)
  const call = home && callOf(home, statements)
  return call && fallbackOf([call], statements, script)
}

function fallbackOf(
  homes: readonly Syntax.Statement[],
  statements: readonly Syntax.Statement[],
  script: ShellScript,
): Culprit | undefined {
  const list = homes.findLast(({ command }) => command.type === 'AndOr' && endsWell(command, script))?.command
  if (list?.type !== 'AndOr') return undefined
  return { kind: 'fallback', ...tailOf(list, script.text, isLast(homes, statements)) }
}

/** What may succeed where a program has failed. */
function standInFor(homes: readonly Syntax.Statement[], { text, tree }: ShellScript): Culprit | undefined {
  const list = listsOfAlternatives(homes).at(-1)
  return list && { kind: 'stand-in', ...tailOf(list, text, isLast(homes, tree?.commands ?? [])) }
}

function isLast(homes: readonly Syntax.Statement[], statements: readonly Syntax.Statement[]): boolean {
  return homes.length === 1 && homes[0] === statements.at(-1)
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

/** The statement in the background that a program stands in, unless something else is done there when it fails. */
export function jobOf({ tree }: ShellScript, program: Syntax.Command): Syntax.Statement | undefined {
  const homes = homesOf(program, tree?.commands ?? [])
  return listsOfAlternatives(homes).length > 0 ? undefined : homes.find(({ background }) => background)
}

function listsOfAlternatives(homes: readonly Syntax.Statement[]): Syntax.AndOr[] {
  const lists = homes.map(({ command }) => command).filter((command) => command.type === 'AndOr')
  return lists.filter(({ operators }) => operators.at(-1) === '||')
}

/** From the last `||` to the end, or with the remarks before it, which hide a failure as well where something follows. */
function tailOf({ commands, operators, end }: Syntax.AndOr, text: string, isLast: boolean): Part {
  let from = operators.lastIndexOf('||') + 1
  if (!isLast) while (from > 1 && isRemark(commands[from - 1])) from--
  const behind = commands[from - 1]?.end ?? 0
  const start = behind + (/&&|\|\|/.exec(text.slice(behind))?.index ?? 0)
  return { start, end }
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
    case 'Case':
      return command.items.flatMap(({ body }) => body.commands)
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
