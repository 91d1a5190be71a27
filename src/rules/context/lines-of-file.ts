import type { Tree } from '../../model/tree.ts'

const LINES = /^L(\d{1,7})(?:C\d+)?(?:-L(\d{1,7})(?:C\d+)?)?$/

/** How many lines a file has, where an anchor such as `L10-L12` names more; undefined where it does not, or nobody can tell. */
export function linesWithout(anchor: string, target: string, tree: Tree): number | undefined {
  const [, first, last = first] = LINES.exec(anchor) ?? []
  const text = last === undefined ? undefined : tree.text(target)
  if (text === undefined) return undefined
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  return Math.max(Number(first), Number(last)) > lines ? lines : undefined
}
