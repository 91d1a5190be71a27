import type { Nodes } from 'mdast'
import { Slugs } from './slug.ts'
import { textOf } from './tree.ts'

const TAG = /<(\/?)(h[1-6])(?:\s[^<>]*)?>/gi
const NAMED = /\s(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/gi
/** What some renderers take for the anchor of a heading: `## Setup {#install}`. */
const OWN = /\{#([\w-]+)\}\s*$/

/**
 * What may stand behind the `#` of a link to a text: its headings as GitHub names them, in Markdown and in HTML, what `id` and `name`
 * name, and `{#id}` at the end of a heading. In the order of the text.
 */
export function anchorsOf(nodes: readonly Nodes[]): readonly string[] {
  const slugs = new Slugs()
  const anchors: string[] = []
  for (const node of nodes) {
    if (node.type === 'heading') {
      const text = textOf(node).trim()
      const own = OWN.exec(text)?.[1]
      anchors.push(slugs.next(text), ...(own === undefined ? [] : [own]))
      // GitHub passes over images, others take their descriptions.
      if (node.children.some(isImage))
        anchors.push(
          new Slugs().next(node.children.map((child) => (isImage(child) ? '' : textOf(child))).join('')),
        )
    } else if (node.type === 'html') {
      for (const heading of headingsIn(node.value)) anchors.push(slugs.next(heading))
      for (const [, double, single, bare] of node.value.matchAll(NAMED))
        anchors.push((double ?? single ?? bare) as string)
    }
  }
  return anchors
}

function isImage({ type }: Nodes): boolean {
  return type === 'image' || type === 'imageReference'
}

/** The text of each `<h1>` to `<h6>` in a stretch of HTML. */
function* headingsIn(html: string): Generator<string> {
  let open: { readonly name: string; readonly from: number } | undefined
  for (const { 0: tag, 1: slash, 2: name = '', index } of html.matchAll(TAG)) {
    if (slash === '') open = { name, from: index + tag.length }
    else if (open?.name === name) {
      yield html
        .slice(open.from, index)
        .replace(/<[^<>]*>|&#?\w+;/g, '')
        .trim()
      open = undefined
    }
  }
}
