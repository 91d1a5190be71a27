import type { Syntax } from '../../../model/shell.ts'

/**
 * Who gets what a program prints: a command that takes it as an argument, a variable, a list of lines, `[[ ]]`, `case`,
 * a loop over its words or lines, or the end of a pipe.
 */
export type Consumer =
  | { readonly kind: 'argument'; readonly of: Syntax.Command }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'list'; readonly name: string }
  | { readonly kind: 'test' }
  | { readonly kind: 'choice' }
  | { readonly kind: 'loop' }
  | { readonly kind: 'pipe'; readonly to: Syntax.CommandNode }

/** Whether a command only shows what it is given. */
export function isShow(command: Syntax.CommandNode | undefined): boolean {
  return (
    command?.type === 'Command' &&
    /^(?:echo|printf|:|cat|head|tail|tee|column|fold)$/.test(command.name?.text ?? '')
  )
}

/** Whether a command only brings what it reads into another form. */
export function isArranger(command: Syntax.CommandNode): boolean {
  return (
    command.type === 'Command' &&
    /^(?:cut|fmt|nl|paste|rev|sort|tac|tr|uniq|wc)$/.test(command.name?.text ?? '')
  )
}

/** Who gets what is printed for the standard input of a command. */
export function readerOf(command: Syntax.Command): Consumer {
  const isList = /^(?:mapfile|readarray)$/.test(command.name?.text ?? '')
  const name = command.args.at(-1)?.text ?? ''
  return isList ? { kind: 'list', name } : { kind: 'pipe', to: command }
}

/** Whether a command is bash's own test. */
export function isBracket({ name }: Syntax.Command): boolean {
  return name?.text === 'test' || name?.text === '['
}

/** Whether what is printed is only asked about: by bash's own tests, or `case`. */
export function isAsked(consumer: Consumer | undefined): boolean {
  if (consumer?.kind === 'argument') return isBracket(consumer.of)
  return consumer?.kind === 'test' || consumer?.kind === 'choice'
}

/** Whether a command compares what it is given. */
export function isTest(command: Syntax.Command): boolean {
  return /^(?:test|\[|grep|exit|return)$/.test(command.name?.text ?? '')
}
