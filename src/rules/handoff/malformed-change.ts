import { parseChange } from '../../model/change.ts'
import { replaceText } from '../../model/replace-text.ts'
import { rule } from '../../model/rule.ts'

/** An entry of `files_changed` that says nothing that git could confirm. */
export const malformedChange = rule({
  id: 'handoff/malformed-change',
  kind: 'handoff',
  level: 'error',
  summary: 'Every entry of `files_changed` names one file and what happened to it',
  *check(handoff) {
    for (const [index, item] of handoff.data.files_changed.entries()) {
      const parsed = parseChange(item)
      if (!('problem' in parsed) || parsed.problem.kind !== 'malformed') continue
      const at = ['files_changed', index]
      const { message, help } = parsed.problem
      const { rewritten } = parsed
      yield {
        range: handoff.locate(at),
        message,
        help,
        ...(rewritten !== undefined && { fix: replaceText(handoff, at, rewritten) }),
      }
    }
  },
})
