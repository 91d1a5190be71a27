import { rule } from '../../model/rule.ts'

const NONE = /^(?:-+|\?+|\.{3}|…|n\/?a|none|null|tbd|todo|unknown)?[.!]?$/i

/** A decision that the next session cannot tell from an accident. */
export const decisionWithoutWhy = rule({
  id: 'handoff/decision-without-why',
  kind: 'handoff',
  level: 'error',
  summary: 'Every decision says why it was taken',
  *check(handoff) {
    for (const [index, decision] of (handoff.data.decisions ?? []).entries()) {
      const why = typeof decision === 'string' ? undefined : decision.why
      if (why !== undefined && why !== null && !NONE.test(why.trim())) continue
      const what = typeof decision === 'string' ? [] : [why === undefined ? 'what' : 'why']
      yield {
        range: handoff.locate(['decisions', index, ...what]),
        message: `Unexpected decision ${why === undefined ? 'without' : 'with an empty'} \`why\`, expected its reason`,
        help: 'Write `what:` and `why:`, the fact that settled it, so that nobody takes the decision again',
      }
    }
  },
})
