import type { Claim, ClaimReason } from '../model/claim.ts'
import type { HandoffFacts, Hint } from '../model/facts.ts'

export interface Explanation {
  readonly message: string
  readonly help?: string
}

type Words = (claim: Claim, hint: Hint, facts: HandoffFacts) => Explanation

/** Says what git has instead of what a claim says, and what to do about it. */
export function explain(claim: Claim, reason: ClaimReason, facts: HandoffFacts): Explanation {
  return (WORDS[reason] ?? unprovable)(claim, facts.hints.get(claim.path) ?? {}, facts)
}

const WORDS: { readonly [Reason in ClaimReason]?: Words } = {
  'never-existed': (claim, hint) => ({
    message: `Unexpected claim that ${said(claim)}: git has no such path in the task's range${instead(hint)}`,
    help: nearby(hint) ?? 'Remove the claim, or commit the file that it means',
  }),
  absent: (claim, hint) => ({
    message: `Unexpected claim that ${said(claim)}: it is not there${instead(hint)}`,
    help: goneHelp(claim, hint),
  }),
  'not-changed': (claim, hint) => ({
    message: `Unexpected claim that ${said(claim)}: git shows no change of it${touched(hint)}${mode(hint)}`,
    help:
      hint.modeUnseen === true
        ? 'Remove the claim, or stage the mode: `git update-index --chmod=+x <path>` (or `-x`)'
        : 'Remove the claim, or commit the change that it means',
  }),
  'pre-existed': (claim) => ({
    message: `Unexpected claim that ${said(claim)}: it was there when the task began`,
    help:
      claim.kind === 'renamed'
        ? 'Claim the old name deleted and the new one modified'
        : 'Claim it modified, if it changed',
  }),
  'is-new': (claim) => ({
    message: `Unexpected claim that ${said(claim)}: it was not there when the task began`,
    help: 'Claim it created',
  }),
  'still-present': (claim) => ({
    message: `Unexpected claim that ${said(claim)}: it is still there`,
    help: 'Remove the claim, or delete the file',
  }),
  'rename-source-present': (claim) => ({
    message: `Unexpected claim that ${said(claim)}: \`${claim.from}\` is still there`,
    help: `Claim \`${claim.path}\` created`,
  }),
  'rename-source-unknown': (claim) => ({
    message: `Unexpected claim that ${said(claim)}: \`${claim.from}\` was not there when the task began`,
    help: `Claim \`${claim.path}\` created, or correct the old name`,
  }),
  'case-mismatch': (claim, hint) => ({
    message: `Unexpected letter case in \`${claim.path}\`, expected \`${hint.caseOf}\` as git has it`,
    help: `Write \`${hint.caseOf}\``,
  }),
  'normalisation-mismatch': (claim, hint) => ({
    message: `Unexpected Unicode form of \`${claim.path}\`, expected the form that git has`,
    help: `Copy the path from \`git ls-files\`: \`${hint.normalisedOf}\``,
  }),
  'outside-repository': ({ path, machineUnless, outside }) => ({
    message: `Unexpected path \`${machineUnless === undefined || outside ? path : `/${path}`}\` outside the repository, expected a path from its root`,
    help: 'Write the path from the root of the repository, as git prints it',
  }),
  ignored: (claim) => ({
    message: `\`${claim.path}\` is ignored by git and not tracked, so nobody else can check it`,
    help: 'Remove the claim, or track the file with `git add --force`',
  }),
  'outside-superproject': (claim, hint) => ({
    message: `\`${claim.path}\` lies in \`${hint.superproject}\`, a repository of its own`,
    help: `Claim \`${hint.superproject}\` itself, or verify inside it`,
  }),
  'hidden-by-index-flag': (claim, hint) => ({
    message: `\`${claim.path}\` is marked ${hint.hidden ?? 'in the index'}, so git does not look at the working file`,
    help: 'Clear the flag: `git update-index --no-assume-unchanged --no-skip-worktree <path>`',
  }),
  'committed-later': (claim) => ({
    message: `\`${claim.path}\` was ${claim.kind} after the handoff was committed`,
    help: 'Commit the handoff again, after the work',
  }),
  'filter-unavailable': unfiltered,
  'merge-in-progress': (claim) => ({
    message: `\`${claim.path}\` is in conflict`,
    help: 'Finish the merge or rebase, then verify again',
  }),
}

/** A claim about a file that goes through a filter which is not there, or about anything where git cannot do without it. */
function unfiltered(claim: Claim, hint: Hint, facts: HandoffFacts): Explanation {
  if (hint.unfiltered !== true) return unprovable(claim, hint, facts)
  return {
    message: `\`${claim.path}\` cannot be judged: it goes through a filter of \`.gitattributes\` that cannot be run`,
    help: 'Install the filter, or judge a commit: `ralph verify --head HEAD`',
  }
}

/** A claim that more history would decide: why, and the command that helps. */
function unprovable(claim: Claim, _hint: Hint, { troubles, remedy, base }: HandoffFacts): Explanation {
  const known = troubles[0]?.detail
  const why =
    known ??
    (base.oid === null
      ? 'no base is recorded, given or provable'
      : `the base is only assumed (${base.source})`)
  return { message: `\`${claim.path}\` cannot be judged: ${why}`, help: remedy }
}

function said({ path, kind, from }: Claim): string {
  return from === undefined ? `\`${path}\` was ${kind}` : `\`${from}\` was ${kind} to \`${path}\``
}

function instead(hint: Hint): string {
  if (hint.movedTo !== undefined) return `; its content stands at \`${hint.movedTo}\``
  if (hint.folder === true) return '; it is a folder'
  if (hint.deletedIn !== undefined) return `; deleted in ${short(hint.deletedIn)}`
  if (hint.onlyOn !== undefined) return `; it exists only on branch \`${hint.onlyOn}\``
  return hint.nearest === undefined ? '' : `; the nearest path is \`${hint.nearest}\``
}

function goneHelp({ path }: Claim, hint: Hint): string {
  if (hint.movedTo !== undefined) return `Claim \`${path} → ${hint.movedTo} — renamed\``
  const known = hint.deletedIn === undefined ? nearby(hint) : undefined
  return known ?? 'Claim it deleted, or remove the claim'
}

function nearby(hint: Hint): string | undefined {
  if (hint.folder === true) return 'Claim each file that changed by its own path'
  return hint.nearest === undefined ? undefined : `Did you mean \`${hint.nearest}\`?`
}

function touched(hint: Hint): string {
  return hint.touchedIn === undefined ? '' : ` (${short(hint.touchedIn)} touched it, without net change)`
}

function mode(hint: Hint): string {
  return hint.modeUnseen === true
    ? '; its mode differs on the disk, which git is told to overlook (`core.fileMode` is false)'
    : ''
}

function short(oid: string): string {
  return oid.slice(0, 10)
}
