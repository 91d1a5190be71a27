import type { Call } from './call.ts'
import { after, ends, type Flow, NOWHERE, succeed } from './flow.ts'
import { program } from './program.ts'
import { carry, FRESH, print, type State } from './state.ts'
import { EITHER } from './status.ts'
import { giveUp, isolate } from './subshell.ts'
import { readSwitches } from './switches.ts'

const SHELL = /^(?:\/(?:usr\/)?bin\/)?(?:ba|da|z|k)?sh$/

/** `sh -c '…'`: a new shell, without this one's options. Undefined when it is none, or its text cannot be told. */
export function nestedShell({ name, values, state, context }: Call): Flow | undefined {
  if (name === undefined || !SHELL.test(name)) return undefined
  const flag = values.findIndex((value) => value !== undefined && /^-[a-z]*c$/.test(value))
  const before = values.slice(0, flag)
  const options = [...before, values[flag]?.replace('c', '').replace('l', '')].filter(
    (value) => value !== '-' && value !== '--login',
  )
  const text = values[flag + 1]
  const switches = readSwitches(options)
  const script = flag === -1 || text === undefined || !switches ? undefined : context.run.read(text)
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
  const end = isolate(start, own, (inner, within) => context.run.list(script.commands, inner, within))
  return end ? ends({ ...carry(state, end), output: end.output }, end.last) : NOWHERE
}

/** `eval`: its arguments are read as a script, and run where it stands. */
export function evaluateText({ values, state, context }: Call): Flow {
  if (values.includes(undefined)) return giveUp(context)
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
