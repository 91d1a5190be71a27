import type { Block, Prose } from '../model/markdown.ts'
import type { Places } from './places.ts'

/** The prose of a text without mark-up: its paragraphs stand apart by blank lines. */
export function paragraphsOf(text: string, places: Places): Prose {
  const blocks: Block[] = []
  for (const { 0: paragraph, index } of text.matchAll(/\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/g)) {
    const end = index + paragraph.trimEnd().length
    blocks.push({ kind: 'paragraph', ordered: false, start: index, end })
  }
  return { text, blocks, locate: (start, end) => places.locate(start, end) }
}
