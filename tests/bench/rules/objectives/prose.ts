import type { Block, Prose } from '../../../../src/model/markdown.ts'
import { Lines } from '../../../../src/model/place.ts'

const ITEM = /^\s*(?:[-*+]|(\d+)[.)])\s+/

/** The prose of a text of plain paragraphs and lists, parted by blank lines. */
export function proseOf(text: string): Prose {
  const lines = new Lines(text)
  const blocks: Block[] = []
  let open = false
  let start = 0
  for (const line of text.split('\n')) {
    const item = ITEM.exec(line)
    const end = start + line.length
    const last = blocks.at(-1)
    if (line.trim() === '') open = false
    else if (item)
      blocks.push({ kind: 'item', ordered: item[1] !== undefined, start: start + item[0].length, end })
    else if (open && last) blocks[blocks.length - 1] = { ...last, end }
    else blocks.push({ kind: 'paragraph', ordered: false, start, end })
    if (line.trim() !== '') open = true
    start = end + 1
  }
  return { text, blocks, locate: (from, to) => lines.range(from, to) }
}
