import { judgeEvidence } from '../claims/evidence.ts'
import { testsChanged } from '../claims/tests-changed.ts'
import { findingMaker } from '../findings.ts'
import type { HandoffReading, NamedEvidence } from '../handoffs.ts'
import type { GitFacts, HandoffFacts } from '../model/facts.ts'
import type { Finding } from '../model/finding.ts'
import { resultsPath } from '../model/path.ts'
import type { Evidence } from '../model/report.ts'
import type { GitPath } from '../model/tree.ts'

/** What the evidence of one handoff comes to. */
export interface JudgedEvidence {
  readonly evidence: readonly Evidence[]
  readonly findings: readonly Finding[]
  readonly notes: readonly string[]
}

/** How many tests a note names. */
const MOST_NAMES = 5

/** Judges the skills that a handoff names as evidence of what is completed. */
export function evidenceOf(reading: HandoffReading, facts: GitFacts, untrusted: boolean): JudgedEvidence {
  const { path, source } = reading
  const found = facts.handoffs.get(path)
  const toFinding = findingMaker(path, source)
  const judged = reading.evidence.map((named) => ({ named, ...verdictOn(named, found, untrusted) }))
  return {
    evidence: judged.map(({ named: { skill, range }, reason, message }) => {
      return { handoff: path, skill, verdict: VERDICTS[reason], message, range }
    }),
    findings: judged.flatMap(({ named: { skill, range }, reason, message }) =>
      reason === 'passed'
        ? []
        : toFinding(`verify/${reason}`, reason === 'evidence-failed' ? 'error' : 'warning', {
            range,
            message: `Unexpected evidence \`${skill}\`, expected criteria that passed at this tree: ${message}`,
            help: HELP[reason],
          }),
    ),
    notes: found === undefined ? [] : testNotes(path, judged, found),
  }
}

const VERDICTS = {
  passed: 'confirmed',
  'evidence-failed': 'contradicted',
  'evidence-stale': 'inconclusive',
} as const

const HELP = {
  'evidence-failed': 'Make the criteria pass and run them again, or move the item out of `completed`',
  'evidence-stale': 'Run the criteria again and commit their results, or remove `evidence`',
} as const

function verdictOn({ skill }: NamedEvidence, found: HandoffFacts | undefined, untrusted: boolean) {
  const ownWork = found === undefined || found.base.oid === null || found.changes.has(resultsPath(skill))
  return judgeEvidence(found?.evidence.get(skill), !untrusted || !ownWork)
}

/** Proof that the work itself has changed is told, whatever it says. */
function testNotes(
  path: GitPath,
  judged: readonly { readonly named: NamedEvidence; readonly reason: string }[],
  { evidence, changes }: HandoffFacts,
): readonly string[] {
  const proving = new Set(judged.flatMap(({ named, reason }) => (reason === 'passed' ? named.skill : [])))
  return [...proving].flatMap((skill) => {
    const contract = evidence.get(skill)?.contract?.data
    const tests = contract === undefined ? [] : testsChanged(contract, changes.values())
    if (tests.length === 0) return []
    const names = tests.slice(0, MOST_NAMES).map((test) => `\`${test.path}\` (${test.kind})`)
    const more = tests.length > MOST_NAMES ? ` and ${tests.length - MOST_NAMES} more` : ''
    return `verify/tests-changed: ${path} names \`${skill}\` as evidence, and its task changed ${names.join(', ')}${more}`
  })
}
