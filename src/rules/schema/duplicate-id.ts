import { folderOf } from '../../model/path.ts'
import { rule } from '../../model/rule.ts'

/** Two folders of skills hold a skill of the same id. */
export const duplicateId = rule({
  id: 'schema/duplicate-id',
  kind: 'skill',
  level: 'error',
  summary: 'The id of a skill is its own over all folders of skills',
  *check(skill, { skills, skillRoots }) {
    const { id, path } = skill
    const first = skills.get(id)
    const folder = folderOf(path)
    if (first === undefined || first.folder === folder || !skillRoots.includes(folderOf(folder))) return
    yield {
      range: skill.locate(['name']),
      message: `Unexpected second skill \`${id}\`, expected an id of its own`,
      help: `Rename this folder, or \`${first.folder}\``,
    }
  },
})
