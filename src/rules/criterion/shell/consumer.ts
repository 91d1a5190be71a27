import type { Syntax } from '../../../model/shell.ts'

/** Who gets what a program prints: a command that takes it as an argument, a variable, a condition, or the end of a pipe. */
export type Consumer =
  | { readonly kind: 'argument'; readonly of: Syntax.Command }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'condition' }
  | { readonly kind: 'pipe'; readonly to: Syntax.CommandNode }

/** Whether a command only shows what it is given. */
export function isShow(command: Syntax.CommandNode | undefined): boolean {
  return (
    command?.type === 'Command' &&
    /^(?:echo|printf|:|cat|head|tail|tee|column|fold)$/.test(command.name?.text ?? '')
  )
}
