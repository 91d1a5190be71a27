import { type ChangePath, type ChangeProblem, malformed, readChangePath } from './change-path.ts'
import { meantChange, meantKind } from './change-slips.ts'
import type { Claim, ClaimKind } from './claim.ts'
import type { ChangeObject } from './data.ts'
import type { GitPath } from './tree.ts'

/** An item of `files_changed` without its place in the text. */
export type ChangeClaim = Omit<Claim, 'range'>

/** What an item of `files_changed` came to: a claim, or why there is none. */
export type ParsedChange = (
  | {
      readonly claim: ChangeClaim
      /** A path such as `/home/…` is a file of some machine, unless this first segment of it is in the repository. */
      readonly machineUnless?: GitPath
    }
  | { readonly problem: ChangeProblem }
) & {
  /** A text item in its canonical spelling, when it was written otherwise and there is no doubt what it means. */
  readonly rewritten?: string
}

/**
 * Reads one item of `files_changed`: text (`<path> — <kind>`, `<old> → <new> — renamed`) or the object form. One leading
 * `/` is dropped. The object form's paths are literal, but for git's C-quoted form (`"…"`), which holds any bytes.
 */
export function parseChange(item: string | ChangeObject): ParsedChange {
  if (typeof item === 'string') return parseText(item)
  if (!isKind(item.change)) return { problem: unknownKind(item.change) }
  return readClaim(item.change, item.path, item.from, 'object')
}

// When the last word is a kind, the dash before it is the separator, whatever dashes the path holds.
const TEXT = /^(.*) (?:—|–|-|--) (created|modified|deleted|renamed|copied)$/s

function parseText(item: string): ParsedChange {
  const [, place, word] = TEXT.exec(item) ?? []
  if (place === undefined) return withoutKind(item)
  const kind = word as ClaimKind
  const names = hasTwoNames(kind) ? place.split(/ (?:→|->|=>) /) : [place]
  if (names.length > 2) {
    return {
      problem: malformed(`Unexpected second arrow in \`${place}\`, expected one`, 'Write the object form'),
    }
  }
  const parsed = readNames(kind, names)
  const meant = names.map((name) => name.trim().replace(/^\.\//, ''))
  const rewritten = `${meant.join(' → ')} — ${kind}`
  return rewritten === item || 'problem' in readNames(kind, meant) ? parsed : { ...parsed, rewritten }
}

function readNames(kind: ClaimKind, names: readonly string[]): ParsedChange {
  return readClaim(kind, names.at(-1) ?? '', names.length > 1 ? names[0] : undefined, 'text')
}

function readClaim(
  kind: ClaimKind,
  path: string,
  from: string | undefined,
  form: 'text' | 'object',
): ParsedChange {
  const now = readChangePath(path, form)
  if ('problem' in now) return now
  const then = from === undefined ? undefined : readChangePath(from, form)
  if (then !== undefined && 'problem' in then) return then
  const problem = unfitNames(kind, now, then)
  if (problem !== undefined) return { problem }
  return {
    claim: { path: now.path, kind, ...(then && { from: then.path }) },
    // What was deleted need not be in the repository any more.
    ...(now.machineUnless !== undefined && kind !== 'deleted' && { machineUnless: now.machineUnless }),
  }
}

function unfitNames(
  kind: ClaimKind,
  now: ChangePath,
  then: ChangePath | undefined,
): ChangeProblem | undefined {
  if (kind === 'renamed' && then === undefined) {
    return malformed(
      `Unexpected rename of \`${now.path}\` without its old name, expected both names`,
      'Write `<old path> → <new path> — renamed`, or the object form with `from`',
    )
  }
  if (then === undefined) return undefined
  if (!hasTwoNames(kind)) {
    return malformed(
      `Unexpected \`from\` of a file that was ${kind}, expected it with \`renamed\` only`,
      'Remove `from`, or claim that the file was renamed',
    )
  }
  if (then.path !== now.path) return undefined
  return malformed(
    `Unexpected rename of \`${now.path}\` to itself, expected two names`,
    'Give the old and the new name',
  )
}

function hasTwoNames(kind: ClaimKind): boolean {
  return kind === 'renamed' || kind === 'copied'
}

function withoutKind(item: string): ParsedChange {
  const meant = meantChange(item)
  const isMeant = meant !== undefined && 'claim' in parseText(meant)
  const help = isMeant
    ? `Write \`${meant}\``
    : 'Write `<path> — created`, or `modified`, `deleted`, `copied`, or `<old> → <new> — renamed`'
  const cut = item.lastIndexOf(' — ')
  const problem =
    cut === -1
      ? malformed(`Unexpected \`${item}\`, expected a path and what happened to it`, help)
      : { ...unknownKind(item.slice(cut + 3)), ...(isMeant && { help }) }
  return isMeant ? { problem, rewritten: meant } : { problem }
}

function isKind(word: string): word is ClaimKind {
  return /^(?:created|modified|deleted|renamed|copied)$/.test(word)
}

function unknownKind(kind: string): ChangeProblem {
  const meant = meantKind(kind)
  return malformed(
    `Unexpected kind \`${kind}\`, expected \`created\`, \`modified\`, \`deleted\`, \`renamed\` or \`copied\``,
    meant === undefined
      ? 'Name the change by one of these words; what it is for belongs in `status` or `decisions`'
      : `Write \`${meant}\``,
  )
}
