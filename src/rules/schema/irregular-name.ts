import { isKebabCase, kebabCase } from '../../model/kebab-case.ts'
import { FILE_START } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'

/** A file's stem is the id that other files and commands use, and this one is no id. */
export const irregularName = rule({
  id: 'schema/irregular-name',
  kind: ['handoff', 'note', 'workflow'],
  level: 'warning',
  summary: 'The name of a file is an id: lower-case letters and digits with single hyphens between them',
  *check({ id, path }) {
    if (isKebabCase(id) || !path.startsWith('.ralph/') || path.startsWith('.ralph/archive/')) return
    const better = kebabCase(id)
    yield {
      range: FILE_START,
      message: `Unexpected name \`${id}\`, expected ${better === '' ? 'one in kebab-case' : `\`${better}\``}`,
      help: 'Rename the file: lower-case letters, digits and single hyphens, at most 64 characters',
    }
  },
})
