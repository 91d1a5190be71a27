import { rule } from '../../model/rule.ts'

const CLAIM =
  /\b(?:(?:all|unit|integration|e2e|end-to-end|regression) )?(?:checks?|specs?|suite|tests?)\b(?: (?:all|also|are|do|is|now|still)){0,3} (?:green|pass(?:es|ed|ing)?|succeed(?:s|ed)?)\b|\bCI (?:is )?(?:green|passing|passes)\b/i

/** A result that nobody can look up. */
export const unsupportedClaim = rule({
  id: 'handoff/unsupported-claim',
  kind: 'handoff',
  level: 'off',
  summary: 'Tests that are said to pass have evidence',
  *check(handoff) {
    if (handoff.archived) return
    for (const [index, item] of (handoff.data.status.completed ?? []).entries()) {
      const text = typeof item === 'string' ? item : item.what
      const [found] = CLAIM.exec(text) ?? []
      if (found === undefined || (typeof item !== 'string' && item.evidence !== undefined)) continue
      yield {
        range: handoff.locate(['status', 'completed', index, ...(typeof item === 'string' ? [] : ['what'])]),
        message: `Unexpected \`${found}\` without \`evidence\`, expected the skill whose criteria prove it`,
        help: 'Write `what:` and `evidence:` with the name of that skill',
      }
    }
  },
})
