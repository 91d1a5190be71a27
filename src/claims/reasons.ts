import type { Severity } from '../model/finding.ts'

/** A reason that `verify` gives: it has an id and a page as a rule has. `level` says what it does to a run. */
export interface Reason {
  readonly id: `verify/${string}`
  readonly level: Severity | 'confirmed' | 'inconclusive' | 'note'
  readonly summary: string
}

/** Every reason that can be given, sorted by id. */
export const REASONS: readonly Reason[] = [
  {
    id: 'verify/absent',
    level: 'error',
    summary: 'A claim says that a file is there, and it is not there any more',
  },
  {
    id: 'verify/assumed-base',
    level: 'inconclusive',
    summary: 'A claim does not fit, but the commit that the task began from is only assumed',
  },
  {
    id: 'verify/base-missing',
    level: 'inconclusive',
    summary: 'The recorded base is no commit of this repository',
  },
  {
    id: 'verify/base-narrowed',
    level: 'inconclusive',
    summary: 'The recorded base would hide a part of the work of an author who is not trusted',
  },
  {
    id: 'verify/base-not-ancestor',
    level: 'inconclusive',
    summary: 'The recorded base is not part of the history that the handoff describes',
  },
  {
    id: 'verify/case-mismatch',
    level: 'error',
    summary: 'A claim names a path that git has with other letter case',
  },
  {
    id: 'verify/committed-later',
    level: 'inconclusive',
    summary: 'The claimed work was committed after the handoff',
  },
  {
    id: 'verify/contract-changed',
    level: 'warning',
    summary: 'The work changed the skills, workflows or settings that it is judged by',
  },
  {
    id: 'verify/created',
    level: 'confirmed',
    summary: 'A claim says that a file was created, and git shows that it was',
  },
  {
    id: 'verify/deleted',
    level: 'confirmed',
    summary: 'A claim says that a file was deleted, and git shows that it was',
  },
  {
    id: 'verify/evidence-failed',
    level: 'error',
    summary: 'The evidence that a handoff names is a skill whose criteria failed when they were last run',
  },
  {
    id: 'verify/evidence-stale',
    level: 'warning',
    summary: 'The evidence that a handoff names was not recorded for the tree that it describes',
  },
  {
    id: 'verify/filter-unavailable',
    level: 'inconclusive',
    summary: 'A filter that git needs to compare working files cannot be run',
  },
  {
    id: 'verify/hidden-by-index-flag',
    level: 'inconclusive',
    summary: 'A claimed file carries an index flag that tells git not to look at it',
  },
  {
    id: 'verify/ignored',
    level: 'inconclusive',
    summary: 'A claimed file is ignored by git, so nobody else can check it',
  },
  {
    id: 'verify/is-new',
    level: 'error',
    summary: 'A claim says that a file was modified, and it was not there when the task began',
  },
  {
    id: 'verify/landed-by-rebase',
    level: 'inconclusive',
    summary:
      'The work stands on the default branch as several commits, so its changes cannot be told from those of others',
  },
  { id: 'verify/merge-in-progress', level: 'inconclusive', summary: 'A claimed file is in conflict' },
  {
    id: 'verify/missing-object',
    level: 'inconclusive',
    summary: 'An object that would decide a claim is not in this repository',
  },
  {
    id: 'verify/mode-only',
    level: 'confirmed',
    summary: 'A claim says that a file was modified, and git shows that its mode was',
  },
  {
    id: 'verify/modified',
    level: 'confirmed',
    summary: 'A claim says that a file was modified, and git shows that it was',
  },
  {
    id: 'verify/multiple-merge-bases',
    level: 'inconclusive',
    summary: 'The branch and the default branch have more than one merge base',
  },
  {
    id: 'verify/never-existed',
    level: 'error',
    summary: "A claim names a path that git has never seen in the task's range",
  },
  { id: 'verify/no-base', level: 'inconclusive', summary: 'Nothing says which commit the task began from' },
  {
    id: 'verify/normalisation-mismatch',
    level: 'error',
    summary: 'A claim names a path that git has in another Unicode form',
  },
  {
    id: 'verify/not-changed',
    level: 'error',
    summary: 'A claim says that a file was modified or deleted, and git shows no change of it',
  },
  {
    id: 'verify/outside-repository',
    level: 'error',
    summary: 'A claim names a path that is no path of this repository',
  },
  {
    id: 'verify/outside-superproject',
    level: 'inconclusive',
    summary: 'A claimed file lies in a repository of its own',
  },
  {
    id: 'verify/pre-existed',
    level: 'error',
    summary: 'A claim says that a file was created, and it was there when the task began',
  },
  {
    id: 'verify/rename-source-present',
    level: 'error',
    summary: 'A claim says that a file was renamed, and the old name is still there',
  },
  {
    id: 'verify/rename-source-unknown',
    level: 'error',
    summary: 'A claim says that a file was renamed, and the old name was not there when the task began',
  },
  {
    id: 'verify/renamed',
    level: 'confirmed',
    summary: 'A claim says that a file was renamed, and git shows the old name gone and the new one there',
  },
  {
    id: 'verify/shallow',
    level: 'inconclusive',
    summary: 'A shallow clone lacks the history that would decide a claim',
  },
  {
    id: 'verify/spec-drift',
    level: 'warning',
    summary: 'The specification changed since the handoff was written',
  },
  {
    id: 'verify/still-present',
    level: 'error',
    summary: 'A claim says that a file was deleted, and it is still there',
  },
  {
    id: 'verify/tests-changed',
    level: 'note',
    summary: 'The work changed tests that its evidence rests on',
  },
  {
    id: 'verify/type-changed',
    level: 'confirmed',
    summary: 'A claim says that a file was modified, and git shows that it became another kind of entry',
  },
  { id: 'verify/unclaimed', level: 'error', summary: 'A file changed, and no open handoff claims it' },
  {
    id: 'verify/unresolved-spec',
    level: 'error',
    summary: 'The specification that a handoff names does not stand in the tree',
  },
]
