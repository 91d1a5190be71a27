import type { Syntax } from '../../../model/shell.ts'
import { BUILTINS } from './builtins.ts'
import type { Call } from './call.ts'
import { isShow, readerOf } from './consumer.ts'
import type { Context } from './context.ts'
import { ends, type Flow, mapFlow, meet, NOWHERE } from './flow.ts'
import { call } from './functions.ts'
import { nestedShell } from './nested.ts'
import { program } from './program.ts'
import { captureErrors, hideOutput, mayFail, redirect } from './redirections.ts'
import { assign, print, type State } from './state.ts'
import { ONE, type Statuses, ZERO } from './status.ts'
import { settle } from './subshell.ts'
import { expand, expandWhole } from './words.ts'
import { wrappedShell } from './wrapped.ts'

/** A command with a name and arguments, or assignments alone. */
export function simple(node: Syntax.Command, state: State, context: Context): Flow {
  if (!context.consumer && context.run.barred.has(node)) return NOWHERE
  const redirected = redirect(node.redirects, state, { ...context, consumer: readerOf(node) })
  const ran = node.name
    ? named(node, node.name, redirected, context)
    : assignments(node.prefix.filter(isAssignment), redirected, context)
  const quiet = mapFlow(ran, (end) => hideOutput(node.redirects, state, captureErrors(node.redirects, end)))
  return settle(mayFail(node.redirects) ? meet(quiet, ends(redirected, ONE)) : quiet, context)
}

/** Variables that a command sets for good; the status is that of the last command substitution. */
function assignments(nodes: readonly Syntax.Assignment[], state: State, context: Context): Flow {
  let now: State = state
  let status: Statuses = ZERO
  for (const node of nodes) {
    const set = assignment(node, now, context)
    now = set.state
    status = set.status ?? status
  }
  // `$(< file)` prints without a program.
  return ends(nodes.length > 0 ? now : print(now, undefined), status)
}

/** Sets one variable as `x=…`, `export x=…` and `local x=…` do. */
export function assignment(
  node: Syntax.Assignment,
  state: State,
  context: Context,
): { state: State; status?: Statuses | undefined } {
  if (context.run.constants.has(node.name)) context.run.undecided = true
  const inside = { ...context, consumer: { kind: 'variable', name: node.name } as const }
  if (node.value.type === 'ArrayValue') {
    let elements: { state: State; status?: Statuses | undefined } = { state }
    for (const word of node.value.elements) {
      const { state: now, status } = expand(word, elements.state, inside)
      elements = { state: now, status: status ?? elements.status }
    }
    context.run.assigned.add(`${node.name}=@${node.pos}`)
    return { ...elements, state: assign(elements.state, node.name, undefined) }
  }
  const { value, state: now, status } = expandWhole(node.value, state, inside)
  const before = node.append ? state.variables.get(node.name) : ''
  const plain = before !== undefined && value !== undefined && !node.index
  context.run.assigned.add(`${node.name}=${value ?? ''}@${node.pos}`)
  return { state: assign(now, node.name, plain ? before + value : undefined), status }
}

function named(node: Syntax.Command, name: Syntax.Word, state: State, context: Context): Flow {
  // A variable set before a command's name is for that command alone.
  const prefixed = node.prefix.filter(isAssignment)
  let now = prefixed.reduce(
    (before, set) => ({ ...assignment(set, before, context).state, variables: before.variables }),
    state,
  )
  const shown = isShow(node) ? context.consumer : undefined
  const inside = { ...context, consumer: shown ?? ({ kind: 'argument', of: node } as const) }
  const expanded = expand(name, now, inside)
  now = expanded.state
  const values: (string | undefined)[] = []
  for (const word of node.args) {
    // `export x=…`: the builtin loses the status of a substitution.
    const argument = word.type === 'Word' ? expand(word, now, inside) : assignment(word, now, context)
    values.push('value' in argument ? argument.value : word.text)
    now = argument.state
  }
  return dispatch({ node, name: expanded.value, values, words: node.args, state: now, context })
}

/** Runs a function, unless functions are passed over, else a builtin or a program, whichever the name means. */
function dispatch(asked: Omit<Call, 'pass'>, passOver = false): Flow {
  const { name, values, words, state, context } = asked
  const body = name === undefined || passOver ? undefined : state.functions.get(name)
  if (body) return call(body, state, context)
  const pass = (from: number): Flow => {
    if (!context.run.step()) return NOWHERE
    const rest = { name: values[from], values: values.slice(from + 1), words: words.slice(from + 1) }
    return dispatch({ ...asked, ...rest }, true)
  }
  const builtin = name !== undefined && Object.hasOwn(BUILTINS, name) ? BUILTINS[name] : undefined
  const complete = { ...asked, pass }
  return builtin?.(complete) ?? nestedShell(complete) ?? wrappedShell(complete) ?? program(complete)
}

function isAssignment(part: Syntax.Assignment | Syntax.Redirection): part is Syntax.Assignment {
  return part.type === 'Assignment'
}
