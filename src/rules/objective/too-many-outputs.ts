import { folderOf, fromRoot } from '../../model/path.ts'
import { rule } from '../../model/rule.ts'

const MOST = 3

/** A skill that leaves its traces all over the repository. */
export const tooManyOutputs = rule({
  id: 'objective/too-many-outputs',
  kind: 'criteria',
  level: 'warning',
  summary: 'A skill has at most three outputs, or all of them in one folder',
  *check(criteria) {
    const outputs = new Set((criteria.data.outputs ?? []).map(fromRoot))
    const folders = new Set(
      [...outputs].map((output) => (folderOf(output) === '' ? '' : output.split('/', 1)[0])),
    )
    if (outputs.size <= MOST || (folders.size === 1 && !folders.has(''))) return
    yield {
      range: criteria.locate(['outputs'], 'key'),
      message: `Unexpected ${outputs.size} outputs without a common folder, expected at most ${MOST}`,
      help: 'Split the skill so that each makes what belongs together',
    }
  },
})
