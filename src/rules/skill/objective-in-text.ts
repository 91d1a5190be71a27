import type { Skill } from '../../model/document.ts'
import type { Problem } from '../../model/finding.ts'
import { Lines } from '../../model/place.ts'

const LABEL = /^(?:\*\*|__|\*|_)?(?:objective|goal)(?::(?:\*\*|__|\*|_)?|(?:\*\*|__|\*|_):?)[ \t]*/i

/** There is an objective, behind a word that is no heading: `**Objective:** Write the parser`. */
export function labelled({ source, markdown: { prose } }: Skill): Problem | undefined {
  const lines = new Lines(source)
  for (const { kind, start, end } of prose.blocks) {
    if (kind !== 'paragraph' || !/^(?:objective|goal)\b/i.test(prose.text.slice(start, end))) continue
    const { line } = prose.locate(start, start + 1).start
    const from = lines.offset({ line, column: 1 })
    const label = LABEL.exec(source.slice(from, from + 60))?.[0]
    if (label === undefined) continue
    const range = lines.range(from, from + label.trimEnd().length)
    const eol = source.includes('\r\n') ? '\r\n' : '\n'
    return {
      range,
      message: `Unexpected \`${label.trimEnd()}\` in the text, expected a heading \`Objective\``,
      help: 'Write `## Objective` on a line of its own, and below it what is to be done',
      fix: {
        safe: false,
        description: 'Make it a heading',
        edits: [{ range: lines.range(from, from + label.length), text: `## Objective${eol}${eol}` }],
      },
    }
  }
  return undefined
}

/** `<objective>`: a tag of prompts, which Markdown passes over with what stands in it. */
export function tagged({ markdown }: Skill): Problem | undefined {
  const tag = markdown.html.find(({ text }) => /^<(?:objective|goal)>/i.test(text))
  if (tag === undefined) return undefined
  const { start } = tag.range
  const name = tag.text.slice(0, tag.text.indexOf('>') + 1)
  return {
    range: { start, end: { line: start.line, column: start.column + name.length } },
    message: `Unexpected tag \`${name}\`, expected a heading \`Objective\``,
    help: 'Write `## Objective` on a line of its own, and below it what is to be done, without the tags',
  }
}
