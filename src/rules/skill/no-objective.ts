import { FILE_START } from '../../model/place.ts'
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
    if (document.objective === undefined) {
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
