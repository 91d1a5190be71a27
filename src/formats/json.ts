import type { Judgement } from '../model/claim.ts'
import type { Finding } from '../model/finding.ts'
import type { HandoffBase, Report } from '../model/report.ts'
import { displayJson } from './display.ts'

/** The report as `schema/report.schema.json` describes it. */
export function json(report: Report): string {
  const { version, command, outcome, summary, findings, claims, unclaimed, bases, evidence, moves } = report
  const { contract, notes } = report
  const value = {
    version,
    command,
    outcome,
    summary,
    findings: findings.map(finding),
    claims: claims?.map(judgement),
    unclaimed: unclaimed?.map(({ path, kind }) => ({ path, kind })),
    bases: bases?.map(base),
    evidence,
    moves,
    contract,
    notes,
  }
  return `${displayJson(JSON.stringify(value, null, 2))}\n`
}

function base({ handoff, oid, source, service, assumed, asOf }: HandoffBase): object {
  return { handoff, oid, source, service, assumed, asOf }
}

function finding({ rule, severity, path, range, message, help, fix, fingerprint }: Finding): object {
  const fixable = fix && { safe: fix.safe, description: fix.description }
  return { rule, severity, path, range, message, help, fix: fixable, fingerprint }
}

function judgement({ handoff, claim, actual, verdict, reason, message, help }: Judgement): object {
  const { path, from, kind, range } = claim
  return { handoff, path, from, claimed: kind, actual, verdict, reason, range, message, help }
}
