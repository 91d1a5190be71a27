import type { Syntax } from '../../../model/shell.ts'
import { arithmetic } from './arithmetic.ts'
import { condition } from './conditions.ts'
import type { Context } from './context.ts'
import { ends, type Flow, mapFlow, meet, NOWHERE, succeed } from './flow.ts'
import { countedLoop, forLoop, whileLoop } from './loops.ts'
import { captureErrors, hideOutput, mayFail, readEmpty } from './redirections.ts'
import { carry, print, type State } from './state.ts'
import { ONE, YES_OR_NO, ZERO } from './status.ts'
import { giveUp, isolate, settle } from './subshell.ts'
import { expand, expandWhole } from './words.ts'

/** Evaluates a compound command: a group, a condition, a loop, a test. */
export function compound(node: Syntax.CompoundCommand, state: State, context: Context): Flow {
  const { run } = context
  switch (node.type) {
    case 'BraceGroup':
      return run.list(node.body.commands, state, context)
    case 'Subshell':
      return settle(subshell(node.body.commands, state, context), context)
    case 'If':
      return conditional([node, ...node.elif], node.else, state, context)
    case 'Case':
      return choice(node, state, context)
    case 'While':
      return whileLoop(node, state, context)
    case 'For':
      return forLoop(node, state, context)
    case 'ArithmeticFor':
      return countedLoop(node, state, context)
    case 'TestCommand':
      return settle(condition(node.expression, state, context), context)
    case 'ArithmeticCommand': {
      if (!node.expression) return settle(ends(state, ONE), context)
      const { value, state: left } = arithmetic(node.expression, state, {
        ...context,
        consumer: { kind: 'test' },
      })
      return settle(ends(left, value === undefined ? YES_OR_NO : value === 0 ? ONE : ZERO), context)
    }
    case 'Select':
      return giveUp(context)
  }
}

/** A compound command with redirections of its own. */
export function redirected(node: Syntax.Redirected, state: State, context: Context): Flow {
  const loops = node.command.type === 'While'
  const { empty, state: opened } = readEmpty(
    node.redirects,
    state,
    loops ? { ...context, consumer: { kind: 'loop' } } : context,
  )
  const ran = compound(node.command, print(opened, undefined), { ...context, empty })
  const flow = mapFlow(ran, (end) => hideOutput(node.redirects, state, captureErrors(node.redirects, end)))
  return mayFail(node.redirects) ? meet(flow, settle(ends(opened, ONE), context)) : flow
}

/** Statements in a shell of their own. */
export function subshell(statements: readonly Syntax.Statement[], state: State, context: Context): Flow {
  const ended = isolate(state, context, (inner, within) => context.run.list(statements, inner, within))
  return mapFlow(ended, (end) => carry(state, end))
}

function conditional(
  branches: readonly (Syntax.If | Syntax.Elif)[],
  otherwise: Syntax.CompoundList | undefined,
  state: State,
  context: Context,
): Flow {
  let flow = NOWHERE
  let now: State | undefined = state
  for (const { clause, then } of branches) {
    if (!now) return flow
    const test = context.run.list(clause.commands, now, { ...context, exempt: true })
    if (test.success) flow = meet(flow, context.run.list(then.commands, test.success, context))
    now = test.failure
  }
  if (!now) return flow
  return meet(flow, otherwise ? context.run.list(otherwise.commands, now, context) : succeed(now))
}

function choice(node: Syntax.Case, state: State, context: Context): Flow {
  if (node.items.some((item) => item.terminator === ';&' || item.terminator === ';;&')) return giveUp(context)
  const subject = expandWhole(node.word, state, { ...context, consumer: { kind: 'choice' } }).state
  let flow = NOWHERE
  for (const item of node.items) {
    const patterns = item.pattern.reduce((now, pattern) => expand(pattern, now, context).state, subject)
    const empty = item.body.commands.length === 0
    flow = meet(flow, empty ? succeed(patterns) : context.run.list(item.body.commands, patterns, context))
    if (item.pattern.some((pattern) => pattern.text === '*')) return flow
  }
  return meet(flow, succeed(subject))
}
