import { isKebabCase } from '../../model/kebab-case.ts'
import { rule } from '../../model/rule.ts'

/** A skill is called one thing by its folder and another by its front matter. */
export const nameMismatch = rule({
  id: 'schema/name-mismatch',
  kind: 'skill',
  level: 'error',
  summary: 'A skill has the name of its folder',
  *check(skill) {
    const { data, id } = skill
    if (data.name === id || id === '') return
    const range = skill.locate(['name'])
    if (!isKebabCase(id)) {
      const message = `Unexpected folder \`${id}\`, expected \`${data.name}\` as its skill is called`
      yield { range, message, help: `Rename the folder to \`${data.name}\`` }
      return
    }
    yield {
      range,
      message: `Unexpected name \`${data.name}\`, expected \`${id}\` as the folder is called`,
      help: `Write \`name: ${id}\`, or rename the folder`,
      fix: { safe: true, description: `Name the skill \`${id}\``, edits: [{ range, text: written(id) }] },
    }
  },
})

/** What begins with a digit may be a number to YAML: `007`, `1e5`. */
function written(id: string): string {
  return /^\d/.test(id) ? `'${id}'` : id
}
