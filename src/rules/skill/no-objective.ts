import type { Skill } from '../../model/document.ts'
import type { Problem } from '../../model/finding.ts'
import type { Heading } from '../../model/markdown.ts'
import { FILE_START, Lines } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'

const HELP = 'Add a heading `## Objective` and one sentence beneath it that says what is to be done'

/** A skill that does not say what is to be done. */
export const noObjective = rule({
  id: 'skill/no-objective',
  kind: ['skill', 'criteria'],
  level: 'error',
  summary: 'A skill has an objective',
  *check(document, { skillAt }) {
    if (document.kind === 'criteria') {
      if (skillAt.get(document.path)?.files.skill !== undefined) return
      const message = 'Unexpected criteria without a skill, expected `SKILL.md` with an objective beside them'
      yield { range: FILE_START, message, help: 'Add `SKILL.md`, or remove this file' }
    } else if (document.objective === undefined) {
      yield called(document) ?? labelled(document) ?? tagged(document) ?? absent(document)
    } else if (document.objective.text.trim() === '') {
      const range = headingLike(/^objective$/i, document)?.range ?? FILE_START
      yield { range, message: 'Unexpected empty objective, expected what is to be done', help: HELP }
    }
  },
})

/** `<objective>`: a tag of prompts, which Markdown passes over with what stands in it. */
function tagged({ markdown }: Skill): Problem | undefined {
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

function absent({ markdown }: Skill): Problem {
  const message = 'Unexpected skill without an objective, expected a heading `Objective`'
  return { range: markdown.headings[0]?.range ?? FILE_START, message, help: HELP }
}

function headingLike(title: RegExp, { markdown }: Skill): Heading | undefined {
  return markdown.headings.find(({ text }) => title.test(text.trim()))
}

// What people call it. `Task` and `Overview` also stand above other things.
const OTHER_WORDS =
  /^(?:(?:the|your|our|my) )?(?:objectives?|goals?|aims?|purpose|mission)(?: statement)?[:.]?$/i

/** There is an objective, and its heading is called something else. */
function called(skill: Skill): Problem | undefined {
  const heading = headingLike(OTHER_WORDS, skill)
  if (heading === undefined) return undefined
  const { text, range } = heading
  const lines = new Lines(skill.source)
  const start = lines.offset(range.start)
  const at = skill.source.slice(start, lines.offset(range.end)).indexOf(text)
  return {
    range,
    message: `Unexpected heading \`${text}\`, expected \`Objective\``,
    help: 'Call it `Objective`, and let the text beneath it say what is to be done',
    ...(at !== -1 && {
      fix: {
        safe: false,
        description: 'Call it `Objective`',
        edits: [{ range: lines.range(start + at, start + at + text.length), text: 'Objective' }],
      },
    }),
  }
}

const LABEL = /^(?:\*\*|__|\*|_)?(?:objective|goal)(?::(?:\*\*|__|\*|_)?|(?:\*\*|__|\*|_):?)[ \t]*/i

/** There is an objective, behind a word that is no heading: `**Objective:** Write the parser`. */
function labelled({ source, markdown: { prose } }: Skill): Problem | undefined {
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
