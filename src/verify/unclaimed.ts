import { findUnclaimed, meantPaths, type UnclaimedChange } from '../claims/unclaimed.ts'
import { findingMaker } from '../findings.ts'
import { type HandoffReading, isHandoffPath, openPath } from '../handoffs.ts'
import type { Judgement } from '../model/claim.ts'
import type { Completeness, GitFacts } from '../model/facts.ts'
import type { Finding, Level } from '../model/finding.ts'
import type { FileChange } from '../model/git.ts'
import { matchesGlob } from '../model/glob.ts'
import { FILE_START } from '../model/place.ts'
import type { GitPath } from '../model/tree.ts'

/** The ranges that the judged handoffs account for; where the author is not trusted, the whole change. */
export function rangesOf(judged: readonly HandoffReading[], facts: GitFacts): readonly Completeness[] {
  const own = judged.flatMap(({ path }) => facts.handoffs.get(path)?.completeness ?? [])
  return [...new Set(facts.change === undefined ? own : [...own, facts.change])]
}

/** Every change that needs a claim and has none. */
export function unclaimedOf(
  readings: readonly HandoffReading[],
  judged: readonly HandoffReading[],
  judgements: readonly Judgement[],
  facts: GitFacts,
  ignore: readonly string[],
): readonly UnclaimedChange[] {
  const all = rangesOf(judged, facts)
  const speaking = readings.filter((reading) => !reading.archived || isArchivedIn(reading, all))
  const claims = speaking.flatMap((reading) => reading.claims)
  const dropped = droppedHandoffs(readings, facts.change).filter(
    ({ path }) => !claims.some((claim) => claim.path === path && claim.kind === 'deleted'),
  )
  const lost = dropped.map((change) => ({ change, assumed: false }))
  // A handoff that cannot be read may claim anything: until it can, nothing is called unclaimed.
  if (speaking.some(({ document }) => document === undefined)) return lost
  const spoken = new Set(speaking.map(({ path }) => path))
  const meant = meantPaths(
    judgements.filter(({ handoff }) => spoken.has(handoff)),
    facts,
  )
  const ignored = (path: GitPath) => meant.has(path) || ignore.some((pattern) => matchesGlob(pattern, path))
  const ranges = new Set(judged.flatMap((reading) => rangeOf(reading, facts) ?? []))
  return [...lost, ...findUnclaimed([...ranges], claims, ignored)]
}

/** What a judged handoff accounts for: an archived one speaks for its change only where the author is not trusted. */
function rangeOf(reading: HandoffReading, { handoffs, change }: GitFacts): Completeness | undefined {
  const own = handoffs.get(reading.path)?.completeness
  if (own) return own
  return change !== undefined && isArchivedIn(reading, [change]) ? change : undefined
}

/** Handoffs that a change takes away: neither archived by it nor moved as they were, to another task or back from the archive. */
function droppedHandoffs(
  readings: readonly HandoffReading[],
  change: Completeness | undefined,
): readonly FileChange[] {
  if (change === undefined) return []
  const all = [...change.changes.values()]
  const archived = new Set(
    readings.filter((reading) => isArchivedIn(reading, [change])).map(({ task }) => openPath(task)),
  )
  const kept = new Set(all.flatMap(({ path, after }) => (after && isHandoffPath(path) ? after.oid : [])))
  return all.filter(
    ({ path, kind, before }) =>
      kind === 'deleted' && isHandoffPath(path) && !archived.has(path) && !kept.has(before?.oid ?? ''),
  )
}

/**
 * Whether a handoff was completed and archived within the very change that others are judged on: its claims count too. As long
 * as the move is not committed, the change itself still has it open.
 */
export function isArchivedIn(
  { path, task, archived }: HandoffReading,
  ranges: readonly Completeness[],
): boolean {
  const brings = (place: GitPath) => ranges.some(({ changes }) => changes.get(place)?.after !== undefined)
  return archived && (brings(path) || brings(openPath(task)))
}

/** An unclaimed change is reported at the `files_changed` of the first handoff whose range it lies in, else at itself. */
export function unclaimedFindings(
  unclaimed: readonly UnclaimedChange[],
  judged: readonly HandoffReading[],
  facts: GitFacts,
  level: Level,
): readonly Finding[] {
  if (level === 'off') return []
  const open = judged.flatMap((reading) => {
    const changes = rangeOf(reading, facts)?.changes
    const range = reading.document?.locate(['files_changed'], 'key')
    if (changes === undefined || range === undefined) return []
    return [{ changes, range, toFinding: findingMaker(reading.path, reading.source) }]
  })
  return unclaimed.map(({ change, assumed }) => {
    const here = { range: FILE_START, toFinding: findingMaker(change.path, '') }
    const owner = open.find(({ changes }) => changes.has(change.path)) ?? here
    const severity = assumed ? 'warning' : level
    const finding = owner.toFinding('verify/unclaimed', severity, {
      range: owner.range,
      ...words(change, assumed),
    })
    // All of them stand at one place; the path is what tells them apart.
    return { ...finding, fingerprint: here.toFinding('verify/unclaimed', level, finding).fingerprint }
  })
}

function words({ path, kind }: FileChange, assumed: boolean) {
  if (isHandoffPath(path))
    return {
      message: `Unexpected removal of the handoff \`${path}\`, expected it open or in the archive`,
      help: `Bring it back, run \`ralph archive\`, or claim \`${path} — deleted\` in another handoff`,
    }
  return {
    message: `Unexpected change that no handoff claims: \`${path}\` was ${kind}${assumed ? ' since the assumed base' : ''}`,
    help: `Add \`${path} — ${kind}\` to \`files_changed\`, or put the path under \`verify.ignore\` in ralph.yaml`,
  }
}
