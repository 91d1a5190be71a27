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
    const found = {
      range,
      message: `Unexpected name \`${data.name}\`, expected \`${id}\` as the folder is called`,
    }
    if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) {
      yield { ...found, help: 'Rename the folder: lower-case letters, digits and single hyphens' }
      return
    }
    const fix = { safe: true, description: `Name the skill \`${id}\``, edits: [{ range, text: id }] }
    yield { ...found, help: `Write \`name: ${id}\`, or rename the folder`, fix }
  },
})
