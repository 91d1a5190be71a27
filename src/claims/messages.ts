import type { Claim, ClaimKind, ClaimReason } from '../model/claim.ts'
import type { HandoffFacts, Hint } from '../model/facts.ts'
import type { GitPath } from '../model/tree.ts'
import { actualChange } from './fit.ts'

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
  'never-existed': (claim, hint, facts) => ({
    message: `Unexpected claim that ${said(claim)}: git has no such path in the task's range${instead(hint)}`,
    help: nearby(claim, hint, facts) ?? 'Remove the claim, or commit the file that it means',
  }),
  absent: (claim, hint, facts) => ({
    message: `Unexpected claim that ${said(claim)}: it is not there${instead(hint)}`,
    help: goneHelp(claim, hint, facts),
  }),
  'not-changed': (claim, hint) => ({
    message: `Unexpected claim that ${said(claim)}: git shows no change of it${touched(hint)}${mode(hint)}`,
    help:
      hint.modeUnseen === true
        ? 'Remove the claim, or stage the mode: `git update-index --chmod=+x <path>` (or `-x`)'
        : 'Remove the claim, or commit the change that it means',
  }),
  'pre-existed': (claim, _hint, facts) => {
    const isSame = actualOf(claim, facts) === null
    return {
      message: `Unexpected claim that ${said(claim)}: it was there when the task began${isSame ? ', as it is now' : ''}`,
      help:
        claim.kind === 'renamed'
          ? `Claim the old name deleted${isSame ? '' : ' and the new one modified'}`
          : isSame
            ? 'Remove the claim, or commit the change that it means'
            : 'Claim it modified',
    }
  },
  'is-new': (claim) => ({
    message: `Unexpected claim that ${said(claim)}: it was not there when the task began`,
    help: 'Claim it created',
  }),
  'still-present': (claim, _hint, facts) => {
    const actual = actualOf(claim, facts)
    return {
      message: `Unexpected claim that ${said(claim)}: it is still there${actual === null ? '' : `, and was ${actual}`}`,
      help:
        actual === null ? 'Remove the claim, or delete the file' : `Claim it ${actual}, or delete the file`,
    }
  },
  'rename-source-present': (claim, _hint, facts) => ({
    message: `Unexpected claim that ${said(claim)}: \`${claim.from}\` is still there`,
    help: claimAsItIs(claim, facts),
  }),
  'rename-source-unknown': (claim, _hint, facts) => {
    const source = sourceOf(claim, facts)
    const known = source === undefined ? '' : `; its content stood at \`${source}\``
    return {
      message: `Unexpected claim that ${said(claim)}: \`${claim.from}\` was not there when the task began${known}`,
      help:
        source === undefined
          ? `${claimAsItIs(claim, facts)}, or correct the old name`
          : `Claim \`${source} → ${claim.path} — renamed\``,
    }
  },
  'case-mismatch': (claim, hint) => ({
    message: `Unexpected letter case in \`${claim.path}\`, expected \`${hint.caseOf}\` as git has it`,
    help: `Write \`${hint.caseOf}\``,
  }),
  'normalisation-mismatch': (claim, hint) => ({
    message: `Unexpected Unicode form of \`${claim.path}\`, expected the form that git has`,
    help: `Copy the path from \`git ls-files\`: \`${hint.normalisedOf}\``,
  }),
  'outside-repository': ({ path, machineUnless, outside }, { nearest }) => ({
    message: `Unexpected path \`${machineUnless === undefined || outside ? path : `/${path}`}\` outside the repository, expected a path from its root`,
    help:
      nearest !== undefined && path.endsWith(`/${nearest}`)
        ? `Write \`${nearest}\``
        : 'Write the path from the root of the repository, as git prints it',
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

/** What really happened to the claimed path. */
function actualOf({ path }: Claim, { before, after }: HandoffFacts): ClaimKind | null {
  return actualChange(path, before, after)
}

function claimAsItIs(claim: Claim, facts: HandoffFacts): string {
  const actual = actualOf(claim, facts)
  return actual === null ? 'Remove the claim' : `Claim \`${claim.path}\` ${actual}`
}

/** The name that a file with this content lost in the range; undefined where several have, or none. */
function sourceOf({ path }: Claim, { before, after, changes }: HandoffFacts): GitPath | undefined {
  const oid = before.has(path) ? undefined : after.get(path)?.oid
  const lost = [...changes.values()].filter(
    (change) => change.kind === 'deleted' && change.before?.oid === oid,
  )
  return lost.length === 1 ? lost[0]?.path : undefined
}

function instead(hint: Hint): string {
  if (hint.movedTo !== undefined) return `; its content stands at \`${hint.movedTo}\``
  if (hint.folder === true) return '; it is a folder'
  if (hint.deletedIn !== undefined) return `; deleted in ${short(hint.deletedIn)}`
  if (hint.onlyOn !== undefined) return `; it exists only on branch \`${hint.onlyOn}\``
  return hint.nearest === undefined ? '' : `; the nearest path is \`${hint.nearest}\``
}

function goneHelp(claim: Claim, hint: Hint, facts: HandoffFacts): string {
  const { before, after } = facts
  const { movedTo } = hint
  const old = claim.kind === 'renamed' ? (claim.from ?? claim.path) : claim.path
  const isRename = before.has(old) && !after.has(old)
  if (movedTo !== undefined)
    return isRename ? `Claim \`${old} → ${movedTo} — renamed\`` : `Claim \`${movedTo} — created\``
  const known = hint.deletedIn === undefined ? nearby(claim, hint, facts) : undefined
  if (known !== undefined) return known
  return before.has(claim.path)
    ? 'Claim it deleted, or remove the claim'
    : 'Remove the claim: what comes and goes within a task is no change'
}

function nearby(claim: Claim, { folder, nearest }: Hint, { changes }: HandoffFacts): string | undefined {
  if (folder === true || SEVERAL.test(claim.path)) return 'Claim each file that changed by its own path'
  if (nearest === undefined) return undefined
  return changes.has(nearest)
    ? `Did you mean \`${nearest}\`?`
    : 'Name a file that changed, or remove the claim'
}

/** What people write for more than one file. */
const SEVERAL = /[*?]|\{[^{},]*,|, /

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
