import { judge } from './claims/judge.ts'
import { judgeSpec } from './claims/whole.ts'
import { contractFindings } from './contract/changed.ts'
import { findingMaker } from './findings.ts'
import { type HandoffReading, readHandoffs } from './handoffs.ts'
import { INHERENT, type Judgement } from './model/claim.ts'
import type { Settings } from './model/document.ts'
import type { GitFacts } from './model/facts.ts'
import type { Finding, Level } from './model/finding.ts'
import { byPlace } from './model/order.ts'
import type { Outcome, Report } from './model/report.ts'
import type { FileText } from './model/stage.ts'
import type { GitPath } from './model/tree.ts'
import { settingsFindings } from './settings/findings.ts'
import { readSettings, skillRoots } from './settings.ts'
import { evidenceOf } from './verify/evidence.ts'
import { rangesOf, unclaimedFindings, unclaimedOf } from './verify/unclaimed.ts'

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
  /** The author of the change is not trusted: what it wrote itself proves nothing. */
  readonly untrusted?: boolean
}

/** Compares what handoffs claim with what git says. Pure: reads no disk and starts no process. */
export async function verify(input: VerifyInput): Promise<Report> {
  const settings = await readSettings(input.files)
  const readings = await readHandoffs(input.files, settings?.data.lint ?? {})
  return judgeHandoffs(readings, input.facts, input, await rulesOf(settings, input.files))
}

/** What is judged by: the settings in force, and what stands where. @internal */
export interface VerifyRules {
  readonly ignore?: readonly string[]
  readonly unclaimed?: Level
  readonly skillRoots: readonly GitPath[]
  /** The convention's files at head. */
  readonly documents: ReadonlySet<GitPath>
  /** What keeps the settings of that state from being read. */
  readonly findings: readonly Finding[]
}

/** The rules that settings make for the files of a state. @internal */
export async function rulesOf(
  settings: Settings | undefined,
  files: ReadonlyMap<GitPath, FileText>,
): Promise<VerifyRules> {
  return {
    ...settings?.data.verify,
    skillRoots: skillRoots(settings),
    documents: new Set(files.keys()),
    findings: await settingsFindings(files),
  }
}

/** Judges handoffs that were read already. @internal */
export function judgeHandoffs(
  readings: readonly HandoffReading[],
  facts: GitFacts,
  options: VerifyOptions,
  rules: VerifyRules,
): Report {
  const judged = readings.filter(({ path }) => options.only?.has(path) ?? true)
  const judgements = new Map(judged.map((reading) => [reading, claimsOf(reading, facts)]))
  const claims = [...judgements.values()].flat()
  const evidence = judged.map((reading) => evidenceOf(reading, facts, options.untrusted === true))
  const level = options.unclaimed ?? rules.unclaimed ?? 'error'
  const unclaimed = level === 'off' ? [] : unclaimedOf(readings, judged, claims, facts, rules.ignore ?? [])
  const findings = [
    ...rules.findings,
    ...[...judgements].flatMap(([reading, own]) => findingsOf(reading, own, facts)),
    ...evidence.flatMap((one) => one.findings),
    ...unclaimedFindings(unclaimed, judged, facts, level),
    ...contractFindings(rangesOf(judged, facts), rules),
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
    outcome: outcomeOf(claims, findings, summary, facts, judged, options),
    summary,
    findings,
    claims,
    unclaimed: unclaimed.map(({ change: { path, kind } }) => ({ path, kind })),
    bases: judged.flatMap(({ path }) => {
      const found = facts.handoffs.get(path)
      return found === undefined ? [] : [{ handoff: path, ...found.base, asOf: found.asOf }]
    }),
    evidence: evidence.flatMap((one) => one.evidence),
    notes: [
      ...(facts.unprovable ? [`nothing could be judged: ${facts.unprovable.detail}`] : []),
      ...facts.notes,
      ...judged.flatMap((reading) => notesOf(reading, facts)),
      ...evidence.flatMap((one) => one.notes),
    ],
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
  const contradicted = claims.filter(({ verdict }) => verdict === 'contradicted')
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

function notesOf({ path }: HandoffReading, { handoffs, unprovable }: GitFacts): readonly string[] {
  const found = handoffs.get(path)
  if (found === undefined || unprovable !== undefined) return []
  // Without a base every claim says why; with one, only here is said why it is not the better one.
  const told = found.base.oid === null ? [] : found.troubles
  const troubles = told.map(({ reason, detail }) => `verify/${reason}: \`${path}\`: ${detail}`)
  const landed = `verify/landed-by-rebase: \`${path}\` came with one of several commits of its task, so whether every change is claimed cannot be told any more; it is decided in review`
  const files = (found.completeness?.undecided ?? []).map((file) => `\`${file}\``)
  const undecided = `${path}: whether these changed cannot be told, for want of the filter that they go through: ${files.join(', ')}`
  return [...troubles, ...(found.landedByRebase ? [landed] : []), ...(files.length > 0 ? [undecided] : [])]
}

function outcomeOf(
  claims: readonly Judgement[],
  findings: readonly Finding[],
  summary: Report['summary'],
  { handoffs, unprovable }: GitFacts,
  judged: readonly HandoffReading[],
  { strict = false, maxWarnings = Number.POSITIVE_INFINITY }: VerifyOptions,
): Outcome {
  const failed = findings.some(({ rule }) => rule === 'verify/evidence-failed')
  if (failed || claims.some(({ verdict }) => verdict === 'contradicted')) return 'contradicted'
  if (summary.errors > 0 || summary.warnings > (strict ? 0 : maxWarnings)) return 'findings'
  const open = claims.filter(({ verdict }) => verdict === 'inconclusive')
  const decidable = open.some(({ reason }) => !(INHERENT as readonly string[]).includes(reason))
  const found = judged.flatMap(({ path, archived }) => (archived ? [] : (handoffs.get(path) ?? [])))
  // A handoff without claims has nothing to contradict, but without a base its completeness was not looked at either.
  const baseless = unprovable !== undefined || found.some(({ base }) => base.oid === null)
  const undecided = found.some(({ completeness }) => completeness?.undecided.length)
  const undecidable =
    open.length > 0 ||
    found.some(({ landedByRebase, completeness }) => landedByRebase && completeness !== null)
  return decidable || baseless || undecided || (strict && undecidable) ? 'inconclusive' : 'clean'
}
