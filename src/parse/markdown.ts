import type { Nodes } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Markdown, Prose } from '../model/markdown.ts'
import type { Lines } from '../model/place.ts'
import { splitFrontMatter } from './front-matter.ts'
import { anchorsOf } from './markdown/anchors.ts'
import { markdownProblem } from './markdown/guard.ts'
import { linksOf } from './markdown/links.ts'
import { proseOf } from './markdown/prose.ts'
import { sectionOf } from './markdown/section.ts'
import { nodesOf, textOf } from './markdown/tree.ts'

export { markdownProblem }

const processor = unified().use(remarkParse).freeze()

/** The facts of a Markdown text that passed `markdownProblem`. */
export interface MarkdownFacts {
  readonly markdown: Markdown
  /** The prose of a section, by its heading. */
  section(title: string): Prose | undefined
}

/** Reads the Markdown that begins at offset `from` of a file. */
export function parseMarkdown(source: string, from: number, lines: Lines): MarkdownFacts {
  const root = processor.parse(source.slice(from))
  const nodes = nodesOf(root)
  return {
    markdown: {
      headings: headingsOf(nodes, from, lines),
      anchors: anchorsOf(nodes),
      links: linksOf(nodes, source, from, lines),
      // Made at once, though not every file needs it: a tree that is kept for later is most of the memory of a large run.
      prose: proseOf(root.children, source, from, lines),
      html: htmlOf(nodes, from, lines),
    },
    section(title) {
      const nodes = sectionOf(root, title)
      return nodes && proseOf(nodes, source, from, lines)
    },
  }
}

/** The facts of any Markdown file, with or without front matter; undefined where `markdownProblem` has one. */
export function outline(source: string, lines: Lines): Markdown | undefined {
  const parts = splitFrontMatter(source, lines)
  const body = 'body' in parts ? parts.body : source.startsWith('\ufeff') ? 1 : 0
  return markdownProblem(source, body, lines) ? undefined : parseMarkdown(source, body, lines).markdown
}

function headingsOf(nodes: readonly Nodes[], shift: number, lines: Lines): Markdown['headings'] {
  const headings: Markdown['headings'][number][] = []
  for (const node of nodes) {
    if (node.type !== 'heading') continue
    const text = textOf(node)
    const { start, end } = node.position ?? { start: { offset: 0 }, end: { offset: 0 } }
    const range = lines.range(shift + (start.offset ?? 0), shift + (end.offset ?? 0))
    headings.push({ depth: node.depth, text, range })
  }
  return headings
}

function htmlOf(nodes: readonly Nodes[], shift: number, lines: Lines): Markdown['html'] {
  const found: Markdown['html'][number][] = []
  for (const node of nodes) {
    if (node.type !== 'html') continue
    const start = shift + (node.position?.start.offset ?? 0)
    const end = shift + (node.position?.end.offset ?? 0)
    found.push({ text: node.value, range: lines.range(start, end) })
  }
  return found
}
