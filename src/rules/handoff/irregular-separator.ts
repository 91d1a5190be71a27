import { parseChange } from '../../model/change.ts'
import { replaceText } from '../../model/replace-text.ts'
import { rule } from '../../model/rule.ts'

/** An entry of `files_changed` that is understood, though it is not written as every other tool will expect it. */
export const irregularSeparator = rule({
  id: 'handoff/irregular-separator',
  kind: 'handoff',
  level: 'warning',
  summary: 'An entry of `files_changed` sets its kind off by ` — `, and the names of a rename by ` → `',
  *check(handoff) {
    for (const [index, item] of handoff.data.files_changed.entries()) {
      const parsed = parseChange(item)
      if ('problem' in parsed || parsed.rewritten === undefined) continue
      const at = ['files_changed', index]
      yield {
        range: handoff.locate(at),
        message: `Unexpected separator in \`${item}\`, expected \`${parsed.rewritten}\``,
        help: 'Write an em dash between spaces; `ralph lint --fix` does it',
        fix: replaceText(handoff, at, parsed.rewritten),
      }
    }
  },
})
