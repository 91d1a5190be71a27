import type { Syntax } from '../../../model/shell.ts'
import { compound, redirected, subshell } from './compound.ts'
import type { Context } from './context.ts'
import { after, type Flow, meet, NOWHERE, succeed } from './flow.ts'
import { pipeline } from './pipeline.ts'
import { simple } from './simple.ts'
import type { State } from './state.ts'

/** Evaluates statements one after the other, as long as the end of one may reach the next. */
export function evaluateList(statements: readonly Syntax.Statement[], state: State, context: Context): Flow {
  let flow: Flow = succeed(state)
  let now: State | undefined = state
  for (const statement of statements) {
    if (!now || !context.run.step()) return NOWHERE
    flow = evaluateStatement(statement, now, context)
    now = after(flow)
  }
  return flow
}

function evaluateStatement(statement: Syntax.Statement, state: State, context: Context): Flow {
  if (!statement.background) return evaluate(statement.command, state, context)
  return background([{ ...statement, background: undefined }], state, context)
}

/** Nobody asks a background job how it ended. */
function background(statements: readonly Syntax.Statement[], state: State, context: Context): Flow {
  const failed = after(subshell(statements, state, { ...context, exempt: true }))?.failed
  return succeed({ ...state, failed: failed === false ? state.failed : failed, output: undefined })
}

function coprocess({ body, pos, end }: Syntax.Coproc): readonly Syntax.Statement[] {
  if (body.type === 'CompoundList') return body.commands
  return [{ type: 'Statement', pos, end, command: body, background: undefined }]
}

function evaluate(node: Syntax.PipelineNode | Syntax.AndOr, state: State, context: Context): Flow {
  switch (node.type) {
    case 'AndOr':
      return andOr(node, state, context)
    case 'Pipeline':
      return pipeline(node, state, context, evaluate)
    case 'Command':
      return simple(node, state, context)
    case 'Redirected':
      return redirected(node, state, context)
    case 'Function':
      return succeed({ ...state, functions: new Map(state.functions).set(node.name.value, node) })
    case 'Coproc':
      return background(coprocess(node), state, context)
    default:
      return compound(node, state, context)
  }
}

/** `a && b || c`: each command runs after the successes, or the failures, of what stands before it. */
function andOr({ commands, operators }: Syntax.AndOr, state: State, context: Context): Flow {
  let flow: Flow = NOWHERE
  for (const [index, command] of commands.entries()) {
    if (!context.run.step()) return NOWHERE
    const inside = index === commands.length - 1 ? context : { ...context, exempt: true }
    if (index === 0) {
      flow = evaluate(command, state, inside)
      continue
    }
    const and = operators[index - 1] === '&&'
    const from = and ? flow.success : flow.failure
    const skipped: Flow = and ? { ...flow, success: undefined } : { ...flow, failure: undefined }
    flow = from ? meet(skipped, evaluate(command, from, inside)) : skipped
  }
  return flow
}
