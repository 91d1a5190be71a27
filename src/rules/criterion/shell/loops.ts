import type { Syntax } from '../../../model/shell.ts'
import { arithmetic } from './arithmetic.ts'
import { type Context, Ending } from './context.ts'
import { after, either, ends, type Flow, meet, NOWHERE, succeed } from './flow.ts'
import { assign, equal, type State } from './state.ts'
import { union, ZERO } from './status.ts'
import { giveUp } from './subshell.ts'
import { expandWhole } from './words.ts'

const MOST_ROUNDS = 5

/** One round of a loop: how the loop may end before the body, the flow of the body, and whether the loop may go on for ever. */
interface Round {
  readonly leaves: Flow
  readonly body: Flow
  readonly endless: boolean
}

/**
 * Repeats a round until nothing new is learnt. `between` is the loop's end after a round (`for`), whose status is the
 * body's; a loop that ends by its condition says so in `leaves`.
 */
function repeat(
  state: State,
  context: Context,
  between: boolean,
  round: (state: State, context: Context) => Round,
): Flow {
  const end = new Ending()
  let entry = state
  for (let count = 0; count < MOST_ROUNDS; count++) {
    const start = new Ending()
    const { leaves, body, endless } = round(entry, { ...context, loop: { end, start } })
    const completed = either(after(body), start.state)
    const next = either(entry, completed) ?? entry
    if (!completed || equal(next, entry)) {
      // It fails by the time limit then.
      if (completed && endless) return giveUp(context)
      const ended = end.state ? succeed(end.state) : NOWHERE
      const continued = start.state ? succeed(start.state) : NOWHERE
      return meet(meet(leaves, ended), between ? meet(body, continued) : NOWHERE)
    }
    entry = next
  }
  return giveUp(context)
}

/** `for x in …`: the body runs once a word; words that nobody knows may be none. */
export function forLoop(node: Syntax.For, state: State, context: Context): Flow {
  const words = node.wordlist ?? []
  const listing = { ...context, consumer: { kind: 'loop' } as const }
  let listed = state
  let empty = node.wordlist !== undefined
  for (const word of words) {
    const { value, state: now } = expandWhole(word, listed, listing)
    listed = now
    empty &&= value === '' && word.parts?.every(mayVanish) === true
  }
  const certain = words.some((word) => !word.parts?.some(mayVanish))
  if (empty) return succeed(listed)
  const flow = repeat(listed, context, true, (entry, inside) => ({
    leaves: NOWHERE,
    body: context.run.list(node.body.commands, assign(entry, node.name.value, undefined), inside),
    endless: false,
  }))
  return certain ? flow : meet(flow, succeed(listed))
}

/** `while` and `until`. One that waits for a program may wait for ever. */
export function whileLoop(node: Syntax.While, state: State, context: Context): Flow {
  const { run } = context
  return repeat(state, context, false, (entry, inside) => {
    const before = run.started
    const test = run.list(node.clause.commands, entry, { ...inside, exempt: true })
    const waits = run.started > before
    const [go, stop] = node.kind === 'while' ? [test.success, test.failure] : [test.failure, test.success]
    const body = go ? run.list(node.body.commands, go, inside) : NOWHERE
    // The status is the body's last one, or 0 where it never ran.
    const leaves = stop ? ends(stop, union(ZERO, body.failure?.last ?? ZERO)) : NOWHERE
    return { leaves, body, endless: waits || !stop }
  })
}

/** `for ((…; …; …))`. */
export function countedLoop(node: Syntax.ArithmeticFor, state: State, context: Context): Flow {
  const calculate = (part: Syntax.ArithmeticExpression | undefined, now: State) =>
    part ? arithmetic(part, now, context).state : now
  const first = calculate(node.initialize, state)
  const flow = repeat(first, context, true, (entry, inside) => {
    const body = context.run.list(node.body.commands, calculate(node.test, entry), inside)
    return {
      leaves: NOWHERE,
      body: { success: body.success && calculate(node.update, body.success), failure: body.failure },
      endless: !node.test,
    }
  })
  return meet(flow, succeed(first))
}

function mayVanish(part: Syntax.WordPart): boolean {
  if (part.type === 'DoubleQuoted') return part.text.includes('@')
  return ['SimpleExpansion', 'ParameterExpansion', 'CommandExpansion'].includes(part.type)
}
