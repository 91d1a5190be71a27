import { FILE_START } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'

/** A handoff that does not say where its task began, so that its claims can only be checked against a guess. */
export const noBase = rule({
  id: 'handoff/no-base',
  kind: 'handoff',
  level: 'warning',
  strictOnly: true,
  summary: 'A handoff records the commit that its task began from',
  *check(handoff) {
    const { git } = handoff.data
    if (handoff.archived || git?.base !== undefined) return
    yield {
      range: git === undefined ? FILE_START : handoff.locate(['git'], 'key'),
      message: 'Unexpected handoff without `git.base`, expected the commit that the task began from',
      help: 'Write `git: {base: <40 hexadecimal digits>}`: `git merge-base HEAD <default branch>` prints it',
    }
  },
})
