import type { Syntax } from '../../../model/shell.ts'
import type { Context } from './context.ts'
import type { Flow } from './flow.ts'
import type { State } from './state.ts'

/** A command as it is called: its arguments expanded, undefined where nobody knows them. */
export interface Call {
  readonly node: Syntax.Command
  readonly name: string | undefined
  readonly values: readonly (string | undefined)[]
  readonly words: readonly Syntax.CommandArgument[]
  readonly state: State
  readonly context: Context
  /** Calls what the arguments from an index on say, but no function. */
  pass(from: number): Flow
}
