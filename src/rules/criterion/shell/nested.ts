import type { Syntax } from '../../../model/shell.ts'
import type { Call } from './call.ts'
import { after, ends, type Flow, mapFlow, NOWHERE, succeed } from './flow.ts'
import { program } from './program.ts'
import { carry, FRESH, print, type State } from './state.ts'
import { EITHER } from './status.ts'
import { giveUp, isolate, mayAbort } from './subshell.ts'
import { readSwitches } from './switches.ts'

/** A shell's name. */
export const SHELL = /^(?:\/(?:usr\/)?bin\/)?(?:ba|da|z|k)?sh$/

/** `sh -c '…'`: a new shell, without this one's options. Undefined when it is none, or its text cannot be told. */
export function nestedShell(call: Call): Flow | undefined {
  const { name, values } = call
  if (name === undefined || !SHELL.test(name)) return undefined
  const flag = values.findIndex((value) => value !== undefined && /^-[a-z]*c$/.test(value))
  const before = flag === -1 ? values : values.slice(0, flag)
  const options = [...before, values[flag]?.replace('c', '').replace('l', '') ?? '-'].filter(
    (value) => !/^(?:-|-s|-l|--login)$/.test(value ?? ''),
  )
  const text = flag === -1 ? standardInput(call) : values[flag + 1]
  const switches = readSwitches(options)
  return text === undefined || !switches ? undefined : anotherShell(text, switches, call)
}

/** Runs a text in a shell that has just started; undefined where bash would refuse it. */
export function anotherShell(
  text: string,
  switches: Partial<State>,
  { state, context }: Call,
): Flow | undefined {
  const script = context.run.read(text)
  if (!script) return undefined
  const start: State = { ...FRESH, ...switches, output: state.output }
  const own = {
    ...context,
    exempt: false,
    depth: context.depth + 1,
    locals: undefined,
    return: undefined,
    loop: undefined,
  }
  const ended = isolate(start, own, (inner, within) => context.run.list(script.commands, inner, within))
  return mapFlow(ended, (end) => carry(state, end))
}

/** The script that a shell without arguments reads from a here-document or a here-string; undefined where it is not known. */
function standardInput({ node, values }: Call): string | undefined {
  const [source, ...others] = node.redirects.filter(({ type }) => type !== 'Redirect')
  if (others.length > 0 || values.some((value) => value === undefined || !/^-/.test(value))) return undefined
  if (source?.type === 'HereDoc') return source.body.parts ? undefined : source.body.text
  return source?.type === 'HereString' && !source.target?.parts?.some(isExpansion)
    ? source.target?.value
    : undefined
}

function isExpansion(part: Syntax.WordPart): boolean {
  if (part.type === 'DoubleQuoted') return part.parts.some(isExpansion)
  return !['Literal', 'SingleQuoted', 'AnsiCQuoted'].includes(part.type)
}

/** `eval`: its arguments are read as a script, and run where it stands. A text that nobody knows is like a file to `source`, and may end the shell. */
export function evaluateText(call: Call): Flow {
  const { values, state, context } = call
  if (values.includes(undefined)) {
    if (!context.run.isTold) mayAbort(state, context)
    return source(call)
  }
  const script = context.run.read(values.join(' '))
  return script ? context.run.list(script.commands, state, context) : giveUp(context)
}

/** `exec`: a program takes the shell's place; without one, only redirections happen. */
export function replace(call: Call): Flow {
  const { values, state, context } = call
  if (values.length === 0) return succeed(print(state, undefined))
  const end = after(call.pass(0))
  // The traps go with the shell.
  context.exit.add(end && { ...end, onExit: undefined })
  return NOWHERE
}

/** `command x`, `builtin x`: x, but never a function. `command -v x` only asks whether there is one. */
export function runAgain(call: Call): Flow {
  const from = call.values.findIndex((value) => value === undefined || !/^-p$|^--$/.test(value))
  if (from === -1) return succeed(call.state)
  if (call.values[from]?.startsWith('-')) return ends(print(call.state, undefined), EITHER)
  return call.pass(from)
}

/** `source file`: as a program may end, and may set any variable. */
export function source(call: Call): Flow {
  const variables = new Map([...call.state.variables.keys()].map((name) => [name, undefined]))
  return program({ ...call, state: { ...call.state, variables } })
}
