import { judge } from './claims/judge.ts'
import { findUnclaimed, meantPaths, type UnclaimedChange } from './claims/unclaimed.ts'
import { judgeSpec } from './claims/whole.ts'
import { findingMaker } from './findings.ts'
import { type HandoffReading, openPath, readHandoffs } from './handoffs.ts'
import { INHERENT, type Judgement } from './model/claim.ts'
import type { Completeness, GitFacts } from './model/facts.ts'
import type { Finding, Level } from './model/finding.ts'
import { matchesGlob } from './model/glob.ts'
import { byPlace } from './model/order.ts'
import type { Outcome, Report } from './model/report.ts'
import type { FileText } from './model/stage.ts'
import type { GitPath } from './model/tree.ts'
import { readSettings } from './settings.ts'

/** What `verify` judges: handoffs as they were read, and what git knows of what they claim. */
export interface VerifyInput extends VerifyOptions {
  /** The convention's files by path: every open handoff, `ralph.yaml`, the archived handoffs that are asked for. */
  readonly files: ReadonlyMap<GitPath, FileText>
  readonly facts: GitFacts
}

export interface VerifyOptions {
  /** The handoffs that are judged; all that were read unless said. The claims of every open one count in any case. */
  readonly only?: ReadonlySet<GitPath>
  /** Warnings and whatever is inconclusive fail the run. */
  readonly strict?: boolean
  readonly maxWarnings?: number
  /** What a change that nobody claims is; the setting `verify.unclaimed` unless said. */
  readonly unclaimed?: Level
}

/** Compares what handoffs claim with what git says. Pure: reads no disk and starts no process. */
export async function verify(input: VerifyInput): Promise<Report> {
  const settings = (await readSettings(input.files))?.data.verify
  return judgeHandoffs(await readHandoffs(input.files), input.facts, input, settings)
}

/** The settings that verify knows. */
export interface VerifySettings {
  readonly ignore?: readonly string[]
  readonly unclaimed?: Level
}

/** Judges handoffs that were read already. */
export function judgeHandoffs(
  readings: readonly HandoffReading[],
  facts: GitFacts,
  options: VerifyOptions,
  settings: VerifySettings = {},
): Report {
  const judged = readings.filter(({ path }) => options.only?.has(path) ?? true)
  const claims = judged.flatMap((reading) => claimsOf(reading, facts))
  const level = options.unclaimed ?? settings.unclaimed ?? 'error'
  const unclaimed = level === 'off' ? [] : unclaimedOf(readings, judged, facts, settings.ignore ?? [])
  const findings = [
    ...judged.flatMap((reading) => findingsOf(reading, claims, facts)),
    ...unclaimedFindings(unclaimed, judged, facts, level),
  ].sort(byPlace)
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const count = (verdict: Judgement['verdict']) => claims.filter((claim) => claim.verdict === verdict).length
  const summary = {
    files: judged.length,
    errors,
    warnings: findings.length - errors,
    handoffs: judged.length,
    claims: {
      confirmed: count('confirmed'),
      contradicted: count('contradicted'),
      inconclusive: count('inconclusive'),
    },
  }
  return {
    version: 1,
    command: 'verify',
    outcome: outcomeOf(claims, summary, facts, judged, options),
    summary,
    findings,
    claims,
    unclaimed: unclaimed.map(({ change: { path, kind } }) => ({ path, kind })),
    bases: judged.flatMap(({ path }) => {
      const found = facts.handoffs.get(path)
      return found === undefined ? [] : [{ handoff: path, ...found.base, asOf: found.asOf }]
    }),
    notes: [...facts.notes, ...judged.flatMap((reading) => notesOf(reading, facts))],
  }
}

function claimsOf({ path, claims }: HandoffReading, facts: GitFacts): readonly Judgement[] {
  const found = facts.handoffs.get(path)
  return found === undefined ? [] : judge(path, claims, found)
}

