import { findingMaker } from '../findings.ts'
import type { Completeness } from '../model/facts.ts'
import type { Finding } from '../model/finding.ts'
import type { FileChange, Oid } from '../model/git.ts'
import { FILE_START } from '../model/place.ts'
import type { GitPath } from '../model/tree.ts'
import { classify } from '../parse/classify.ts'
import { OWN_SKILLS } from '../settings.ts'
import type { VerifyRules } from '../verify.ts'

/** A warning for each file that says what must hold, or how strictly, and that the judged ranges change. */
export function contractFindings(
  ranges: readonly Completeness[],
  rules: Pick<VerifyRules, 'skillRoots' | 'documents'>,
): readonly Finding[] {
  const findings = new Map<GitPath, Finding>()
  for (const { changes, from } of ranges) {
    for (const change of changes.values()) {
      if (!findings.has(change.path) && isContract(change.path, changes, rules))
        findings.set(change.path, toFinding(change, from))
    }
  }
  return [...findings.values()]
}

/**
 * Settings, workflows and all that lies in a skill's folder, scripts and schemas included. In a folder that ralph shares with
 * others, a skill is one that has a contract.
 */
function isContract(
  path: GitPath,
  changes: Completeness['changes'],
  { skillRoots, documents }: Pick<VerifyRules, 'skillRoots' | 'documents'>,
): boolean {
  const kind = classify(path, skillRoots)?.kind
  if (kind === 'settings' || kind === 'workflow' || path.startsWith(`${OWN_SKILLS}/`)) return true
  const root = skillRoots.find((folder) => path.startsWith(`${folder}/`))
  if (root === undefined) return false
  const contract = `${path.split('/', root.split('/').length + 1).join('/')}/criteria.yaml`
  return documents.has(contract) || changes.has(contract)
}

function toFinding({ path, kind }: FileChange, from: Oid): Finding {
  const make = findingMaker(path, '')
  return make('verify/contract-changed', 'warning', {
    range: FILE_START,
    message: `\`${path}\` was ${kind} by the work that is judged by it`,
    help: `Look at the change before relying on what it says: \`git diff ${from.slice(0, 10)} -- <path>\``,
  })
}
