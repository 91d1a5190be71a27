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
      return
    }
    const { headings } = document.markdown
    const other = headings.find(({ text }) => OTHER_WORDS.test(text.trim()))
    if (document.objective === undefined && other !== undefined) {
      yield called(document, other)
    } else if (document.objective === undefined) {
      const range = headings[0]?.range ?? FILE_START
      yield {
        range,
        message: 'Unexpected skill without an objective, expected a heading `Objective`',
        help: HELP,
      }
    } else if (document.objective.text.trim() === '') {
      const range = headings.find(({ text }) => /^objective$/i.test(text.trim()))?.range ?? FILE_START
      yield { range, message: 'Unexpected empty objective, expected what is to be done', help: HELP }
    }
  },
})

// What people call it. `Task` and `Overview` also stand above other things.
const OTHER_WORDS =
  /^(?:(?:the|your|our|my) )?(?:objectives?|goals?|aims?|purpose|mission)(?: statement)?[:.]?$/i

/** There is an objective, and its heading is called something else. */
function called({ source }: Skill, { text, range }: Heading): Problem {
  const lines = new Lines(source)
  const start = lines.offset(range.start)
  const at = source.slice(start, lines.offset(range.end)).indexOf(text)
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