function findingsOf(
  reading: HandoffReading,
  claims: readonly Judgement[],
  facts: GitFacts,
): readonly Finding[] {
  const { path, document, source, spec } = reading
  const found = facts.handoffs.get(path)
  const toFinding = findingMaker(path, source)
  const contradicted = claims.filter(
    (judgement) => judgement.handoff === path && judgement.verdict === 'contradicted',
  )
  const whole = document === undefined || found === undefined ? [] : judgeSpec(document, spec, found)
  return [
    ...reading.findings,
    ...contradicted.map(({ claim: { range }, reason, message, help }) =>
      toFinding(`verify/${reason}`, 'error', { range, message, ...(help !== undefined && { help }) }),
    ),
    ...whole.map(({ rule, ...problem }) =>
      toFinding(rule, rule === 'verify/spec-drift' ? 'warning' : 'error', problem),
    ),
  ]
}

function unclaimedOf(
  readings: readonly HandoffReading[],
  judged: readonly HandoffReading[],
  facts: GitFacts,
  ignore: readonly string[],
): readonly UnclaimedChange[] {
  const ranges = judged.flatMap(({ path }) => facts.handoffs.get(path)?.completeness ?? [])
  const speaking = readings.filter((reading) => !reading.archived || isArchivedIn(reading, ranges))
  // A handoff that cannot be read may claim anything: until it can, nothing is called unclaimed.
  if (speaking.some(({ document }) => document === undefined)) return []
  const meant = new Set(
    speaking.flatMap(({ path }) => meantPaths(facts.handoffs.get(path)?.hints.values() ?? [])),
  )
  const ignored = (path: GitPath) => meant.has(path) || ignore.some((pattern) => matchesGlob(pattern, path))
  return findUnclaimed(
    ranges,
    speaking.flatMap((reading) => reading.claims),
    ignored,
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

/** An unclaimed change is reported at the `files_changed` of the first handoff whose range it lies in. */
function unclaimedFindings(
  unclaimed: readonly UnclaimedChange[],
  judged: readonly HandoffReading[],
  facts: GitFacts,
  level: Level,
): readonly Finding[] {
  const open = judged.flatMap((reading) => {
    const changes = facts.handoffs.get(reading.path)?.completeness?.changes
    const range = reading.document?.locate(['files_changed'], 'key')
    if (changes === undefined || range === undefined) return []
    return [{ changes, range, toFinding: findingMaker(reading.path, reading.source) }]
  })
  return unclaimed.flatMap(({ change, assumed }) => {
    const owner = open.find(({ changes }) => changes.has(change.path))
    if (owner === undefined || level === 'off') return []
    const finding = owner.toFinding('verify/unclaimed', assumed ? 'warning' : level, {
      range: owner.range,
      message: `Unexpected change that no handoff claims: \`${change.path}\` was ${change.kind}${assumed ? ' since the assumed base' : ''}`,
      help: `Add \`${change.path} — ${change.kind}\` to \`files_changed\`, or put the path under \`verify.ignore\` in ralph.yaml`,
    })
    // All of them stand at one place; the path is what tells them apart.
    return [
      {
        ...finding,
        fingerprint: findingMaker(change.path, '')('verify/unclaimed', level, finding).fingerprint,
      },
    ]
  })
}

function notesOf({ path }: HandoffReading, facts: GitFacts): readonly string[] {
  const found = facts.handoffs.get(path)
  // Without a base every claim says why; with one, only here is said why it is not the better one.
  return found?.base.oid == null ? [] : found.troubles.map(({ detail }) => `${path}: ${detail}`)
}

function outcomeOf(
  claims: readonly Judgement[],
  summary: Report['summary'],
  facts: GitFacts,
  judged: readonly HandoffReading[],
  { strict = false, maxWarnings = Number.POSITIVE_INFINITY }: VerifyOptions,
): Outcome {
  if (claims.some(({ verdict }) => verdict === 'contradicted')) return 'contradicted'
  if (summary.errors > 0 || summary.warnings > (strict ? 0 : maxWarnings)) return 'findings'
  const open = claims.filter(({ verdict }) => verdict === 'inconclusive')
  const decidable = open.some(({ reason }) => !(INHERENT as readonly string[]).includes(reason))
  // A handoff without claims has nothing to contradict, but without a base its completeness was not looked at either.
  const baseless = judged.some(
    ({ path, archived }) => !archived && facts.handoffs.get(path)?.base.oid === null,
  )
  return decidable || baseless || (strict && open.length > 0) ? 'inconclusive' : 'clean'
}
