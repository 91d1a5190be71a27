import type { Root, RootContent } from 'mdast'
import { textOf } from './tree.ts'

/**
 * What stands below the first heading with this text, in any case and at any level, up to the next heading of any level;
 * undefined when there is no such heading.
 */
export function sectionOf(root: Root, title: string): readonly RootContent[] | undefined {
  const first = root.children.findIndex((node) => {
    return node.type === 'heading' && textOf(node).trim().toLowerCase() === title.toLowerCase()
  })
  if (first === -1) return undefined
  const rest = root.children.slice(first + 1)
  const next = rest.findIndex((node) => node.type === 'heading')
  return next === -1 ? rest : rest.slice(0, next)
}
