import type { Skill } from '../../model/document.ts'
import type { Problem } from '../../model/finding.ts'
import type { Heading } from '../../model/markdown.ts'
import { FILE_START, Lines } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { labelled, tagged } from './objective-in-text.ts'

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
