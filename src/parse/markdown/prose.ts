import type { InlineCode, Nodes } from 'mdast'
import type { Block, Prose } from '../../model/markdown.ts'
import type { Lines } from '../../model/place.ts'
import { Places } from '../places.ts'
import { align } from './align.ts'
import { childrenOf } from './tree.ts'

/** The running text of some nodes. `shift` is the offset in the file `source` at which their Markdown begins. */
export function proseOf(nodes: readonly Nodes[], source: string, shift: number, lines: Lines): Prose {
  const places = new Places(lines)
  const blocks: Block[] = []
  let text = ''

  for (const node of nodes) block(node, 'paragraph', false)
  return { text, blocks, locate: (start, end) => places.locate(start, end) }

  /** `kind` is that of the next paragraph: the first one in a list item is the item. */
  function block(node: Nodes, kind: Block['kind'], ordered: boolean): void {
    if (node.type === 'paragraph' || node.type === 'heading') {
      paragraph(node, node.type === 'heading' ? 'heading' : kind, ordered)
      return
    }
    const isOrdered = node.type === 'list' ? (node.ordered ?? false) : ordered
    const isItem = node.type === 'listItem'
    for (const [index, child] of childrenOf(node).entries()) {
      block(child, isItem && index === 0 ? 'item' : 'paragraph', isOrdered)
    }
  }

  function paragraph(node: Nodes, kind: Block['kind'], ordered: boolean): void {
    const before = text
    if (text !== '') text += '\n\n'
    const start = text.length
    for (const child of childrenOf(node)) inline(child)
    text = text.trimEnd()
    if (text.length <= start) text = before
    else blocks.push({ kind, ordered: kind === 'item' && ordered, start, end: text.length })
  }

  function inline(node: Nodes): void {
    const start = shift + (node.position?.start.offset ?? 0)
    const end = shift + (node.position?.end.offset ?? 0)
    switch (node.type) {
      case 'text': {
        const value = node.value.replace(/\r\n?/g, '\n')
        align(value, text.length, source, start, end, places)
        text += value
        return
      }
      case 'inlineCode':
        code(node, start, end)
        return
      case 'break':
        places.whole(text.length, start, end)
        text += '\n'
        return
      case 'image':
      case 'imageReference':
        image(node.alt ?? '', start, end)
        return
      case 'html':
        return
      default:
        for (const child of childrenOf(node)) inline(child)
    }
  }

  function image(description: string, start: number, end: number): void {
    if (description === '') return
    if (source.startsWith(description, start + 2)) places.exact(text.length, start + 2, description.length)
    else places.whole(text.length, start, end)
    text += description
  }

  function code(node: InlineCode, start: number, end: number): void {
    const fence = /^`+/.exec(source.slice(start, end))?.[0].length ?? 1
    // One space on either side belongs to the fence when it only keeps a backtick of the code apart from it.
    const inner = source.slice(start + fence, end - fence)
    const padding = inner.length > node.value.length && /^[ \r\n]/.test(inner) ? 1 : 0
    places.whole(text.length, start, start + fence)
    align(node.value, text.length + 1, source, start + fence + padding, end - fence - padding, places, true)
    places.whole(text.length + 1 + node.value.length, end - fence, end)
    text += `\`${node.value}\``
  }
}
