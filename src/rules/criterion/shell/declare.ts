import type { Call } from './call.ts'
import { ends, type Flow, succeed } from './flow.ts'
import { assign, print, type State } from './state.ts'
import { ONE, YES_OR_NO } from './status.ts'
import { giveUp } from './subshell.ts'

/** `export`, `declare`, `local` … : succeed whatever a substitution in the value did. */
export function declare({ name, values, words, state, context }: Call): Flow {
  if (name === 'local' && !context.return) return ends(state, ONE)
  const flags = values.filter((value) => value?.startsWith('-')).join('')
  if (/[pfF]/.test(flags)) return ends(print(state, undefined), YES_OR_NO)
  if (flags.includes('n')) return giveUp(context)
  let now: State = state
  for (const [index, word] of words.entries()) {
    const variable = word.type === 'Assignment' ? word.name : values[index]
    if (variable === undefined || variable.startsWith('-')) continue
    if (name === 'readonly' || flags.includes('r')) context.run.constants.add(variable)
    else if (name !== 'export') context.locals?.add(variable)
    // A value with an attribute (integer, lower case, array) is not the text that was given.
    const bare = word.type === 'Word' && name !== 'export' && name !== 'readonly'
    if (bare || /[aAilu]/.test(flags)) now = assign(now, variable, undefined)
  }
  return succeed(now)
}
