import type { ShellScript, Syntax } from '../../model/shell.ts'

type Loop = Syntax.For | Syntax.ArithmeticFor | Syntax.While

/** The loops that a program stands in. */
export function loopsAround(program: Syntax.Command, script: ShellScript): readonly Loop[] {
  return [...script.nodes()].filter((node): node is Loop => isLoop(node) && within(program, node))
}

/** Whether one of some loops may end the script: then it counts its rounds, as nobody can follow here. */
export function givesUp(script: ShellScript, loops: readonly Loop[]): boolean {
  if (loops.length === 0) return false
  return [...script.nodes()].some((node) => isLeaving(node) && loops.some((loop) => within(node, loop)))
}

/** Whether a success may end one of some loops early, as where something is tried again until it works. */
export function triesAgain(script: ShellScript, loops: readonly Loop[]): boolean {
  return [...script.nodes()].some(
    (node) =>
      node.type === 'Command' &&
      /^(?:break|exit|return)$/.test(node.name?.text ?? '') &&
      loops.some((loop) => within(node, loop)),
  )
}

/** Whether a variable only counts the rounds of a loop: its condition reads it, and nothing behind the loop does. */
export function counts(loop: Loop, name: string, { text }: ShellScript): boolean {
  // `$@` and its like count nothing.
  if (loop.type !== 'While' || !/^\w+$/.test(name)) return false
  const reads = (part: string) => part.split(/\W+/).includes(name)
  return reads(text.slice(loop.clause.pos, loop.clause.end)) && !reads(text.slice(loop.end))
}

function isLoop(node: Syntax.SyntaxNode): node is Loop {
  return node.type === 'For' || node.type === 'ArithmeticFor' || node.type === 'While'
}

/** Whether a node lies in another. */
export function within(inner: Syntax.SyntaxNode, outer: Syntax.SyntaxNode): boolean {
  return outer.pos <= inner.pos && inner.end <= outer.end
}

function isLeaving(node: Syntax.SyntaxNode): boolean {
  if (node.type !== 'Command' || node.args[0]?.text === '0') return false
  return node.name?.text === 'exit' || node.name?.text === 'return'
}
