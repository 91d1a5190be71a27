import type { BaseTrouble, HandoffFacts } from '../model/facts.ts'
import type { AsOf, Oid } from '../model/git.ts'

const DEEPEN =
  'This is a shallow clone: run `git fetch --unshallow`, or in CI set `fetch-depth: 0` (for a pull request `fetch-depth: 2` and `ralph verify --base HEAD^1`)'

/** The command that would settle what is inconclusive for want of history. */
export function remedyFor(shallow: boolean, troubles: readonly BaseTrouble[], flag: Oid | undefined): string {
  if (shallow) return DEEPEN
  if (troubles.some(({ reason }) => reason === 'base-narrowed'))
    return 'Record the commit that the work left as `git.base`: `git merge-base HEAD <default branch>`'
  if (flag !== undefined && troubles.some((trouble) => trouble.detail.startsWith('`--base`'))) {
    return 'Name the commit that the work left: `ralph verify --base "$(git merge-base HEAD <default branch>)"`'
  }
  return 'Name the commit that the task began from: `ralph verify --base <commit>`, or record it as `git.base` in the handoff'
}

/** What the change of somebody who is not trusted is compared with must be said by somebody else. */
const NAME_THE_BRANCH =
  'Name the branch that the change is to land on: `ralph verify --untrusted --default-branch origin/main`'

const REMEDIES: { readonly [reason: string]: string } = {
  shallow: DEEPEN,
  'missing-object':
    'Fetch what is missing, then run again: `git fetch --refetch`; `git fsck` tells whether the repository is damaged',
  'filter-unavailable':
    'Install the filter that `.gitattributes` names, or judge a commit: `ralph verify --head HEAD`',
}

/** The facts of a handoff about which git could not answer, or that nothing provable can be compared with. */
export function undecided(asOf: AsOf, trouble: BaseTrouble): HandoffFacts {
  return {
    asOf,
    base: { oid: null, source: null, assumed: false },
    troubles: [trouble],
    remedy: REMEDIES[trouble.reason] ?? NAME_THE_BRANCH,
    before: new Map(),
    after: new Map(),
    atHead: null,
    hints: new Map(),
    spec: null,
    completeness: null,
    changes: new Map(),
    landedByRebase: false,
    evidence: new Map(),
  }
}
