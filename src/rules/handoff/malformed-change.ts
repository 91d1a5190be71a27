import { parseChange } from '../../model/change.ts'
import { meantKind } from '../../model/change-slips.ts'
import type { ChangeObject } from '../../model/data.ts'
import type { Handoff } from '../../model/document.ts'
import type { Fix } from '../../model/finding.ts'
import type { DataPath } from '../../model/place.ts'
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
      const fix =
        typeof item === 'object'
          ? fixOfObject(handoff, at, item)
          : rewritten !== undefined && replaceText(handoff, at, rewritten)
      yield { range: handoff.locate(at), message, help, ...(fix && { fix }) }
    }
  },
})

/** Another word for the kind, or a leading `./`, which no path of git has. */
function fixOfObject(handoff: Handoff, at: DataPath, { path, change }: ChangeObject): Fix | undefined {
  const kind = meantKind(change)
  if (kind !== undefined && kind !== change) return replaceText(handoff, [...at, 'change'], kind)
  return /^\.\/(?!\.*\/|$)/.test(path) ? replaceText(handoff, [...at, 'path'], path.slice(2)) : undefined
}
