import { Lines } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'

const ADDRESS = /(?<![\w.+/:-])([\w.+-]{1,64})@((?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24})(?![\w-]|\.\w|:)/g
const NOBODY = /^(?:git|no-?reply|noreply|donotreply|example)$|noreply$/i
const NOWHERE = /(?:^|\.)(?:example\.(?:com|net|org)|example|invalid|localhost|test)$/i

/** Somebody's address in a file that everybody may read. */
export const email = rule({
  id: 'privacy/email',
  kind: ['skill', 'note', 'workflow', 'handoff', 'criteria'],
  level: 'off',
  summary: 'No document holds the e-mail address of a person',
  *check(document) {
    if (document.kind === 'handoff' && document.archived) return
    const lines = new Lines(document.source)
    for (const { 0: found, 1: name = '', 2: host = '', index } of document.source.matchAll(ADDRESS)) {
      if (NOBODY.test(name) || NOWHERE.test(host)) continue
      yield {
        range: lines.range(index, index + found.length),
        message: `Unexpected address \`${found}\`, expected a role or a team`,
        help: 'Name the role or the team that answers, as `@docs-team`',
      }
    }
  },
})
